package lectern.kernel.session;

import java.io.InputStream;
import java.io.PrintStream;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * What the classes of cells call in place of what was written there; see {@link Weaver}. Public only because those
 * classes are in another package: not for use by hand. The session is found through the class of the cell.
 */
@SuppressWarnings("DoNotCallSuggester") // only woven code calls these, and some are there to throw
public final class CellRuntime {
    private CellRuntime() {}

    /** Bootstrap method of the checks: all instructions of a session with the same name share one call site. */
    public static CallSite link(MethodHandles.Lookup cell, String check, MethodType type) {
        return CellLoader.of(cell.lookupClass()).stopSwitch().callSite(Check.valueOf(check));
    }

    /** Bootstrap method of the calls of methods that cells have declared. */
    public static CallSite call(MethodHandles.Lookup cell, String method, MethodType type, String owner) {
        return CellLoader.of(cell.lookupClass()).method(owner, method, type);
    }

    /** Bootstrap method of what tells of assertions: by the name of a method of {@link Failures}. */
    public static CallSite tell(MethodHandles.Lookup cell, String what, MethodType type) {
        CellLoader loader = CellLoader.of(cell.lookupClass());
        return loader.failures().telling(what, loader.title(cell.lookupClass()));
    }

    /** Bootstrap method of the calls of methods that judge callbacks one by one. */
    public static CallSite judge(MethodHandles.Lookup cell, String name, MethodType type, MethodHandle method) {
        CellLoader loader = CellLoader.of(cell.lookupClass());
        return new ConstantCallSite(loader.failures()
                .judging(method, loader.title(cell.lookupClass()))
                .asType(type));
    }

    public static void exit(int status) {
        throw new CellExit("System.exit", status);
    }

    public static void exit(Runtime runtime, int status) {
        throw new CellExit("Runtime.exit", status);
    }

    public static void halt(Runtime runtime, int status) {
        throw new CellExit("Runtime.halt", status);
    }

    public static PrintStream out(Class<?> cell) {
        return CellLoader.of(cell).streams().out();
    }

    public static PrintStream err(Class<?> cell) {
        return CellLoader.of(cell).streams().err();
    }

    public static InputStream in(Class<?> cell) {
        return CellLoader.of(cell).streams().in();
    }

    public static void setOut(PrintStream stream, Class<?> cell) {
        CellLoader.of(cell).streams().setOut(stream);
    }

    public static void setErr(PrintStream stream, Class<?> cell) {
        CellLoader.of(cell).streams().setErr(stream);
    }

    public static void setIn(InputStream stream, Class<?> cell) {
        CellLoader.of(cell).streams().setIn(stream);
    }
}
