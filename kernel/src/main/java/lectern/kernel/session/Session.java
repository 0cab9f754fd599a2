package lectern.kernel.session;

import java.util.function.Supplier;
import lectern.display.Context;

/**
 * A running Java session: declarations live on from cell to cell. Knows no sockets and no notebooks; the server, the
 * headless runner and the tests are thin clients of it.
 *
 * <p>{@link #eval} is called by one thread at a time; {@link #interrupt} may be called by others meanwhile, and so may
 * {@link #help} be asked.
 */
public interface Session extends AutoCloseable {
    /** Starts a session, and runs its startup scripts. */
    static Session open(SessionOptions options) {
        Session session = new JavaSession(options);
        StartupScripts.run(session, options.startup());
        return session;
    }

    /** Runs one cell and returns when it has ended and its output is flushed. Never throws for what the cell does. */
    default EvalResult eval(String code, CellOutput output) {
        return run(code, true, interpreter -> interpreter.eval(code), output);
    }

    /** Runs code for a tool of the front end: as {@link #eval}, but it is no cell and takes no number. */
    default EvalResult evalUncounted(String code, CellOutput output) {
        return run(code, false, interpreter -> interpreter.eval(code), output);
    }

    /**
     * Runs a cell that is more than Java: all that its program does is one cell, and an interrupt stops all of it.
     *
     * @param counted whether it takes a number
     */
    EvalResult run(String code, boolean counted, CellProgram program, CellOutput output);

    /** Has the JVM compile, while no cell runs, what the first cells need; returns at once. */
    default void rehearse() {}

    /** Runs an action on behalf of the front end as the code of a cell is run: in its thread, with its streams, stoppable. */
    EvalResult run(Runnable action, CellOutput output);

    /**
     * Another shell of this session: knows the same declarations, and runs cells in a thread of its own while this one is
     * busy. {@link #interrupt} leaves it alone; closing it stops what it runs.
     */
    Session subshell();

    /** What belongs to this session; cells run in it. */
    Context context();

    /** The number of the last cell given to {@link #eval}, from 1. */
    int executionCount();

    /** Returns when all that cells have printed so far is with their output. */
    void flush();

    /**
     * Does all that belongs to one cell: running it, rendering its value, drawing what it leaves for its end. An interrupt
     * that comes between two of these stops the next one.
     */
    default <T> T whole(Supplier<T> cell) {
        return cell.get();
    }

    /** Stops the running cell, whatever it does; does nothing when none runs. */
    void interrupt();

    /** Answers questions about code that knows what cells have declared. */
    CodeHelp help();

    @Override
    void close();
}
