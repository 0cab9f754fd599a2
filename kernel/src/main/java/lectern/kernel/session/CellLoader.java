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

    /** The failed assertions of a session that grades. */
    default Failures failures() {
        throw new IllegalStateException("no failed assertions are kept");
    }

    /** The title of the cell that a class is from. */
    default String title(Class<?> cell) {
        return "";
    }

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
