package lectern.internal.cpu;

/** Arrays of float; the arrays of the other numeric types are derived from this text (see loops-per-type.xml). */
@SuppressWarnings("cast") // a cast that float needs is redundant in some derived types
public class FloatArrays implements Elements {
    /** Rows that are written at a time when a matrix is transposed: what is read for them lies side by side. */
    private static final int ROWS = 8;
    /** Columns of a tile, so that the lines read and written stay in the first cache. */
    private static final int COLUMNS = 32;

    @Override
    public Object allocate(int n) {
        return new float[n];
    }

    @Override
    public int length(Object array) {
        return ((float[]) array).length;
    }

    @Override
    public double getDouble(Object array, int i) {
        return (double) ((float[]) array)[i];
    }

    @Override
    public long getLong(Object array, int i) {
        return (long) ((float[]) array)[i];
    }

    @Override
    public void setDouble(Object array, int i, double value) {
        ((float[]) array)[i] = (float) value;
    }

    @Override
    public void setLong(Object array, int i, long value) {
        ((float[]) array)[i] = (float) value;
    }

    @Override
    public void copy(Object from, int fo, int fs, Object to, int to0, int ts, int n) {
        if (fs == 1 && ts == 1) {
            System.arraycopy(from, fo, to, to0, n);
            return;
        }
        float[] a = (float[]) from;
        float[] r = (float[]) to;
        for (int i = 0; i < n; i++) r[to0 + i * ts] = a[fo + i * fs];
    }

    @Override
    public void transpose(Object from, int fo, int fColumn, Object to, int to0, int tRow, int rows, int columns) {
        float[] a = (float[]) from;
        float[] r = (float[]) to;
        int whole = rows - rows % ROWS;
        for (int j0 = 0; j0 < columns; j0 += COLUMNS) {
            int width = Math.min(COLUMNS, columns - j0);
            int first = fo + j0 * fColumn;
            for (int i = 0; i < whole; i += ROWS) eightRows(a, first + i, fColumn, r, to0 + i * tRow + j0, tRow, width);
            for (int i = whole; i < rows; i++) {
                int row = to0 + i * tRow + j0;
                for (int j = 0; j < width; j++) r[row + j] = a[first + i + j * fColumn];
            }
        }
    }

    private static void eightRows(float[] a, int fo, int fColumn, float[] r, int to, int tRow, int columns) {
        int at = fo;
        for (int j = to; j < to + columns; j++, at += fColumn) {
            r[j] = a[at];
            r[j + tRow] = a[at + 1];
            r[j + 2 * tRow] = a[at + 2];
            r[j + 3 * tRow] = a[at + 3];
            r[j + 4 * tRow] = a[at + 4];
            r[j + 5 * tRow] = a[at + 5];
            r[j + 6 * tRow] = a[at + 6];
            r[j + 7 * tRow] = a[at + 7];
        }
    }

    @Override
    public void toDoubles(Object from, int fo, int fs, double[] to, int to0, int n) {
        float[] a = (float[]) from;
        for (int i = 0; i < n; i++) to[to0 + i] = (double) a[fo + i * fs];
    }

    @Override
    public void toLongs(Object from, int fo, int fs, long[] to, int to0, int n) {
        float[] a = (float[]) from;
        for (int i = 0; i < n; i++) to[to0 + i] = (long) a[fo + i * fs];
    }

    @Override
    public void fromDoubles(double[] from, int fo, Object to, int to0, int ts, int n) {
        float[] r = (float[]) to;
        for (int i = 0; i < n; i++) r[to0 + i * ts] = (float) from[fo + i];
    }

    @Override
    public void fromLongs(long[] from, int fo, Object to, int to0, int ts, int n) {
        float[] r = (float[]) to;
        for (int i = 0; i < n; i++) r[to0 + i * ts] = (float) from[fo + i];
    }

    @Override
    public void pick(Object from, int fo, int[] starts, int block, Object to) {
        float[] a = (float[]) from;
        float[] r = (float[]) to;
        if (block == 1) {
            for (int i = 0; i < starts.length; i++) r[i] = a[fo + starts[i]];
        } else {
            for (int i = 0; i < starts.length; i++) System.arraycopy(a, fo + starts[i], r, i * block, block);
        }
    }

    @Override
    public void put(Object from, int fo, int fs, Object to, int to0, int[] starts, int block) {
        float[] a = (float[]) from;
        float[] r = (float[]) to;
        if (block == 1) {
            for (int i = 0; i < starts.length; i++) r[to0 + starts[i]] = a[fo + i * fs];
        } else {
            for (int i = 0; i < starts.length; i++) copy(from, fo + i * block * fs, fs, to, to0 + starts[i], 1, block);
        }
    }
}
