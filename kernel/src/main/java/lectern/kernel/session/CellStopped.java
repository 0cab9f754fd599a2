package lectern.kernel.session;

/**
 * Ends a cell that is being stopped. Thrown by checks in the cell's own code, again and again while the code goes on, so
 * catching it does not keep a loop alive; {@code finally} blocks run as usual.
 */
public final class CellStopped extends Error {
    CellStopped() {
        super("the cell was stopped");
    }
}
