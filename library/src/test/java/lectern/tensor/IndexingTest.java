package lectern.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import lectern.Prelude.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code x[...]} read and written, in each of its forms. */
class IndexingTest {
    private final Tensor x = torch.arange(12).reshape(3, 4);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0                | [0, 1, 2, 3]",
                "-1               | [8, 9, 10, 11]",
                "1, 2             | 6",
                ":, 1             | [1, 5, 9]",
                ":, 0:2           | [[0, 1], [4, 5], [8, 9]]",
                "1:, ::2          | [[4, 6], [8, 10]]",
                "-2:, -1          | [7, 11]",
                ":, [0, 2]        | [[0, 2], [4, 6], [8, 10]]",
                "[0, 2], [1, 3]   | [1, 11]",
                "[[0, 1], [2, 0]], 0 | [[0, 4], [8, 0]]",
                "..., -1          | [3, 7, 11]",
                "0, ...           | [0, 1, 2, 3]",
                "None, 2, ::3     | [[8, 11]]",
                "1:1              | []",
                "5:               | []",
                "True, 0, 0       | [0]",
                "[True, False, True], 1 | [1, 9]",
            })
    void textReads(String index, String expected) {
        assertEquals(torch.tensor(expected).tolist(), x.get(index).tolist());
    }

    @Test
    void javaValuesRead() {
        assertEquals(List.of(4L, 5L, 6L, 7L), x.get(1).tolist());
        assertEquals(6L, x.get(1, 2).tolist());
        assertEquals(List.of(9L, 10L, 11L), x.get(x.gt(8)).tolist());
        assertEquals(List.of(9L, 1L), x.get(List.of(2, 0), 1).tolist());
        assertEquals(List.of(9L, 1L), x.get(new int[] {2, 0}, 1).tolist());
        assertEquals(List.of(2L, 6L), x.get(":2", 2).tolist());
        assertEquals(List.of(1, 3, 4), x.get((Object) null).shape());
        assertEquals(List.of(1L, 5L, 9L), x.get(":", torch.tensor(1)).tolist());
        assertEquals(List.of(2, 4), x.get(torch.tensor("[True, False, True]")).shape());
    }

    @Test
    void indexTensorsApartComeFirst() {
        Tensor cube = torch.zeros(2, 3, 4, 5);
        assertEquals(List.of(2, 3, 5), cube.get("[0, 1], :, [1, 2]").shape());
        assertEquals(List.of(2, 2, 5), cube.get(":, [0, 1], [1, 2]").shape());
        assertEquals(List.of(2, 3, 4), cube.get("[0, 1], ..., 0").shape());
        assertEquals(List.of(2, 2, 4, 5), cube.get(":", List.of(0, 1)).shape());
    }

    @Test
    void rowsFollowOneAnother() {
        List<Object> rows = new ArrayList<>();
        for (Tensor row : x) rows.add(row.sum().tolist());
        assertEquals(List.of(6L, 22L, 38L), rows);
    }

    @Test
    void numbersAndSlicesAreViews() {
        x.get(":, 1:3").get(0).zero_();
        assertEquals(List.of(0L, 0L, 0L, 3L), x.get(0).tolist());
        x.get("[0]").zero_();
        assertEquals(3L, x.get(0, 3).tolist());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0           | [[-1, -1, -1, -1], [4, 5, 6, 7], [8, 9, 10, 11]]",
                "1, 2        | [[0, 1, 2, 3], [4, 5, -1, 7], [8, 9, 10, 11]]",
                ":, ::2      | [[-1, 1, -1, 3], [-1, 5, -1, 7], [-1, 9, -1, 11]]",
                ":, [0, 3]   | [[-1, 1, 2, -1], [-1, 5, 6, -1], [-1, 9, 10, -1]]",
                "[0, 2], [1, 3] | [[0, -1, 2, 3], [4, 5, 6, 7], [8, 9, 10, -1]]",
                "[0], :      | [[-1, -1, -1, -1], [4, 5, 6, 7], [8, 9, 10, 11]]",
            })
    void textWrites(String index, String expected) {
        x.set(index, -1);
        assertEquals(torch.tensor(expected).tolist(), x.tolist());
    }

    @Test
    void javaValuesWrite() {
        x.set(x.gt(5), 0);
        assertEquals(15L, x.sum().itemLong());
        x.set(0, torch.tensor(1, 2, 3, 4));
        x.set(new Object[] {1, ":2"}, List.of(7, 8));
        assertEquals(torch.tensor("[[1, 2, 3, 4], [7, 8, 0, 0], [0, 0, 0, 0]]").tolist(), clearedFrom(x));
        x.set(":, 1:", x.get(":, :-1"));
        assertEquals(List.of(1L, 1L, 2L, 3L), x.get(0).tolist());
    }

    private static Object clearedFrom(Tensor x) {
        x.set("1, 2:", 0);
        return x.tolist();
    }

    @Test
    void transposedTensorsAreWrittenToo() {
        x.t().set(List.of(0, 1), -1);
        assertEquals(List.of(-1L, -1L, 6L, 7L), x.get(1).tolist());
    }

    @Test
    void gradientsFlowThroughReads() {
        Tensor w = torch.ones(3, 3).requiresGrad_();
        w.get("[0, 0], [1, 1]").sum().add(w.get(":, 2").sum()).backward();
        assertEquals(
                torch.tensor("[[0., 2, 1], [0, 0, 1], [0, 0, 1]]").tolist(),
                w.grad().tolist());
    }

    @Test
    void gradientsFlowThroughWrites() {
        Tensor w = torch.ones(3).requiresGrad_();
        Tensor v = torch.tensor(2.).requiresGrad_();
        Tensor y = w.mul(3);
        y.set(0, v.mul(5));
        y.set(List.of(2), 7.);
        assertEquals(List.of(10., 3., 7.), y.tolist());
        y.sum().backward();
        assertEquals(List.of(0., 3., 0.), w.grad().tolist());
        assertEquals(5., v.grad().item());
    }

    @Test
    void stepsOfTheGraphHavePyTorchsNames() {
        Tensor w = torch.rand(3, 3).requiresGrad_();
        assertEquals("SelectBackward0", w.get(0).gradFn().name());
        assertEquals("SelectBackward0", w.get(":, 1").gradFn().name());
        assertEquals("SliceBackward0", w.get("0:2").gradFn().name());
        assertEquals("IndexBackward0", w.get("[0, 1]").gradFn().name());
        assertEquals("UnsqueezeBackward0", w.get("None").gradFn().name());
        assertEquals("AliasBackward0", w.get(":").gradFn().name());
        Tensor y = w.mul(1);
        y.set(0, 5);
        assertEquals("CopySlices", y.gradFn().name());
    }

    @Test
    void unreadableTextIsPointedAt() {
        assertPointsAt(":, 1.5", "    ^");
        assertPointsAt("0; 1", " ^");
        assertPointsAt(":, i", "   ^");
        assertPointsAt("::-1", "  ^");
        assertPointsAt("[0, 1", "^");
    }

    private void assertPointsAt(String index, String caret) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> x.get(index)).getMessage();
        assertTrue(message.endsWith("\n" + index + "\n" + caret), message);
    }

    @Test
    void badIndicesAreRefusedAndNothingIsWritten() {
        Object before = x.tolist();
        assertThrows(IndexOutOfBoundsException.class, () -> x.get(3));
        assertThrows(IndexOutOfBoundsException.class, () -> x.get(":, [0, 4]"));
        assertThrows(IndexOutOfBoundsException.class, () -> x.get("0, 0, 0"));
        assertThrows(IndexOutOfBoundsException.class, () -> x.get("..., ..."));
        assertThrows(IndexOutOfBoundsException.class, () -> x.get("[0, 1], [0, 1, 2]"));
        assertThrows(IndexOutOfBoundsException.class, () -> x.get(0.5));
        assertThrows(TensorError.class, () -> x.set(0, torch.tensor(1, 2, 3)));
        assertThrows(TensorError.class, () -> x.set("[0, 1]", torch.tensor(1, 2, 3)));
        assertEquals(before, x.tolist());
    }
}
