package lectern.kernel.session;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.HashMap;
import java.util.Map;

/**
 * The calls of one declared method from other classes. When the method is declared anew with the same head they lead to
 * its new body, so that what calls it, and the objects that do, can stay as they are.
 */
final class MethodSites {
    private record Key(String name, MethodType type) {}

    private final Map<Key, MutableCallSite> sites = new HashMap<>();
    private CellClassLoader latest;
    private String owner;

    /** Leads all calls to a class that has the method now. */
    synchronized void lead(String owner, CellClassLoader loader) {
        this.owner = owner;
        this.latest = loader;
        sites.forEach((key, site) -> site.setTarget(find(key)));
        MutableCallSite.syncAll(sites.values().toArray(MutableCallSite[]::new));
    }

    /** Where a call goes through. */
    synchronized CallSite site(String name, MethodType type) {
        return sites.computeIfAbsent(new Key(name, type), key -> new MutableCallSite(find(key)));
    }

    private MethodHandle find(Key key) {
        try {
            // Woven classes are public throughout.
            return MethodHandles.publicLookup()
                    .findStatic(latest.loadClass(owner), key.name(), key.type())
                    .asFixedArity();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot call " + key.name() + ": " + e.getMessage(), e);
        }
    }
}
