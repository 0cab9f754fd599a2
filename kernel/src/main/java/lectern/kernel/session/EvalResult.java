package lectern.kernel.session;

import java.util.List;
import java.util.Map;

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
     * @param origins the line of a cell that each of its causes comes from; those of foreign code have none
     */
    record Thrown(Throwable cause, List<Frame> frames, Map<Throwable, Frame> origins) implements EvalResult {
        public Thrown(Throwable cause, List<Frame> frames) {
            this(cause, frames, Map.of());
        }
    }

    /** The cell is the beginning of something: brackets, a comment or a string are still open. */
    record Incomplete() implements EvalResult {}

    /**
     * The cell was stopped by {@link Session#interrupt()}.
     *
     * @param hangsIn the method that goes on in a thread left behind, because nothing can stop it; otherwise empty
     */
    record Interrupted(List<Frame> frames, String hangsIn) implements EvalResult {
        public Interrupted(List<Frame> frames) {
            this(frames, "");
        }
    }
}
