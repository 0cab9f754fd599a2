package lectern.internal.cpu;

/** Arrays of boolean: a number is true unless it is zero, and true is one. */
public final class BooleanArrays implements Elements {
    @Override
    public Object allocate(int n) {
        return new boolean[n];
    }

    @Override
    public int length(Object array) {
        return ((boolean[]) array).length;
    }

    @Override
    public double getDouble(Object array, int i) {
        return getLong(array, i);
    }

    @Override
    public long getLong(Object array, int i) {
        return ((boolean[]) array)[i] ? 1 : 0;
    }

    @Override
    public void setDouble(Object array, int i, double value) {
        ((boolean[]) array)[i] = value != 0;
    }

    @Override
    public void setLong(Object array, int i, long value) {
        ((boolean[]) array)[i] = value != 0;
    }

    @Override
    public void copy(Object from, int fo, int fs, Object to, int to0, int ts, int n) {
        boolean[] a = (boolean[]) from;
        boolean[] r = (boolean[]) to;
        for (int i = 0; i < n; i++) r[to0 + i * ts] = a[fo + i * fs];
    }

    @Override
    public void transpose(Object from, int fo, int fColumn, Object to, int to0, int tRow, int rows, int columns) {
        for (int i = 0; i < rows; i++) copy(from, fo + i, fColumn, to, to0 + i * tRow, 1, columns);
    }

    @Override
    public void toDoubles(Object from, int fo, int fs, double[] to, int to0, int n) {
        boolean[] a = (boolean[]) from;
        for (int i = 0; i < n; i++) to[to0 + i] = a[fo + i * fs] ? 1 : 0;
    }

    @Override
    public void toLongs(Object from, int fo, int fs, long[] to, int to0, int n) {
        boolean[] a = (boolean[]) from;
        for (int i = 0; i < n; i++) to[to0 + i] = a[fo + i * fs] ? 1 : 0;
    }

    @Override
    public void fromDoubles(double[] from, int fo, Object to, int to0, int ts, int n) {
        boolean[] r = (boolean[]) to;
        for (int i = 0; i < n; i++) r[to0 + i * ts] = from[fo + i] != 0;
    }

    @Override
    public void fromLongs(long[] from, int fo, Object to, int to0, int ts, int n) {
        boolean[] r = (boolean[]) to;
        for (int i = 0; i < n; i++) r[to0 + i * ts] = from[fo + i] != 0;
    }

    @Override
    public void pick(Object from, int fo, int[] starts, int block, Object to) {
        boolean[] a = (boolean[]) from;
        boolean[] r = (boolean[]) to;
        if (block == 1) {
            for (int i = 0; i < starts.length; i++) r[i] = a[fo + starts[i]];
        } else {
            for (int i = 0; i < starts.length; i++) System.arraycopy(a, fo + starts[i], r, i * block, block);
        }
    }

    @Override
    public void put(Object from, int fo, int fs, Object to, int to0, int[] starts, int block) {
        boolean[] a = (boolean[]) from;
        boolean[] r = (boolean[]) to;
        if (block == 1) {
            for (int i = 0; i < starts.length; i++) r[to0 + starts[i]] = a[fo + i * fs];
        } else {
            for (int i = 0; i < starts.length; i++) copy(from, fo + i * block * fs, fs, to, to0 + starts[i], 1, block);
        }
    }
}
