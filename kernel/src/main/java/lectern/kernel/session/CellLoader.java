package lectern.kernel.session;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodType;

/**
 * What the class loader of a session's cells tells the woven code: which session it belongs to. Cell classes need to
 * see {@link CellRuntime} through this loader.
 */
interface CellLoader {
    /** Stops the cells of this session. */
    StopSwitch stopSwitch();

    /** Standard output, error and input of this session. */
    Streams streams();

    /** Where the calls of a method go that a cell has declared. */
    default CallSite method(String owner, String name, MethodType type) {
        throw new NoSuchMethodError(owner + "." + name);
    }

    /** The loader that defined a cell's class. */
    static CellLoader of(Class<?> cell) {
        if (cell.getClassLoader() instanceof CellLoader loader) {
            return loader;
        }
        throw new IllegalStateException(
                cell + " was woven as a cell's class, but its loader is no CellLoader: " + cell.getClassLoader());
    }
}
