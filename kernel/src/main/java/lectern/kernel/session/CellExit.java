package lectern.kernel.session;

/** What a cell's {@code System.exit}, {@code Runtime.exit} or {@code Runtime.halt} throws in place of ending the kernel. */
public final class CellExit extends Error {
    private final int status;

    CellExit(String call, int status) {
        super(call + "(" + status + ") would end the kernel and lose every variable, so only this cell ends;"
                + " restart the kernel from the notebook's menu if that is what you want");
        this.status = status;
    }

    /** The exit status that the cell asked for. */
    public int status() {
        return status;
    }
}
