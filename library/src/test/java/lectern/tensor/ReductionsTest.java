package lectern.tensor;

import static lectern.Prelude.correction;
import static lectern.Prelude.dim;
import static lectern.Prelude.float64;
import static lectern.Prelude.int64;
import static lectern.Prelude.keepdim;
import static lectern.Prelude.returnCounts;
import static lectern.Prelude.returnInverse;
import static lectern.Prelude.size;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import lectern.Prelude.torch;
import lectern.internal.cpu.StableOrder;
import org.junit.jupiter.api.Test;

/** Reductions, scans and orders where PyTorch's samples do not reach: NaN, nothing, numbers at the limits, long sums. */
class ReductionsTest {
    private static final double NAN = Double.NaN;

    private static void printed(String expected, Object actual) {
        assertEquals(expected, String.valueOf(actual));
    }

    @Test
    void notANumberCountsAsLargestAndSmallest() {
        Tensor x = torch.tensor(1., NAN, 3);
        printed("tensor(nan)", x.max());
        printed("tensor(nan)", x.amin());
        printed("tensor(1)", x.argmax());
        printed("tensor(1)", x.argmin());
        printed("tensor([1., nan, nan])", x.cummax(0).values());
        printed("tensor([0, 2, 1])", x.argsort());
        printed("tensor([nan, 3.])", x.topk(2).values());
        printed("tensor(nan)", x.median());
        printed("tensor(1.)", x.nanmedian());
        printed("tensor(nan)", x.quantile(0.5));
        printed("tensor(2.)", x.nanquantile(0.5));
        printed("tensor(2.)", x.nanmean());
        printed("tensor([1., 3., nan, nan])", torch.tensor(NAN, 1, 3, NAN).unique());
    }

    @Test
    void nothingGivesTheNeutralElement() {
        Tensor none = torch.zeros(2, 0);
        printed("tensor(0.)", none.sum());
        printed("tensor([1., 1.])", none.prod(1));
        printed("tensor(nan)", none.mean());
        printed("tensor(nan)", none.std());
        printed("tensor(False)", none.any());
        printed("tensor([True, True])", none.all(1));
        printed("tensor([], size=(2, 0))", none.cumsum(1));
        printed("tensor([], size=(2, 0))", none.sort().values());
        printed("tensor([])", none.amax(0));
        TensorError all = assertThrows(TensorError.class, none::max);
        assertTrue(all.getMessage().contains("numel() == 0"), all.getMessage());
        IndexOutOfBoundsException one = assertThrows(IndexOutOfBoundsException.class, () -> none.max(1));
        assertTrue(one.getMessage().contains("reduction dim 1"), one.getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> none.amin(1));
    }

    @Test
    void aSingleElementHasDimensionsToo() {
        Tensor x = torch.tensor(4.);
        printed("tensor(4.)", x.sum(0));
        printed("tensor(4.)", x.max(-1).values());
        printed("tensor(0)", x.argmin(0));
        printed("tensor(4.)", x.cumprod(0));
        printed("tensor(0)", x.sort().indices());
        printed("tensor([4.])", x.unique());
        assertThrows(IndexOutOfBoundsException.class, () -> x.sum(1));
    }

    @Test
    void typesFollowPyTorch() {
        Tensor flags = torch.tensor("[True, False, True]");
        printed("tensor(2)", flags.sum());
        printed("tensor([1, 1, 2])", flags.cumsum(0));
        printed("tensor(True)", flags.max());
        assertEquals(DType.INT32, torch.tensor(1, 2).to(DType.INT32).amax().dtype());
        assertEquals(DType.INT64, torch.tensor(1, 2).to(DType.INT32).prod().dtype());
        assertEquals(DType.UINT8, torch.tensor(1, 2).to(DType.UINT8).any().dtype());
        printed("tensor(1.5000, dtype=torch.float64)", torch.tensor(1, 2).mean(float64));
        printed("tensor(3)", torch.tensor(1.7, 2.2).sum(int64));
        assertThrows(TensorError.class, () -> torch.tensor(1, 2).mean());
        assertThrows(TensorError.class, () -> torch.tensor(1, 2).std());
    }

    @Test
    void longSumsStayAccurateWhicheverWayElementsLie() {
        Tensor x = torch.full(size(4_000_000), 0.1);
        near(400_000, x.sum());
        near(100_000, x.reshape(1_000_000, 4).sum(0).get(1));
        near(300_000, x.reshape(1_000_000, 4).narrow(1, 0, 3).sum());
        near(100_000, x.reshape(1000, 1000, 4).sum(dim(0, 1)).get(2));
        near(400_000, x.cumsum(0).get(-1));
    }

    /** Within a millionth: added up one by one in float, these sums are wrong in the second digit. */
    private static void near(double expected, Tensor actual) {
        assertEquals(expected, actual.item(), expected * 1e-6);
    }

    @Test
    void numbersAtTheLimitsAreSorted() {
        Tensor x = torch.tensor(Long.MAX_VALUE, 0, Long.MIN_VALUE, -1, 0);
        printed("[2, 3, 1, 4, 0]", x.argsort().tolist());
        printed("[0, 1, 4, 3, 2]", x.argsort(0, true).tolist());
        double[] values = {Double.NEGATIVE_INFINITY, 0.0, -0.0, 1e-300, Double.POSITIVE_INFINITY, NAN};
        Tensor y = torch.tensor((Object) values, float64);
        printed("[5, 4, 3, 1, 2, 0]", y.argsort(0, true).tolist());
    }

    @Test
    void bothWaysOfOrderingAgreeWithAStableSort() {
        Random random = new Random(1);
        for (int n : new int[] {1, 2, 7, 100, 1000}) {
            long[] few = random.longs(n, -5, 5).toArray();
            long[] wide = random.longs(n).toArray();
            for (int i = 0; i < n; i += 3) wide[i] = wide[n / 2];
            for (long[] keys : new long[][] {few, wide}) {
                Integer[] expected = new Integer[n];
                Arrays.setAll(expected, i -> i);
                Arrays.sort(expected, (i, j) -> Long.compare(keys[i], keys[j]));
                assertEquals(Arrays.toString(expected), Arrays.toString(StableOrder.of(keys, n, false)));
                Arrays.setAll(expected, i -> i);
                Arrays.sort(expected, (i, j) -> Long.compare(keys[j], keys[i]));
                assertEquals(Arrays.toString(expected), Arrays.toString(StableOrder.of(keys, n, true)));
            }
        }
    }

    @Test
    void viewsGiveWhatCopiesGive() {
        Tensor view =
                torch.tensor("[[3., 1, 2, 9], [0, 5, 4, 7], [8, 6, 1, 2]]").t().narrow(0, 1, 3);
        Tensor copy = view.clone();
        for (int d = 0; d < 2; d++) {
            printed(copy.max(d).toString(), view.max(d));
            printed(copy.sort(d).toString(), view.sort(d));
            printed(copy.cumprod(d).toString(), view.cumprod(d));
            printed(copy.var(dim(d), correction(0)).toString(), view.var(dim(d), correction(0)));
            printed(copy.median(d, true).toString(), view.median(d, true));
            printed(copy.prod(d).toString(), view.prod(d));
            printed(copy.unique(dim(d)).toString(), view.unique(dim(d)));
        }
        printed(copy.argmax().toString(), view.argmax());
        printed(copy.norm(3).toString(), view.norm(3));
    }

    @Test
    void severalResultsPrintAsInPython() {
        Tensor x = torch.tensor("[[1., 5], [7, 2]]");
        printed("torch.return_types.max(\nvalues=tensor([5., 7.]),\nindices=tensor([1, 0]))", x.max(dim(1)));
        printed("torch.return_types.aminmax(\nmin=tensor([[1.]]),\nmax=tensor([[7.]]))", x.aminmax(keepdim()));
        printed("(tensor(2.7538), tensor(3.7500))", torch.stdMean(x));
        printed(
                "(tensor([1, 2]), tensor([0, 1, 1]), tensor([1, 2]))",
                torch.tensor(1, 2, 2).unique(returnInverse(), returnCounts()));
    }

    @Test
    void whatCannotBeIsSaidWithTheNumbers() {
        Tensor x = torch.tensor(1., 2, 3);
        assertTrue(assertThrows(TensorError.class, () -> x.topk(4)).getMessage().contains("4"));
        assertTrue(assertThrows(TensorError.class, () -> x.kthvalue(0))
                .getMessage()
                .contains("k = 0"));
        assertTrue(assertThrows(TensorError.class, () -> x.quantile(1.5))
                .getMessage()
                .contains("1.5"));
        assertThrows(TensorTypeError.class, () -> x.sort(dim(0, 1)));
        assertThrows(TensorError.class, () -> x.sum(dim(0, 0)));
        assertThrows(TensorError.class, () -> torch.tensor(1, -2).bincount());
        assertThrows(TensorError.class, () -> torch.searchsorted(x, torch.tensor(1)));
        assertThrows(TensorError.class, () -> x.norm("abc"));
        assertThrows(
                UnsupportedOperationException.class, () -> torch.tensor(1, 2).histc());
    }
}
