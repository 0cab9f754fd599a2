package lectern.nn;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import lectern.nn.Modules.Module;

/** Modules in an order, registered as 0, 1, 2... unless they have names. */
public abstract class Series extends Module implements Iterable<Module> {
    Series() {}

    final void add(Module module) {
        if (module == null) throw new IllegalArgumentException(name() + ": expected a module, got null");
        registerModule(String.valueOf(size()), module);
    }

    /** How many modules there are. */
    public final int size() {
        return registry().children().size();
    }

    /**
     * The module at a place; negative ones count from the end.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public final Module get(int i) {
        List<String> names = names();
        return registry().children().get(names.get(place(i, names.size())));
    }

    /** Puts a module in the place of another one. */
    public final void set(int i, Module module) {
        List<String> names = names();
        registerModule(names.get(place(i, names.size())), module);
    }

    private List<String> names() {
        return new ArrayList<>(registry().children().keySet());
    }

    private int place(int i, int size) {
        if (i >= -size && i < size) return i < 0 ? i + size : i;
        throw new IndexOutOfBoundsException(
                "index " + i + " is out of range for a " + name() + " of " + size + " modules");
    }

    @Override
    public final Iterator<Module> iterator() {
        return children().iterator();
    }
}
