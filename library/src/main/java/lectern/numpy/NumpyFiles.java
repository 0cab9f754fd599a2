package lectern.numpy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import lectern.tensor.DType;

/** The functions of {@code np} that read and write files; NumPy reads and writes the same. */
public abstract class NumpyFiles extends NumpyCreation {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected NumpyFiles() {}

    /** Writes one array to a {@code .npy} file; the ending is added where it is missing. */
    public static void save(String file, Object array) {
        byte[] bytes = NpyFormat.write(asarray(array));
        writing("save", file, ".npy", out -> out.write(bytes));
    }

    /**
     * The array of a {@code .npy} file.
     *
     * @throws IllegalArgumentException if it is no such file
     * @throws UncheckedIOException if it cannot be read
     */
    public static NDArray load(String file) {
        byte[] bytes = reading("load", file, InputStream::readAllBytes);
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            throw new IllegalArgumentException(
                    "load: " + file + " holds several arrays; read it with np.loadNpz(\"" + file + "\").get(name)");
        }
        return NpyFormat.read(file, ByteBuffer.wrap(bytes));
    }

    /** The arrays of a {@code .npz} file by name: {@code np.loadNpz("data.npz").get("x")}. */
    public static NpzFile loadNpz(String file) {
        return reading("loadNpz", file, in -> NpzFile.read(file, in));
    }

    /** Writes arrays to a {@code .npz} file under the names {@code arr_0}, {@code arr_1}... */
    public static void savez(String file, NDArray... arrays) {
        savez(file, numbered(arrays));
    }

    /** Writes arrays to a {@code .npz} file under their names: {@code np.savez("data", Map.of("x", x))}. */
    public static void savez(String file, Map<String, NDArray> arrays) {
        writing("savez", file, ".npz", out -> NpzFile.write(arrays, false, out));
    }

    /** {@link #savez(String, NDArray...)}, compressed. */
    public static void savezCompressed(String file, NDArray... arrays) {
        savezCompressed(file, numbered(arrays));
    }

    /** {@link #savez(String, Map)}, compressed. */
    public static void savezCompressed(String file, Map<String, NDArray> arrays) {
        writing("savezCompressed", file, ".npz", out -> NpzFile.write(arrays, true, out));
    }

    private static Map<String, NDArray> numbered(NDArray... arrays) {
        Map<String, NDArray> named = new LinkedHashMap<>();
        for (NDArray array : arrays) named.put("arr_" + named.size(), array);
        return named;
    }

    /**
     * The numbers of a text file, one row a line: {@code np.loadtxt("data.csv", delimiter(","), skiprows(1))}.
     *
     * @throws IllegalArgumentException for a word that is no number and for lines of different length
     */
    public static NDArray loadtxt(String file, NumpyOption.Loadtxt... options) {
        return loadtxt(file, DType.FLOAT64, options);
    }

    /** {@link #loadtxt(String, NumpyOption.Loadtxt...)} converted to a type. */
    public static NDArray loadtxt(String file, DType dtype, NumpyOption.Loadtxt... options) {
        String text = new String(reading("loadtxt", file, InputStream::readAllBytes), StandardCharsets.UTF_8);
        return new TextTable(file, LoadtxtOptions.of(options)).read(text.lines().toList(), dtype);
    }

    /** Writes numbers to a text file, one row a line, with all their digits: {@code np.savetxt("data.txt", x)}. */
    public static void savetxt(String file, Object array, NumpyOption.Savetxt... options) {
        savetxt(file, array, TextLines.ALL_DIGITS, options);
    }

    /**
     * Writes numbers to a text file in C's format: {@code np.savetxt("data.csv", x, "%.3f", delimiter(","))}.
     *
     * @throws IllegalArgumentException for a format that is none of one number, and for more than two dimensions
     */
    public static void savetxt(String file, Object array, String fmt, NumpyOption.Savetxt... options) {
        byte[] text = new TextLines(fmt, options).of(asarray(array)).getBytes(StandardCharsets.UTF_8);
        writing("savetxt", file, "", out -> out.write(text));
    }

    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private static <T> T reading(String call, String file, Reader<T> reader) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return reader.read(in);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(
                    call + ": No such file or directory: '" + file + "', looked in "
                            + Path.of("").toAbsolutePath(),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(call + ": cannot read '" + file + "': " + e, e);
        }
    }

    private static void writing(String call, String file, String ending, Writer writer) {
        String name = file.endsWith(ending) ? file : file + ending;
        try (OutputStream out = Files.newOutputStream(Path.of(name))) {
            writer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(call + ": cannot write '" + name + "': " + e, e);
        }
    }
}
