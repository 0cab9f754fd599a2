package lectern.numpy;

/** The keyword arguments of NumPy's functions. Each makes a record that implements the option interface of every call
 * that takes it, so that a wrong keyword does not compile. */
public class NumpyKeywords {
    /** Only the static members are of use; other classes inherit them. */
    protected NumpyKeywords() {}

    /** {@code axis=...}; several at once where the call takes them. */
    public static NumpyOption.Axis axis(int... axes) {
        return new NumpyOption.Axis(axes);
    }

    /** {@code keepdims=True}. */
    public static NumpyOption.Keepdims keepdims() {
        return keepdims(true);
    }

    /** {@code keepdims=...}. */
    public static NumpyOption.Keepdims keepdims(boolean on) {
        return new NumpyOption.Keepdims(on);
    }

    /** {@code ddof=...}: 1 divides a variance by n - 1. */
    public static NumpyOption.Ddof ddof(int delta) {
        return new NumpyOption.Ddof(delta);
    }

    /** {@code delimiter=...}: what separates the columns of a text file. */
    public static NumpyOption.Delimiter delimiter(String text) {
        return new NumpyOption.Delimiter(text);
    }

    /** {@code header=...}: the first line of a text file, written as a remark. */
    public static NumpyOption.Header header(String text) {
        return new NumpyOption.Header(text);
    }

    /** {@code skiprows=...}: how many lines to leave out at the start of a text file. */
    public static NumpyOption.Skiprows skiprows(int rows) {
        return new NumpyOption.Skiprows(rows);
    }

    /** {@code usecols=...}: which columns of a text file to read. */
    public static NumpyOption.Usecols usecols(int... columns) {
        return new NumpyOption.Usecols(columns);
    }

    /** {@code comments=...}: what starts a comment in a text file. */
    public static NumpyOption.Comments comments(String text) {
        return new NumpyOption.Comments(text);
    }
}
