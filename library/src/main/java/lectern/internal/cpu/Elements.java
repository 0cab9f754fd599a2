package lectern.internal.cpu;

/**
 * Access to primitive arrays of one element type, so that callers need not know which.
 *
 * <p>Arguments are an array, the index of its first element and the stride between elements; they are not checked.
 */
public interface Elements {
    /** A new array of {@code n} zeros. */
    Object allocate(int n);

    int length(Object array);

    double getDouble(Object array, int i);

    long getLong(Object array, int i);

    void setDouble(Object array, int i, double value);

    void setLong(Object array, int i, long value);

    /** Copies {@code n} elements between arrays of this type. */
    void copy(Object from, int fo, int fs, Object to, int to0, int ts, int n);

    /**
     * Copies a matrix whose columns are adjacent in {@code from} to one whose rows are adjacent in {@code to}.
     *
     * @param fColumn stride between the columns of {@code from}
     * @param tRow stride between the rows of {@code to}
     */
    void transpose(Object from, int fo, int fColumn, Object to, int to0, int tRow, int rows, int columns);

    /** Reads {@code n} elements as doubles. */
    void toDoubles(Object from, int fo, int fs, double[] to, int to0, int n);

    /** Reads {@code n} elements as longs; fractions are cut off. */
    void toLongs(Object from, int fo, int fs, long[] to, int to0, int n);

    /** Writes {@code n} doubles as this type. */
    void fromDoubles(double[] from, int fo, Object to, int to0, int ts, int n);

    /** Writes {@code n} longs as this type; excess high bits are cut off. */
    void fromLongs(long[] from, int fo, Object to, int to0, int ts, int n);

    /** Copies blocks of {@code block} elements that start at {@code fo + starts[i]}, one after the other, to {@code to}. */
    void pick(Object from, int fo, int[] starts, int block, Object to);

    /** The reverse: writes consecutive blocks to where {@code starts} says; a stride of 0 repeats one element. */
    void put(Object from, int fo, int fs, Object to, int to0, int[] starts, int block);
}
