package lectern.kernel.session;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Loads one outermost class of a cell and the classes inside it. */
final class CellClassLoader extends ClassLoader implements CellLoader {
    private static final Pattern CELL_CLASS = Pattern.compile(CellClasses.PACKAGE + "/(\\$[\\w$]+)");

    private static final OpenAccess OPENER = new OpenAccess();
    private static final AssertionWeaver TELLER = new AssertionWeaver();
    private static final Weaver WEAVER = new Weaver();

    static {
        registerAsParallelCapable();
    }

    private final CellClasses classes;
    private final Map<String, byte[]> compiled;
    private final MethodSites sites;
    private volatile Map<String, CellClassLoader> references = Map.of();

    CellClassLoader(CellClasses classes, Map<String, byte[]> compiled, MethodSites sites) {
        super(classes.library());
        this.classes = classes;
        this.compiled = Map.copyOf(compiled);
        this.sites = sites;
        setDefaultAssertionStatus(true);
    }

    @Override
    public StopSwitch stopSwitch() {
        return classes.stopSwitch();
    }

    @Override
    public Streams streams() {
        return classes.streams();
    }

    @Override
    public Failures failures() {
        return classes.failures().orElseThrow();
    }

    @Override
    public String title(Class<?> cell) {
        return classes.lines()
                .of(cell.getName())
                .map(table -> table.cell().title())
                .orElse("");
    }

    /** The classes as they were compiled, by name. */
    Map<String, byte[]> compiled() {
        return compiled;
    }

    /**
     * Finds the loaders of the classes that this one refers to. Done once, when all that came with it are known: what
     * running code refers to must neither change under it nor be collected.
     */
    void link() {
        Map<String, CellClassLoader> found = new HashMap<>();
        for (byte[] bytes : compiled.values()) {
            // Every name and descriptor stands in the constant pool in full.
            Matcher names = CELL_CLASS.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            while (names.find()) {
                String name = CellClasses.outermost(CellClasses.PACKAGE + '.' + names.group(1));
                CellClassLoader loader = classes.loaderOf(name);
                if (loader != null && loader != this) {
                    found.put(name, loader);
                }
            }
        }
        references = Map.copyOf(found);
    }

    /** The calls of the method that these classes hold, which a successor may take over. */
    MethodSites sites() {
        return sites;
    }

    /** Whether running code of these classes may reach any of those. */
    boolean refersToAny(Set<MethodSites> wanted) {
        return references.values().stream().map(CellClassLoader::sites).anyMatch(wanted::contains);
    }

    @Override
    public CallSite method(String owner, String name, MethodType type) {
        return references.get(owner).sites().site(name, type);
    }

    /** Cells' classes are not looked for in the kernel's jar, which would also keep a lock for each name for ever. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!Weaver.isCellClass(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = compiled.get(name);
        if (bytes != null) {
            byte[] opened = OPENER.open(bytes);
            byte[] woven = WEAVER.weave(classes.failures().isPresent() ? TELLER.weave(opened) : opened);
            return defineClass(name, woven, 0, woven.length);
        }
        CellClassLoader loader = references.get(CellClasses.outermost(name));
        if (loader == null) {
            throw new ClassNotFoundException(name);
        }
        return loader.loadClass(name);
    }
}
