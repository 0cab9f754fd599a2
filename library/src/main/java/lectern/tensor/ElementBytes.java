package lectern.tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Elements between Java arrays and the bytes of a file. */
public final class ElementBytes {
    private ElementBytes() {}

    /** The elements of a Java array, least significant byte first. */
    public static ByteBuffer encode(Object array, DType type, int n) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.multiplyExact(n, type.itemsize())).order(ByteOrder.LITTLE_ENDIAN);
        switch (type) {
            case FLOAT64 -> bytes.asDoubleBuffer().put((double[]) array);
            case FLOAT32 -> bytes.asFloatBuffer().put((float[]) array);
            case INT64 -> bytes.asLongBuffer().put((long[]) array);
            case INT32 -> bytes.asIntBuffer().put((int[]) array);
            case INT16, FLOAT16, BFLOAT16 -> bytes.asShortBuffer().put((short[]) array);
            case INT8, UINT8 -> bytes.put((byte[]) array).rewind();
            case BOOL -> {
                for (int i = 0; i < n; i++) bytes.put(i, (byte) (((boolean[]) array)[i] ? 1 : 0));
            }
        }
        return bytes;
    }

    /** A Java array of {@code n} elements, read in the byte order of the buffer. */
    public static Object decode(ByteBuffer bytes, DType type, int n) {
        switch (type) {
            case FLOAT64 -> {
                double[] array = new double[n];
                bytes.asDoubleBuffer().get(array);
                return array;
            }
            case FLOAT32 -> {
                float[] array = new float[n];
                bytes.asFloatBuffer().get(array);
                return array;
            }
            case INT64 -> {
                long[] array = new long[n];
                bytes.asLongBuffer().get(array);
                return array;
            }
            case INT32 -> {
                int[] array = new int[n];
                bytes.asIntBuffer().get(array);
                return array;
            }
            case INT16, FLOAT16, BFLOAT16 -> {
                short[] array = new short[n];
                bytes.asShortBuffer().get(array);
                return array;
            }
            case BOOL -> {
                boolean[] array = new boolean[n];
                for (int i = 0; i < n; i++) array[i] = bytes.get() != 0;
                return array;
            }
            default -> {
                byte[] array = new byte[n];
                bytes.get(array);
                return array;
            }
        }
    }
}
