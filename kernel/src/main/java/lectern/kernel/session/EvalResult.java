package lectern.kernel.session;

import java.util.List;

/** How a cell ended. */
public sealed interface EvalResult {
    /** The cell's last expression has this value, {@code null} included; it is the cell's result. */
    record Value(Object value) implements EvalResult {}

    /** The cell ran and has no result: it ends in a declaration, a statement or a semicolon. */
    record Done() implements EvalResult {}

    /** The cell does not compile; nothing of the statement with the problem, or after it, has run. */
    record CompileError(List<Problem> problems) implements EvalResult {}

    /**
     * The cell's code threw.
     *
     * @param cause the exception itself, of its real class, causes included
     * @param frames the stack as the student should see it: own frames of the cells with their lines, kernel frames gone
     */
    record Thrown(Throwable cause, List<Frame> frames) implements EvalResult {}

    /** The cell is the beginning of something: brackets, a comment or a string are still open. */
    record Incomplete() implements EvalResult {}

    /** The cell was stopped by {@link Session#interrupt()}. */
    record Interrupted(List<Frame> frames) implements EvalResult {}
}
