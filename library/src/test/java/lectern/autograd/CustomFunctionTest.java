package lectern.autograd;

import static lectern.Prelude.requiresGrad;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import lectern.Prelude.torch;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import org.junit.jupiter.api.Test;

/** Operations with a gradient of their own, right and wrong, and hooks that misbehave. */
class CustomFunctionTest {
    /** Doubles its first input; its gradients are whatever a test wants them to be. */
    private static final class Doubled extends Function {
        private final UnaryOperator<List<Tensor>> gradients;

        Doubled(UnaryOperator<List<Tensor>> gradients) {
            this.gradients = gradients;
        }

        @Override
        public Tensor forward(Tensor... in) {
            saveForBackward(in[0]);
            return in[0].mul(2);
        }

        @Override
        public List<Tensor> backward(List<Tensor> g) {
            savedTensors();
            return gradients.apply(g);
        }
    }

    private final Tensor x = torch.tensor(1., 2, 3).requiresGrad_();

    private String failure(UnaryOperator<List<Tensor>> gradients) {
        Tensor y = new Doubled(gradients).apply(x).add(x).sum();
        String message = assertThrows(TensorError.class, y::backward).getMessage();
        assertNull(x.grad());
        return message;
    }

    @Test
    void aWrongNumberOfGradientsIsRefused() {
        assertTrue(failure(g -> List.of(g.get(0), g.get(0))).contains("(expected 1, got 2)"));
        assertTrue(failure(g -> List.of()).contains("(expected 1, got 0)"));
        assertTrue(failure(g -> null).contains("(expected 1, got null)"));
    }

    @Test
    void aGradientOfTheWrongShapeIsRefused() {
        String message = failure(g -> List.of(torch.ones(2)));
        assertTrue(message.contains("invalid gradient at index 0 - got [2] but expected shape compatible with [3]"));
    }

    @Test
    void aBroadcastGradientIsSummed() {
        new Doubled(g -> List.of(torch.ones(4, 3))).apply(x).sum().backward();
        assertEquals("tensor([4., 4., 4.])", x.grad().toString());
    }

    @Test
    void noGradientForAnInputIsNull() {
        Tensor w = torch.tensor(1., requiresGrad());
        new Doubled(g -> Arrays.asList(g.get(0).mul(2), null)).apply(x, w).sum().backward();
        assertEquals("tensor([2., 2., 2.])", x.grad().toString());
        assertNull(w.grad());
    }

    @Test
    void aThrowingBackwardLeavesGraphAndGradsAsTheyWere() {
        boolean[] broken = {true};
        Tensor middle = x.mul(3).retainGrad();
        Tensor y = new Doubled(g -> {
                    if (broken[0]) throw new IllegalStateException("from backward");
                    return List.of(g.get(0).mul(2));
                })
                .apply(middle)
                .exp()
                .sum();
        assertThrows(IllegalStateException.class, () -> y.backward());
        assertNull(x.grad());
        assertNull(middle.grad());
        broken[0] = false;
        y.backward();
        assertEquals(List.of(3), x.grad().shape());
    }

    @Test
    void aThrowingHookOfOneLeafLeavesTheOtherLeavesAsTheyWere() {
        Tensor[] leaves = new Tensor[8];
        Tensor sum = torch.tensor(0.);
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = torch.tensor(1. + i).requiresGrad_();
            sum = sum.add(leaves[i]);
        }
        Tensor middle = sum.mul(1).retainGrad();
        leaves[3].registerHook(g -> {
            throw new IllegalStateException("from the hook");
        });
        assertThrows(IllegalStateException.class, () -> middle.mul(2).backward());
        for (Tensor leaf : leaves) assertNull(leaf.grad());
        assertNull(middle.grad());
    }

    @Test
    void severalOutputsOfWhichOneHasNoGradient() {
        class Split extends Function {
            @Override
            public Tensor forward(Tensor... in) {
                throw new AssertionError("forwardAll is called");
            }

            @Override
            public List<Tensor> forwardAll(Tensor... in) {
                Tensor sign = in[0].sign();
                markNonDifferentiable(sign);
                return List.of(in[0].argmax(), in[0].mul(2), sign, in[0].mul(3));
            }

            @Override
            public List<Tensor> backward(List<Tensor> g) {
                return List.of(g.get(1).mul(2).add(g.get(3).mul(3)));
            }
        }
        List<Tensor> parts = new Split().applyAll(x);
        assertEquals(
                List.of(false, true, false, true),
                parts.stream().map(Tensor::requiresGrad).toList());
        parts.get(3).sum().backward();
        assertEquals("tensor([3., 3., 3.])", x.grad().toString());
    }

    @Test
    void anInputReturnedAsItIsAndMarkedHasNoGradient() {
        class Same extends Function {
            @Override
            public Tensor forward(Tensor... in) {
                markNonDifferentiable(in[0]);
                return in[0];
            }

            @Override
            public List<Tensor> backward(List<Tensor> g) {
                return g;
            }
        }
        assertFalse(new Same().apply(x).requiresGrad());
        assertTrue(x.requiresGrad());
    }

    @Test
    void forwardMustReturnATensor() {
        class Nothing extends Function {
            @Override
            public Tensor forward(Tensor... in) {
                return null;
            }

            @Override
            public List<Tensor> backward(List<Tensor> g) {
                return g;
            }
        }
        String message =
                assertThrows(TensorError.class, () -> new Nothing().apply(x)).getMessage();
        assertTrue(message.startsWith("Nothing: forward returned"), message);
    }

    @Test
    void anInstanceIsAppliedOnce() {
        Doubled doubled = new Doubled(g -> g);
        doubled.apply(x);
        assertThrows(TensorError.class, () -> doubled.apply(x));
    }

    @Test
    void aKeptValueThatWasWrittenIsNoticed() {
        Tensor input = x.mul(1);
        Tensor y = new Doubled(g -> g).apply(input).sum();
        input.add_(1);
        assertTrue(assertThrows(TensorError.class, y::backward).getMessage().contains("modified by an inplace"));
    }

    @Test
    void aHookThatReturnsAnotherShapeIsRefused() {
        Tensor y = x.mul(2);
        y.registerHook(g -> torch.ones(2));
        String message =
                assertThrows(TensorError.class, () -> y.sum().backward()).getMessage();
        assertTrue(message.contains("expected a gradient of shape [3]"), message);
        assertNull(x.grad());
    }

    @Test
    void aHookNeedsATensorWithGradient() {
        assertThrows(TensorError.class, () -> torch.tensor(1.).registerHook(g -> g));
        assertThrows(TensorError.class, () -> x.mul(2).registerPostAccumulateGradHook(leaf -> {}));
    }
}
