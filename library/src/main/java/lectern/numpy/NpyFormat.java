package lectern.numpy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.tensor.DType;
import lectern.tensor.ElementBytes;

/**
 * NumPy's file format for one array: a magic number, a version, a header that is a Python dict, and the elements.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">numpy.lib.format</a>
 */
final class NpyFormat {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;
    /** NumPy leaves room for the first size to grow to this many digits, so that rows can be appended in place. */
    private static final int GROWING_DIGITS = 21;

    private static final Map<String, DType> TYPES = Stream.of(DType.values())
            .filter(type -> type != DType.BFLOAT16) // NumPy has no such type
            .collect(Collectors.toMap(NpyFormat::code, type -> type));
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([<>|=]?)(\\w+)'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*True");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d, ]*)\\)");

    private NpyFormat() {}

    /** NumPy's code of a type: kind and size, such as {@code f8}. */
    private static String code(DType type) {
        char kind = type == DType.BOOL ? 'b' : type == DType.UINT8 ? 'u' : type.isFloatingPoint() ? 'f' : 'i';
        return "" + kind + type.itemsize();
    }

    /** The bytes that NumPy itself would write. */
    static byte[] write(NDArray array) {
        DType type = array.values.dtype();
        String shape = array.shape().toString();
        String text = "{'descr': '" + (type.itemsize() == 1 ? "|" : "<") + code(type)
                + "', 'fortran_order': False, 'shape': " + shape + ", }";
        if (array.ndim() > 0)
            text += " ".repeat(GROWING_DIGITS - array.shape().get(0).toString().length());
        int used = MAGIC.length + 4 + text.length() + 1;
        text += " ".repeat(ALIGNMENT - used % ALIGNMENT) + "\n";
        ByteBuffer elements = ElementBytes.encode(array.values.toArray(), type, array.size());
        ByteBuffer file = ByteBuffer.allocate(MAGIC.length + 4 + text.length() + elements.limit())
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) text.length());
        file.put(text.getBytes(StandardCharsets.ISO_8859_1)).put(elements);
        return file.array();
    }

    /**
     * The array in the bytes of a file.
     *
     * @param name the file's, for messages
     * @throws IllegalArgumentException if the bytes are not such a file, or hold a type that there is not here
     */
    static NDArray read(String name, ByteBuffer file) {
        byte[] start = new byte[Math.min(MAGIC.length, file.remaining())];
        file.get(start);
        if (!Arrays.equals(start, MAGIC) || file.remaining() < 4) {
            throw new IllegalArgumentException(
                    "load: " + name + " is not a .npy file; it should start with \\x93NUMPY");
        }
        int version = file.get();
        file.get();
        file.order(ByteOrder.LITTLE_ENDIAN);
        int length = version == 1 ? Short.toUnsignedInt(file.getShort()) : file.getInt();
        if (length < 0 || length > file.remaining()) {
            throw new IllegalArgumentException("load: the header of " + name + " is cut off or damaged");
        }
        byte[] header = new byte[length];
        file.get(header);
        return elements(name, new String(header, StandardCharsets.UTF_8), file);
    }

    private static NDArray elements(String name, String header, ByteBuffer bytes) {
        Matcher descr = DESCR.matcher(header);
        Matcher shape = SHAPE.matcher(header);
        if (!descr.find() || !shape.find() || !TYPES.containsKey(descr.group(2))) {
            throw new IllegalArgumentException(
                    "load: " + name + " holds elements of a type that is not supported: " + header.strip()
                            + "; convert it in NumPy with astype to one of " + Arrays.toString(DType.values()));
        }
        DType type = TYPES.get(descr.group(2));
        int[] sizes = Stream.of(shape.group(1).split(",", -1))
                .map(String::strip)
                .filter(size -> !size.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        int n = Shape.count(sizes);
        if (bytes.remaining() < (long) n * type.itemsize()) {
            throw new IllegalArgumentException("load: " + name + " is cut off, shape " + new Shape(sizes) + " of "
                    + type.pythonName() + " needs " + (long) n * type.itemsize() + " bytes and there are "
                    + bytes.remaining());
        }
        bytes.order(descr.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        Object array = ElementBytes.decode(bytes, type, n);
        if (!FORTRAN.matcher(header).find()) return NDArray.of(array, type, sizes);
        // Column-major order is row-major order of the transposed array.
        int[] reversed = new int[sizes.length];
        for (int d = 0; d < sizes.length; d++) reversed[d] = sizes[sizes.length - 1 - d];
        return NDArray.of(array, type, reversed).T();
    }
}
