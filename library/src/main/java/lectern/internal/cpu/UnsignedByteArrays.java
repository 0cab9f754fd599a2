package lectern.internal.cpu;

/** Arrays of byte read as 0 to 255. */
public final class UnsignedByteArrays extends ByteArrays {
    @Override
    public double getDouble(Object array, int i) {
        return getLong(array, i);
    }

    @Override
    public long getLong(Object array, int i) {
        return ((byte[]) array)[i] & 0xFF;
    }

    @Override
    public void toDoubles(Object from, int fo, int fs, double[] to, int to0, int n) {
        byte[] a = (byte[]) from;
        for (int i = 0; i < n; i++) to[to0 + i] = a[fo + i * fs] & 0xFF;
    }

    @Override
    public void toLongs(Object from, int fo, int fs, long[] to, int to0, int n) {
        byte[] a = (byte[]) from;
        for (int i = 0; i < n; i++) to[to0 + i] = a[fo + i * fs] & 0xFF;
    }

    @Override
    public void fromDoubles(double[] from, int fo, Object to, int to0, int ts, int n) {
        byte[] r = (byte[]) to;
        // By way of int: Java's narrowing of a double to byte would saturate 200 to 127.
        for (int i = 0; i < n; i++) r[to0 + i * ts] = (byte) (int) from[fo + i];
    }
}
