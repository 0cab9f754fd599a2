package lectern.tensor;

import static lectern.Prelude.bfloat16;
import static lectern.Prelude.float16;
import static lectern.Prelude.float32;
import static lectern.Prelude.float64;
import static lectern.Prelude.int16;
import static lectern.Prelude.int32;
import static lectern.Prelude.int8;
import static lectern.Prelude.uint8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lectern.Prelude.F;
import lectern.Prelude.torch;
import org.junit.jupiter.api.Test;

/** What the golden samples of pointwise operators leave out: types, writing in place, refusals. */
class PointwiseTest {
    private static void prints(String expected, Object value) {
        assertEquals(expected, value.toString());
    }

    private static void refuses(Class<? extends RuntimeException> type, String words, Runnable call) {
        String message = assertThrows(type, call::run).getMessage();
        assertTrue(message.contains(words), message);
    }

    @Test
    void integersWrapAround() {
        prints(
                "tensor([-56, -28], dtype=torch.int8)",
                torch.tensor(100, -128).to(int8).add(100));
        prints(
                "tensor([144, 254], dtype=torch.uint8)",
                torch.tensor(200, 255).to(uint8).mul(2));
        prints(
                "tensor([255,   0], dtype=torch.uint8)",
                torch.tensor(1, 0).to(uint8).neg());
        prints(
                "tensor(-32768, dtype=torch.int16)",
                torch.tensor(32767).to(int16).add(1));
        prints(
                "tensor(-2147483648, dtype=torch.int32)",
                torch.tensor(2147483647).to(int32).add(1));
    }

    @Test
    void halfTypesRoundToTheNearestAndTiesToEven() {
        prints(
                "tensor([1.0000, 3.1406], dtype=torch.float16)",
                torch.tensor(1, 3.14159).to(float16));
        prints(
                "tensor([1.0000, 3.1406], dtype=torch.bfloat16)",
                torch.tensor(1, 3.14159).to(bfloat16));
        assertEquals(2048, torch.tensor(2049.).to(float16).item());
        assertEquals(2052, torch.tensor(2051.).to(float16).item());
        assertEquals(65504, torch.tensor(65519.).to(float16).item());
        assertEquals(Double.POSITIVE_INFINITY, torch.tensor(65520.).to(float16).item());
        assertEquals(0x1p-24, torch.tensor(6e-8).to(float16).item());
        assertEquals(Double.POSITIVE_INFINITY, torch.tensor(3.4e38).to(bfloat16).item());
        assertTrue(torch.tensor(Double.NaN).to(float16).isnan().itemBoolean());
    }

    @Test
    void everyHalfNumberSurvivesFloat() {
        for (DType half : new DType[] {float16, bfloat16}) {
            for (int bits = Short.MIN_VALUE; bits <= Short.MAX_VALUE; bits++) {
                short[] array = {(short) bits};
                double value = half.elements().getDouble(array, 0);
                half.elements().setDouble(array, 0, value);
                if (!Double.isNaN(value)) assertEquals((short) bits, array[0], half + " " + value);
            }
        }
    }

    @Test
    void halfTypesPromote() {
        Tensor half = torch.tensor(1., 2).to(float16);
        assertEquals(float16, half.add(1.5).dtype());
        assertEquals(float16, half.add(torch.tensor(1, 2)).dtype());
        assertEquals(float32, half.add(torch.tensor(1., 2)).dtype());
        assertEquals(float32, half.add(torch.tensor(1., 2).to(bfloat16)).dtype());
        prints("tensor(3., dtype=torch.float16)", half.sum());
    }

    @Test
    void writingInPlaceKeepsTheGradient() {
        Tensor x = torch.tensor(1., 2, 3).requiresGrad_();
        Tensor y = x.mul(1);
        y.exp_().clamp_(0., 10.).sum().backward();
        prints("tensor([2.7183, 7.3891, 0.0000])", x.grad());
    }

    @Test
    void writingToAViewChangesTheBase() {
        Tensor x = torch.tensor("[[1., 2], [3, 4]]").requiresGrad_();
        Tensor y = x.mul(1);
        y.t().addcmul_(torch.tensor(2.), torch.tensor(1., 0), 3);
        prints("tensor([[7., 8.],\n        [3., 4.]], grad_fn=<CopySlices>)", y);
        y.sum().backward();
        prints("tensor([[1., 1.],\n        [1., 1.]])", x.grad());
    }

    @Test
    void fillingForgetsTheGradient() {
        Tensor x = torch.tensor(1., 2).requiresGrad_();
        assertEquals("ZeroBackward0", x.mul(1).zero_().gradFn().name());
        x.mul(1).fill_(3).sum().backward();
        prints("tensor([0., 0.])", x.grad());
    }

    @Test
    void refusedWritesLeaveTheTensorAlone() {
        Tensor whole = torch.tensor(1, 2);
        refuses(TensorError.class, "sqrt_: result type torch.float32 can't be cast", whole::sqrt_);
        prints("tensor([1, 2])", whole);
        Tensor leaf = torch.tensor(1., 2).requiresGrad_();
        refuses(TensorError.class, "exp_: a leaf Variable that requires grad", leaf::exp_);
        prints("tensor([1., 2.], requires_grad=True)", leaf);
        refuses(
                TensorError.class,
                "shape [1]",
                () -> torch.tensor((Object) new double[] {1})
                        .maskedFill_(torch.tensor(1., 2).gt(0), 0));
    }

    @Test
    void refusalsSayWhatToDo() {
        Tensor one = torch.tensor(1, 2);
        refuses(TensorError.class, "floor_divide: ZeroDivisionError", () -> one.floorDivide(torch.tensor(0, 1)));
        refuses(TensorError.class, "remainder: ZeroDivisionError", () -> one.remainder(0));
        refuses(TensorError.class, "negative integer powers", () -> one.pow(-1));
        refuses(
                UnsupportedOperationException.class,
                "\"lshift_cpu\" not implemented for 'Float'",
                () -> torch.tensor(1.).bitwiseLeftShift(1));
        refuses(
                UnsupportedOperationException.class,
                "two bool tensors",
                () -> torch.tensor(true).sub(torch.tensor(true)));
        refuses(TensorError.class, "dtype Float", () -> torch.where(torch.ones(3), 1, 2));
        refuses(
                IndexOutOfBoundsException.class,
                "Target 9 is out of bounds",
                () -> F.crossEntropy(torch.ones(3, 5), torch.tensor(0, 1, 9)));
        refuses(TensorError.class, "mse_loss: The size of tensor a (3)", () -> F.mseLoss(torch.ones(3), torch.ones(4)));
        refuses(TensorError.class, "smaller than num_classes", () -> F.oneHot(torch.tensor(0, 5), 3));
    }

    @Test
    void roundingGoesToEven() {
        prints("tensor([ 0.,  2.,  2., -2.])", torch.tensor(0.5, 1.5, 2.5, -1.5).round());
        prints("tensor([1.3000, 2.0000])", torch.tensor(1.26, 2.04).round(1));
    }

    @Test
    void crossEntropySmoothsLabels() {
        Tensor scores = torch.tensor("[[1., 2., 3.], [3., 1., 0.]]");
        Tensor hard = F.crossEntropy(scores, torch.tensor(2, 0), null, -100, "mean", 0.3);
        Tensor soft = F.crossEntropy(scores, torch.tensor("[[.1, .1, .8], [.8, .1, .1]]"));
        assertEquals(soft.item(), hard.item(), 1e-6);
    }

    /** The figures were computed by mpmath with 40 digits. */
    @Test
    void polygammaOfAnyOrderAndSign() {
        Tensor x = torch.tensor(new double[] {0.1, 1, 7.5, 40, -2.3}, float64);
        assertTrue(torch.polygamma(2, x)
                .allclose(
                        torch.tensor(
                                new double[] {
                                    -2001.8614573783436,
                                    -2.4041138063191885,
                                    -0.020305252536644666,
                                    -0.0006408202718352986,
                                    68.71379252927031
                                },
                                float64),
                        1e-13,
                        0));
        assertTrue(torch.polygamma(5, x)
                .allclose(
                        torch.tensor(
                                new double[] {
                                    120000069.30751093,
                                    122.0811674381339,
                                    0.0013927076560043099,
                                    2.4938943509996704e-07,
                                    165660.05361165272
                                },
                                float64),
                        1e-13,
                        0));
        assertEquals("tensor(inf)", torch.polygamma(3, torch.tensor(-2.)).toString());
        assertEquals("tensor(nan)", torch.polygamma(2, torch.tensor(Double.NaN)).toString());
        assertEquals(x.digamma().toString(), x.polygamma(0).toString());
        assertThrows(TensorError.class, () -> x.polygamma(-1));
    }

    /** The figures were computed by mpmath with 40 digits. */
    @Test
    void gammaFunctionsFarBelowZero() {
        Tensor x = torch.tensor(new double[] {-20.25, -1e8 - 0.25}, float64);
        assertTrue(x.digamma()
                .allclose(torch.tensor(new double[] {6.174235633614484, 21.56227340504216}, float64), 1e-12, 0));
        assertTrue(x.polygamma(1)
                .allclose(torch.tensor(new double[] {19.69102535100871, 19.73920879217872}, float64), 1e-12, 0));
        assertEquals("tensor(nan)", torch.tensor(-3e38).digamma().toString());
    }
}
