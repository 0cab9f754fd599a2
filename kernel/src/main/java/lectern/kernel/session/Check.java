package lectern.kernel.session;

/** The kinds of checks woven into a cell's code; each does nothing until the cell is to be stopped. */
enum Check {
    /** At the start of a method and before a jump backwards: throws {@link CellStopped}. */
    PASSING,
    /**
     * Where code has caught an exception that may have come from an interrupt: sets the interrupt status again, so that
     * a second blocking call ends as well. Does not throw, so that a {@code try} with resources still closes them.
     */
    CATCHING
}
