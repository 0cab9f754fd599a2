package lectern.numpy;

import static lectern.Prelude.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import lectern.Prelude.np;
import lectern.tensor.TensorTypeError;
import org.junit.jupiter.api.Test;

/** Parts of arrays and arrays of parts, as NumPy 2.4 printed them. */
class ArrayIndexingTest {
    private final NDArray v = np.arange(10);
    private final NDArray b = np.arange(12.).reshape(3, 4);

    private static void printed(String repr, NDArray value) {
        assertEquals(repr, value.repr());
    }

    @Test
    void entriesAndSlices() {
        printed("np.int64(3)", v.get(3));
        printed("np.int64(9)", v.get(-1));
        printed("array([2, 3, 4])", v.get("2:5"));
        printed("array([4., 5., 6., 7.])", b.get(1));
        printed("np.float64(6.0)", b.get(1, 2));
        printed("array([1., 5., 9.])", b.get(":, 1"));
        printed("array([ 3.,  7., 11.])", b.get("..., -1"));
        assertEquals("(3, 1, 4)", b.get(":, None").shape().toString());
        assertThrows(IndexOutOfBoundsException.class, () -> v.get(10));
    }

    @Test
    void slicesBackwards() {
        printed("array([9, 8, 7, 6, 5, 4, 3, 2, 1, 0])", v.get("::-1"));
        printed("array([8, 6, 4])", v.get("8:2:-2"));
        printed("array([9, 8, 7, 6, 5, 4])", v.get(":3:-1"));
        printed("array([[8., 9.],\n       [4., 5.],\n       [0., 1.]])", b.get("::-1, :2"));
        printed("array([[ 3.,  1.],\n       [ 7.,  5.],\n       [11.,  9.]])", b.get(":, ::-2"));
        assertThrows(IllegalArgumentException.class, () -> b.get("[0, 1], ::-1"));
    }

    @Test
    void masksAndLists() {
        printed("array([7, 8, 9])", v.get(v.gt(6)));
        printed("array([1, 1, 5])", v.get(list(1, 1, 5)));
        printed("array([ 9., 10., 11.])", b.get(b.gt(8)));
        printed("array([[ 0.,  3.],\n       [ 4.,  7.],\n       [ 8., 11.]])", b.get(":, [0, 3]"));
        printed("array([1, 0])", v.take(1, -10));
    }

    @Test
    void assignmentWritesThrough() {
        v.set(0, 100);
        v.set("-2:", 7);
        v.set(v.eq(5), -1);
        printed("array([100,   1,   2,   3,   4,  -1,   6,   7,   7,   7])", v);
        v.set(1, 2.7);
        printed("np.int64(2)", v.get(1));
        b.set(":, 0", 9);
        b.get(1).set("...", list(1, 2, 3, 4));
        b.set("::-1, 1", list(5, 6, 7));
        assertEquals("[[ 9.  7.  2.  3.]\n [ 1.  6.  3.  4.]\n [ 9.  5. 10. 11.]]", b.toString());
        assertThrows(IllegalArgumentException.class, () -> b.set(0, list(1, 2)));
    }

    @Test
    void iterationGivesRowsAndNumbers() {
        List<String> items = new ArrayList<>();
        for (NDArray number : v.get(":2")) items.add(number.repr());
        for (NDArray row : b.get(":2, :2")) items.add(row.repr());
        assertEquals("[np.int64(0), np.int64(1), array([0., 1.]), array([4., 5.])]", items.toString());
        assertThrows(TensorTypeError.class, () -> np.array(1).iterator());
    }

    @Test
    void joining() {
        NDArray low = v.get(":2");
        NDArray high = v.get("2:4");
        printed("array([0. , 1. , 0.5])", np.concatenate(list(low, np.array(new double[] {.5}))));
        printed("array([[0, 1],\n       [2, 3]])", np.stack(list(low, high)));
        printed("array([[0, 2],\n       [1, 3]])", np.stack(list(low, high), 1));
        printed("array([[0, 1],\n       [2, 3]])", np.vstack(list(low, high)));
        printed("array([0, 1, 2, 3])", np.hstack(list(low, high)));
        printed("array([[0, 2],\n       [1, 3]])", np.columnStack(list(low, high)));
        assertEquals("(3, 8)", np.concatenate(list(b, b), 1).shape().toString());
        assertThrows(IllegalArgumentException.class, () -> np.concatenate(list(b, b.T())));
        assertThrows(IllegalArgumentException.class, () -> np.stack(list(low, v)));
    }

    @Test
    void rearranging() {
        printed("array([0, 1, 0, 1])", np.tile(v.get(":2"), 2));
        printed("array([0, 0, 1, 1])", np.repeat(v.get(":2"), 2));
        printed("array([2, 1, 0])", np.flip(v.get(":3")));
        printed("array([[1, 0],\n       [0, 2]])", np.diag(v.get("1:3")));
        assertEquals("[[1 2]]", np.nonzero(v.get(":3")).toString());
        assertEquals("(1, 10)", np.expandDims(v, 0).shape().toString());
        printed(
                "array([[3, 3],\n       [4, 4],\n       [5, 5]])",
                np.meshgrid(list(1, 2), list(3, 4, 5)).get(1));
    }

    @Test
    void shuffleIsInPlaceAndAlongTheFirstAxis() {
        NDArray rows = np.arange(6).reshape(3, 2);
        NDArray expected = new RandomState(3).permutation(rows);
        new RandomState(3).shuffle(rows);
        printed(expected.repr(), rows);
    }
}
