package lectern.numpy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lectern.Prelude.np;
import lectern.tensor.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that NumPy wrote (see make.py beside them), and files of our own. */
class NumpyFilesTest {
    private static final Path WRITTEN_BY_NUMPY = Path.of("src/test/resources/numpy");

    @TempDir
    Path folder;

    private static String numpys(String file) {
        return WRITTEN_BY_NUMPY.resolve(file).toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    float64    | [[1.5, -2.0, Infinity], [NaN, 1.0E-300, 4.0]]
                    int64      | [[4611686018427387904, -1], [0, 7]]
                    int32      | [1, -2, 3]
                    int16      | [1, -2, 3]
                    int8       | [1, -2, 3]
                    uint8      | [0, 128, 255]
                    bool       | [[true, false], [false, true]]
                    scalar     | 2.5
                    empty      | []
                    fortran    | [[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]]
                    big_endian | [1.0, 2.0, 3.0]
                    """)
    void readsWhatNumPyWrote(String name, String values) {
        assertEquals(values, np.load(numpys(name + ".npy")).tolist().toString());
    }

    @Test
    void keepsTypesAndShapes() {
        assertEquals(
                "array([0.1, 0.2, 0.3], dtype=float32)",
                np.load(numpys("float32.npy")).repr());
        assertEquals("(0, 3)", np.load(numpys("empty.npy")).shape().toString());
        assertEquals("()", np.load(numpys("scalar.npy")).shape().toString());
        assertEquals("float32", np.load(numpys("big_endian.npy")).dtype().name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"float64", "float32", "int64", "int32", "int16", "int8", "uint8", "bool", "scalar", "empty"})
    void writesTheBytesThatNumPyWrites(String name) throws IOException {
        Path written = folder.resolve(name + ".npy");
        np.save(written.toString(), np.load(numpys(name + ".npy")));
        assertArrayEquals(Files.readAllBytes(WRITTEN_BY_NUMPY.resolve(name + ".npy")), Files.readAllBytes(written));
    }

    @Test
    void writesViewsInRowMajorOrder() {
        String file = folder.resolve("view").toString();
        np.save(file, np.arange(6).reshape(2, 3).T());
        assertEquals("[[0, 3], [1, 4], [2, 5]]", np.load(file + ".npy").tolist().toString());
    }

    @Test
    void readsArchivesThatNumPyWrote() {
        NpzFile two = np.loadNpz(numpys("two.npz"));
        assertEquals(List.of("x", "y"), two.files());
        assertEquals("[0 1 2 3]", two.get("x").toString());
        assertEquals("[[1. 0.]\n [0. 1.]]", two.get("y").toString());
        assertEquals(100, np.loadNpz(numpys("compressed.npz")).get("arr_0").size());
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> two.get("z"));
        assertTrue(e.getMessage().contains("[x, y]"), e.getMessage());
    }

    @Test
    void archivesComeBack() {
        String file = folder.resolve("three.npz").toString();
        np.savez(file, np.arange(3), np.ones(2));
        assertEquals(List.of("arr_0", "arr_1"), np.loadNpz(file).files());
        np.savezCompressed(file, Map.of("w", np.zeros(1000)));
        assertEquals(1000, np.loadNpz(file).get("w").size());
    }

    @Test
    void refusesWhatIsNoArray() throws IOException {
        Path text = Files.writeString(folder.resolve("a.npy"), "hello");
        assertThrows(IllegalArgumentException.class, () -> np.load(text.toString()));
        byte[] whole = Files.readAllBytes(WRITTEN_BY_NUMPY.resolve("int64.npy"));
        Path cut = Files.write(folder.resolve("cut.npy"), Arrays.copyOf(whole, whole.length - 1));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> np.load(cut.toString()));
        assertTrue(e.getMessage().contains("needs 32 bytes and there are 31"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> np.load(numpys("complex.npy")));
        assertThrows(IllegalArgumentException.class, () -> np.load(numpys("two.npz")));
        assertThrows(UncheckedIOException.class, () -> np.load("no such file.npy"));
    }

    @Test
    void readsTablesOfText() throws IOException {
        String csv = Files.writeString(folder.resolve("t.csv"), """
                        x,y,z
                        1, 2.5, 3
                        # a remark
                        4,-5e-1,nan

                        """).toString();
        NumpyOption.Loadtxt comma = new NumpyOption.Delimiter(",");
        NumpyOption.Loadtxt heading = new NumpyOption.Skiprows(1);
        assertEquals(
                "[[1.0, 2.5, 3.0], [4.0, -0.5, NaN]]",
                np.loadtxt(csv, comma, heading).tolist().toString());
        assertEquals(
                "[1 4]",
                np.loadtxt(csv, DType.INT64, comma, heading, new NumpyOption.Usecols(0))
                        .toString());
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> np.loadtxt(csv, comma));
        assertTrue(e.getMessage().contains("'x' to float64 at line 1, column 1"), e.getMessage());
    }

    @Test
    void refusesTablesWithRaggedLines() throws IOException {
        String file = Files.writeString(folder.resolve("t.txt"), "1 2\n3\n").toString();
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> np.loadtxt(file));
        assertTrue(e.getMessage().contains("changed from 2 to 1 at line 2"), e.getMessage());
    }

    @Test
    void readsQuotedWords() throws IOException {
        String csv = Files.writeString(folder.resolve("q.csv"), "\"1\", \"2\"\n3,\"4\"\n")
                .toString();
        NDArray table = np.loadtxt(csv, new NumpyOption.Delimiter(","));
        assertEquals("[[1.0, 2.0], [3.0, 4.0]]", table.tolist().toString());
    }

    @Test
    void writesTablesOfTextAsNumPyDoes() throws IOException {
        Path file = folder.resolve("out.csv");
        NumpyOption.Delimiter comma = new NumpyOption.Delimiter(",");
        np.savetxt(file.toString(), np.array("[[1.5, 2], [0.1, -3]]"), "%.3f", comma, new NumpyOption.Header("a,b"));
        assertEquals("# a,b\n1.500,2.000\n0.100,-3.000\n", Files.readString(file));
        assertEquals(
                "[[1.5, 2.0], [0.1, -3.0]]",
                np.loadtxt(file.toString(), comma).tolist().toString());
        np.savetxt(file.toString(), np.array(0.1, Double.NaN));
        assertEquals("1.000000000000000056e-01\nnan\n", Files.readString(file));
        np.savetxt(file.toString(), np.array(1, 2), "%d");
        assertEquals("1\n2\n", Files.readString(file));
        assertThrows(IllegalArgumentException.class, () -> np.savetxt(file.toString(), np.zeros(2), "%s%s"));
        assertThrows(IllegalArgumentException.class, () -> np.savetxt(file.toString(), np.zeros(2, 2, 2)));
    }
}
