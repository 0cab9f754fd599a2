package lectern.kernel.session;

/** What a cell does that is more than Java, such as one with magics. */
@FunctionalInterface
public interface CellProgram {
    /**
     * Does it, piece by piece; all of it is one cell.
     *
     * @throws Exception what ends the cell as an exception of its own code would
     */
    EvalResult run(Interpreter interpreter) throws Exception;
}
