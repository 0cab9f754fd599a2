package lectern.testing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lectern.numpy.NDArray;
import lectern.plot.Figure;
import lectern.tensor.Tensor;

/** The words of an assignment's cells, beside those of JUnit; imported statically into every session. */
public final class TestCells {
    private TestCells() {}

    /**
     * What stands where an answer is missing, in methods of every kind and outside of them: {@code throw todo();}.
     *
     * @throws UnsupportedOperationException always
     */
    public static UnsupportedOperationException todo() {
        throw new UnsupportedOperationException("not answered yet: write your solution in place of \"throw todo();\"");
    }

    /**
     * Checks the shape of a tensor: {@code checkShape(x, 2, 3)}.
     *
     * @throws AssertionError naming both shapes
     */
    public static void checkShape(Tensor x, int... expected) {
        if (x == null) {
            throw new AssertionError("checkShape: expected shape " + Arrays.toString(expected) + ", got null");
        }
        checkShape(x.shape(), expected);
    }

    /**
     * Checks the shape of an array: {@code checkShape(a, 2, 3)}.
     *
     * @throws AssertionError naming both shapes
     */
    public static void checkShape(NDArray a, int... expected) {
        checkShape(a == null ? null : a.asTensor(), expected);
    }

    private static void checkShape(List<Integer> actual, int... expected) {
        if (!actual.equals(Arrays.stream(expected).boxed().collect(Collectors.toList()))) {
            throw new AssertionError(
                    "checkShape: expected shape " + Arrays.toString(expected) + ", got " + List.copyOf(actual));
        }
    }

    /**
     * The figure opened last, also after its cell has ended and shown it.
     *
     * @throws AssertionError if there is none
     */
    public static Figure lastFigure() {
        return Figure.last().orElseThrow(() -> new AssertionError("lastFigure: nothing has been plotted"));
    }
}
