package lectern.numpy;

import static lectern.Prelude.axis;
import static lectern.Prelude.ddof;
import static lectern.Prelude.float32;
import static lectern.Prelude.int64;
import static lectern.Prelude.int8;
import static lectern.Prelude.keepdims;
import static lectern.Prelude.size;
import static lectern.Prelude.tuple;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lectern.Prelude;
import lectern.Prelude.np;
import lectern.Prelude.torch;
import lectern.display.Repr;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.TensorTypeError;
import org.junit.jupiter.api.Test;

/** Calls whose results NumPy 2.4 printed as they stand here. */
class NDArrayTest {
    private final NDArray a = np.array(1, 2, 3);
    private final NDArray b = np.array("[[1., 2, 3], [4, 5, 6]]");
    private final NDArray f = np.array("[.1, .2, .3]", float32);
    private final NDArray m = np.array(List.of(true, false, true));
    private final NDArray i8 = np.array("[100, -3, 0]", int8);

    private static void printed(String repr, Repr value) {
        assertEquals(repr, value.repr());
    }

    @Test
    void arithmeticWithNumbersKeepsOrWidensTheKind() {
        printed("array([2, 3, 4])", a.add(1));
        printed("array([1.5, 2.5, 3.5])", a.add(0.5));
        printed("array([0.5, 1. , 1.5])", a.div(2));
        printed("array([1.        , 0.5       , 0.33333333])", a.rdiv(1));
        printed("array([ 1,  0, -1])", a.rsub(2));
        printed("array([1, 4, 9])", a.pow(2));
        printed("array([2, 4, 8])", a.rpow(2));
        printed("array([2., 4., 8.])", a.rpow(2.0));
        printed("array([0.6, 0.7, 0.8], dtype=float32)", f.add(0.5));
        printed("array([2, 0, 2])", m.mul(2));
        printed("array([127,  24,  27], dtype=int8)", i8.add(27));
        printed("array([-56,  -6,   0], dtype=int8)", i8.mul(2));
        printed("np.float64(6.0)", np.array(5.).add(1));
        assertThrows(IllegalArgumentException.class, () -> i8.add(300));
    }

    @Test
    void divisionRoundsDownAndWholeNumbersByZeroGiveZero() {
        printed("array([0, 1, 1])", a.floorDivide(2));
        printed("array([1, 0, 1])", a.mod(2));
        printed("array([0, 1, 2])", a.rmod(-7));
        printed("array([inf, inf, inf])", a.div(0));
        printed("array([0, 0, 0])", a.floorDivide(0));
        printed("array([0, 0, 0])", a.mod(0));
    }

    @Test
    void arithmeticOfTwoTypesGivesOneThatHoldsBoth() {
        printed("array([1.1       , 2.2       , 3.30000001])", a.add(f));
        printed("array([100.1,  -2.8,   0.3], dtype=float32)", f.add(i8));
        printed("array([ 1.,  1., nan])", i8.div(i8));
        printed("array([2, 2, 4])", a.add(m));
        printed("array([ True, False,  True])", m.add(m));
        printed("array([[2., 4., 6.],\n       [5., 7., 9.]])", b.add(a));
        assertThrows(TensorTypeError.class, () -> m.sub(m));
        assertThrows(TensorTypeError.class, m::neg);
        assertThrows(IllegalArgumentException.class, () -> a.pow(-1));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> b.add(np.ones(2)));
        assertTrue(e.getMessage().contains("could not be broadcast together with shapes (2, 3) and (2,)"));
    }

    @Test
    void comparisonsAndMasks() {
        printed("array([False,  True,  True])", a.gt(1));
        printed("array([False,  True, False])", a.gt(1).and(a.lt(3)));
        printed("array([ True, False,  True])", m.or(a.gt(2)));
        printed("array([False,  True, False])", m.not());
        assertThrows(TensorTypeError.class, () -> f.and(f));
    }

    @Test
    void inPlaceKeepsTheType() {
        NDArray x = np.array(1., 2.);
        NDArray same = x;
        x.add_(1).mul_(np.array(2, 3));
        printed("array([4., 9.])", same);
        printed("array([0.2, 0.4, 0.6], dtype=float32)", f.copy().mul_(2.0));
        TensorTypeError e = assertThrows(TensorTypeError.class, () -> a.div_(2));
        assertTrue(e.getMessage().contains("dtype('float64') to dtype('int64')"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> a.add_(np.ones(size(2, 3), int64)));
    }

    @Test
    void functionsOfEachElement() {
        printed("array([ 2.71828183,  7.3890561 , 20.08553692])", np.exp(a));
        printed("array([2.719, 1.   , 2.719], dtype=float16)", np.exp(m));
        printed("np.float64(2.0)", np.sqrt(List.of(4)).sum());
        printed("array([0.09983342, 0.19866933, 0.29552022], dtype=float32)", np.sin(f));
        printed("array([1, 2, 3])", np.floor(a));
        printed("array([100,   3,   0], dtype=int8)", i8.abs());
        printed("array([0., 2.])", np.maximum(0, np.array(-1., 2)));
        printed("array([0.78539816, 0.46364761, 0.32175055])", np.arctan2(1, a));
        printed("array([0, 2, 3])", np.where(a.gt(1), a, 0));
        printed("array([1.5, 0.2, 1.5], dtype=float32)", np.where(m, 1.5, f));
        printed("array([2, 2, 3])", a.clip(2, 9));
        printed(
                "array([[0.143, 0.286, 0.429],\n       [0.571, 0.714, 0.857]])",
                b.div(7).round(3));
        printed("array([0., 2., 2.])", np.round(np.array(.5, 1.5, 2.5)));
        assertEquals(Math.E, np.exp(1));
    }

    @Test
    void sumsAgreeToTheLastDigit() {
        NDArray big = np.random.RandomState(0).rand(1000);
        printed("np.float64(495.92153437178274)", big.sum());
        printed("np.float64(0.49592153437178277)", big.mean());
        printed("np.float64(0.2905988415606101)", big.std());
        RandomState random = new RandomState(0);
        random.rand(1000);
        NDArray rows = random.rand(7, 300);
        printed("np.float64(1067.4474435950049)", rows.sum());
        NDArray single = random.rand(1000).astype(float32);
        printed("np.float32(480.5236)", single.sum());
        printed("np.float32(0.4805236)", single.mean());
        printed("np.float32(0.28752542)", single.std());
        NDArray cube = random.rand(3, 40, 11);
        printed("np.float64(646.0140587386329)", cube.sum(1).sum());
        printed("array([218.10903112, 213.92969305, 213.97533457])", cube.sum(axis(1, 2)));
    }

    @Test
    void reductionsOverAxes() {
        printed("np.float64(21.0)", b.sum());
        printed("array([5., 7., 9.])", b.sum(0));
        printed("array([[ 6.],\n       [15.]])", b.sum(axis(1), keepdims()));
        printed("np.int64(2)", m.sum());
        printed("np.int64(97)", i8.sum());
        printed("np.float64(2.0)", a.mean());
        printed("array([2.5, 3.5, 4.5])", np.mean(b, 0));
        printed("np.float64(1.707825127659933)", b.std());
        printed("array([4.5, 4.5, 4.5])", b.var(axis(0), ddof(1)));
        assertThrows(IndexOutOfBoundsException.class, () -> b.sum(2));
    }

    @Test
    void extremesAndQuestions() {
        printed("np.float64(6.0)", b.max());
        printed("array([1., 2., 3.])", b.min(0));
        printed("array([[3.],\n       [6.]])", np.max(b, axis(1), keepdims()));
        printed("np.int64(3)", a.max());
        printed("np.int8(-3)", i8.min());
        printed("np.float64(nan)", np.array(1, Double.NaN).max());
        printed("np.True_", m.any());
        printed("np.False_", m.all());
        printed("array([ True,  True])", b.all(1));
        printed("np.True_", np.any(5));
        printed("np.int64(5)", np.max(5));
        printed("np.float64(5.0)", np.ptp(b));
        assertEquals(2, np.countNonzero(m));
        assertThrows(IllegalArgumentException.class, () -> np.zeros(0).max());
        assertThrows(IllegalArgumentException.class, () -> np.zeros(2, 0).max(1));
        printed("array([False])", np.zeros(1, 0).any(1));
    }

    @Test
    void products() {
        printed("np.int64(14)", a.dot(a));
        printed("array([14., 32.])", b.dot(a));
        printed("array([[14., 32.],\n       [32., 77.]])", b.matmul(b.T()));
        printed("array([2, 4, 6])", np.dot(2, a));
        printed("(3, 40, 2)", shapeOf(np.dot(np.ones(3, 40, 11), np.ones(11, 2))));
        printed("(2, 4, 2)", shapeOf(np.dot(b, np.ones(4, 3, 2))));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> b.dot(np.ones(2)));
        assertEquals("shapes (2, 3) and (2,) not aligned: 3 (dim 1) != 2 (dim 0)", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> b.matmul(b));
    }

    private static Repr shapeOf(NDArray x) {
        return () -> x.shape().toString();
    }

    @Test
    void madeFromRangesAndData() {
        printed("array([   1.,   10.,  100., 1000.])", np.logspace(0, 3, 4));
        printed("array([0. , 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])", np.arange(0, 1, .1));
        printed("array([5, 3, 1])", np.arange(5, 0, -2));
        printed("array([0.  , 0.25, 0.5 , 0.75, 1.  ])", np.linspace(0, 1, 5));
        printed("array([0. , 0.2, 0.4, 0.6, 0.8])", np.linspace(0, 1, 5, false));
        printed("array([[1., 0.],\n       [0., 1.]])", np.eye(2));
        printed("array([[7, 7],\n       [7, 7]])", np.full(tuple(2, 2), 7));
        printed("array([[1., 2.],\n       [3., 4.]])", np.array("[[1, 2], [3, 4.]]"));
        printed("array([ 1, -1])", np.array(1.9, -1.9).astype(int64));
        printed("array([[1., 2.],\n       [3., 4.]])", np.array(new double[][] {{1, 2}, {3, 4}}));
        printed("array([2, 3])", np.array(new int[] {2, 3}));
        printed("array([[1, 2, 3],\n       [1, 2, 3]])", np.array(List.of(a, a)));
        assertThrows(IllegalArgumentException.class, () -> np.array("[[1, 2], [3]]"));
        assertThrows(IllegalArgumentException.class, () -> np.arange(0, 1, 0));
    }

    @Test
    void shapesAndTypesPrintAsPythonPrintsThem() {
        assertEquals(
                "(3,) (2, 3) ()",
                a.shape() + " " + b.shape() + " " + np.array(1).shape());
        assertEquals("float64", b.dtype().toString());
        assertEquals("dtype('float64')", b.dtype().repr());
        assertEquals("<class 'numpy.ndarray'>", Prelude.type(a).toString());
        assertEquals("<class 'numpy.float64'>", Prelude.type(b.sum()).toString());
        assertEquals("[array([1, 2, 3]), np.float64(21.0)]", Prelude.str(List.of(a, b.sum())));
        assertEquals("[1 2 3]", Prelude.str(a));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> b.reshape(4, 2));
        assertTrue(e.getMessage().startsWith("cannot reshape array of size 6 into shape (4, 2)"), e.getMessage());
    }

    @Test
    void tensorsShareTheirElements() {
        Tensor t = torch.ones(2);
        NDArray x = t.numpy();
        t.add_(1);
        printed("array([2., 2.], dtype=float32)", x);
        torch.fromNumpy(x).mul_(2);
        printed("array([4., 4.], dtype=float32)", x);
        assertEquals(
                "tensor([1., 2.], dtype=torch.float64)",
                torch.tensor(np.array(1., 2)).toString());
        Tensor grad = torch.ones(2).requiresGrad_();
        TensorError e = assertThrows(TensorError.class, grad::numpy);
        assertTrue(e.getMessage().contains("Can't call numpy() on Tensor that requires grad. Use"));
        assertFalse(np.arrayEqual(x, a));
    }
}
