package lectern.kernel.session;

import java.util.concurrent.Callable;

/** Java that was compiled to be run, perhaps many times. */
public sealed interface Prepared {
    /**
     * It may be run.
     *
     * @param code to be called in the thread of cells
     * @param hasValue whether it ends in an expression without a semicolon, whose value it returns
     */
    record Ready(Callable<Object> code, boolean hasValue) implements Prepared {}

    /** It declares what lives on, so it can be run only once, as a cell is. */
    record Declaring() implements Prepared {}

    /** It does not compile. */
    record Failed(EvalResult why) implements Prepared {}
}
