package lectern.numpy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lectern.Prelude.np;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Answers that NumPy 2 gives for the same calls. */
class ArrayOrderingTest {
    private static final NDArray TABLE = np.array(List.of(List.of(3, 1, 2), List.of(9, 7, 8)));

    @Test
    void findsTheExtremes() {
        assertEquals("np.int64(3)", np.argmax(TABLE).repr());
        assertEquals("np.int64(1)", np.argmin(TABLE).repr());
        assertEquals("array([1, 1, 1])", np.argmax(TABLE, 0).repr());
        assertEquals("array([1, 1])", TABLE.argmin(-1).repr());
        assertEquals("np.int64(1)", np.argmax(np.array(1., Double.NaN, 3)).repr());
        assertEquals("np.int64(1)", np.argmax(TABLE.get(0).gt(2).not()).repr());
        assertTrue(message(() -> np.argmax(np.zeros(0))).startsWith("attempt to get argmax of an empty sequence"));
    }

    @Test
    void sorts() {
        assertEquals("array([[1, 2, 3],\n       [7, 8, 9]])", np.sort(TABLE).repr());
        assertEquals("array([[3, 1, 2],\n       [9, 7, 8]])", np.sort(TABLE, 0).repr());
        assertEquals("array([[1, 2, 0],\n       [1, 2, 0]])", np.argsort(TABLE).repr());
        assertEquals(
                "array([ 1.,  2., nan])", np.sort(np.array(2., Double.NaN, 1)).repr());
        NDArray own = np.array(3, 1, 2);
        own.sort();
        assertEquals("array([1, 2, 3])", own.repr());
        assertEquals(
                "array([False, False,  True])", np.sort(np.array(3, 1, 2).gt(2)).repr());
    }

    @Test
    void computesRunningTotals() {
        assertEquals("array([ 3,  4,  6, 15, 22, 30])", np.cumsum(TABLE).repr());
        assertEquals(
                "array([[ 3,  1,  2],\n       [12,  8, 10]])",
                np.cumsum(TABLE, 0).repr());
        assertEquals("array([3, 3, 6])", np.cumprod(TABLE.get(0)).repr());
        assertEquals("np.int64(3024)", np.prod(TABLE).repr());
        assertEquals("array([  6, 504])", np.prod(TABLE, 1).repr());
        assertEquals("np.float64(24.0)", np.prod(np.array(2., 3, 4)).repr());
        assertEquals("array([-2,  1])", np.diff(TABLE.get(0)).repr());
    }

    @Test
    void findsDistinctElements() {
        assertEquals("array([1, 3])", np.unique(List.of(3, 1, 3)).repr());
        assertEquals("array([1, 2])", np.uniqueCounts(List.of(3, 1, 3)).counts().repr());
        assertEquals("np.float64(2.5)", np.median(List.of(4, 1, 2, 3)).repr());
        assertEquals("np.float64(nan)", np.median(np.array(1., Double.NaN)).repr());
    }

    private static String message(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }
}
