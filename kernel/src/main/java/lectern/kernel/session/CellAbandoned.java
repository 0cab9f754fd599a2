package lectern.kernel.session;

/** Stands for a cell that could not be stopped, with the stack of its thread when it was given up. */
final class CellAbandoned extends Exception {
    private static final long serialVersionUID = 1;

    CellAbandoned(StackTraceElement[] stack) {
        super("the cell does not react to the interrupt", null, false, true);
        setStackTrace(stack);
    }

    /** The method it hangs in. */
    String place() {
        StackTraceElement[] stack = getStackTrace();
        return stack.length == 0 ? "" : stack[0].getClassName() + "." + stack[0].getMethodName();
    }
}
