package lectern.internal.cpu;

/** Arrays of short that hold floating numbers of 16 bits. */
public final class HalfArrays extends ShortArrays {
    private final HalfFormat format;

    public HalfArrays(HalfFormat format) {
        this.format = format;
    }

    @Override
    public double getDouble(Object array, int i) {
        return format.toFloat(((short[]) array)[i]);
    }

    @Override
    public long getLong(Object array, int i) {
        return (long) getDouble(array, i);
    }

    @Override
    public void setDouble(Object array, int i, double value) {
        ((short[]) array)[i] = format.ofFloat((float) value);
    }

    @Override
    public void setLong(Object array, int i, long value) {
        ((short[]) array)[i] = format.ofFloat((float) value);
    }

    @Override
    public void toDoubles(Object from, int fo, int fs, double[] to, int to0, int n) {
        short[] a = (short[]) from;
        for (int i = 0; i < n; i++) to[to0 + i] = format.toFloat(a[fo + i * fs]);
    }

    @Override
    public void toLongs(Object from, int fo, int fs, long[] to, int to0, int n) {
        short[] a = (short[]) from;
        for (int i = 0; i < n; i++) to[to0 + i] = (long) format.toFloat(a[fo + i * fs]);
    }

    @Override
    public void fromDoubles(double[] from, int fo, Object to, int to0, int ts, int n) {
        short[] r = (short[]) to;
        for (int i = 0; i < n; i++) r[to0 + i * ts] = format.ofFloat((float) from[fo + i]);
    }

    @Override
    public void fromLongs(long[] from, int fo, Object to, int to0, int ts, int n) {
        short[] r = (short[]) to;
        for (int i = 0; i < n; i++) r[to0 + i * ts] = format.ofFloat((float) from[fo + i]);
    }
}
