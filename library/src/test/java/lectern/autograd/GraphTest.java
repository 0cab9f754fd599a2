package lectern.autograd;

import static lectern.Prelude.createGraph;
import static lectern.Prelude.requiresGrad;
import static lectern.Prelude.retainGraph;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import lectern.Prelude.torch;
import lectern.tensor.GradMode;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import org.junit.jupiter.api.Test;

/** PyTorch's semantics of the graph: leaves, accumulation, kept values, hooks, higher derivatives. */
class GraphTest {
    private static void assertGrad(String expected, Tensor leaf) {
        assertEquals(expected, String.valueOf(leaf.grad()));
    }

    @Test
    void gradientOfALeafThatIsUsedTwiceIsTheSum() {
        Tensor x = torch.tensor(3., requiresGrad());
        x.mul(x).add(x).backward();
        assertGrad("tensor(7.)", x);
    }

    @Test
    void broadcastGradientsAreSummedToTheShapeOfTheirInput() {
        Tensor column = torch.ones(3, 1).requiresGrad_();
        Tensor row = torch.ones(4).requiresGrad_();
        column.mul(row).sum().backward();
        assertGrad("tensor([[4.],\n        [4.],\n        [4.]])", column);
        assertGrad("tensor([3., 3., 3., 3.])", row);
    }

    @Test
    void leavesThatShareAGradientDoNotShareItsElements() {
        Tensor x = torch.tensor(1., requiresGrad());
        Tensor y = torch.tensor(2., requiresGrad());
        x.add(y).backward();
        x.grad().mul_(5);
        assertGrad("tensor(5.)", x);
        assertGrad("tensor(1.)", y);
    }

    @Test
    void keptValuesAreFreedByTheFirstPassAndOnlyThen() {
        Tensor x = torch.tensor(2., requiresGrad());
        Tensor square = x.pow(2);
        square.backward();
        TensorError error = assertThrows(TensorError.class, square::backward);
        assertTrue(error.getMessage().startsWith("Trying to backward through the graph a second time"));
        assertGrad("tensor(4.)", x);
        Tensor sum = x.add(1);
        sum.backward();
        sum.backward();
        assertGrad("tensor(6.)", x);
    }

    @Test
    void aFailedPassLeavesTheGradientsAsTheyWere() {
        Tensor x = torch.tensor(2., requiresGrad());
        Tensor y = x.mul(3);
        y.registerHook(g -> {
            throw new IllegalStateException("from the hook");
        });
        Tensor z = y.mul(2).add(x);
        assertThrows(IllegalStateException.class, () -> z.backward());
        assertNull(x.grad());
    }

    @Test
    void detachAndDataDropTheHistory() {
        Tensor x = torch.tensor(2., requiresGrad());
        Tensor y = x.mul(3);
        assertNull(y.detach().gradFn());
        assertFalse(y.data().requiresGrad());
        TensorError error = assertThrows(TensorError.class, () -> y.detach().backward());
        assertTrue(error.getMessage()
                .startsWith("element 0 of tensors does not require grad and does not have a grad_fn"));
    }

    @Test
    void nothingIsRecordedWithoutGradMode() {
        Tensor x = torch.tensor(2., requiresGrad());
        try (GradMode.Scope off = torch.noGrad()) {
            assertFalse(x.mul(3).requiresGrad());
        }
        assertTrue(x.mul(3).requiresGrad());
        torch.noGrad(() -> assertFalse(x.mul(3).requiresGrad()));
    }

    @Test
    void higherDerivatives() {
        Tensor x = torch.tensor(2., requiresGrad());
        Tensor first = Autograd.grad(x.pow(4), x, createGraph());
        Tensor second = Autograd.grad(first, x, createGraph());
        Tensor third = Autograd.grad(second, x, createGraph());
        assertEquals(32, first.item());
        assertEquals(48, second.item());
        assertEquals(48, third.item());
        assertNull(x.grad());
    }

    @Test
    void writingToAKeptValueIsNoticed() {
        Tensor x = torch.ones(3).requiresGrad_();
        Tensor y = x.exp();
        y.add_(1);
        TensorError error = assertThrows(TensorError.class, () -> y.sum().backward());
        assertTrue(error.getMessage().contains("is at version 1; expected version 0 instead"), error.getMessage());
    }

    @Test
    void writingToALeafOrAViewOfOneIsRefused() {
        Tensor x = torch.ones(3).requiresGrad_();
        assertTrue(assertThrows(TensorError.class, () -> x.add_(1)).getMessage().contains("a leaf Variable"));
        Tensor row = torch.ones(2, 3).requiresGrad_();
        Tensor view = row.t();
        assertTrue(
                assertThrows(TensorError.class, () -> view.add_(1)).getMessage().contains("a view of a leaf Variable"));
        torch.noGrad(() -> x.add_(1));
        assertEquals("tensor([2., 2., 2.], requires_grad=True)", x.toString());
    }

    @Test
    void writingInPlaceGoesIntoTheGraph() {
        Tensor x = torch.tensor(3., requiresGrad());
        Tensor y = x.mul(1);
        y.mul_(2);
        assertEquals("MulBackward0", y.gradFn().name());
        y.backward();
        assertGrad("tensor(2.)", x);
    }

    @Test
    void writingToAViewRebasesTheHistoryOfItsBase() {
        Tensor x = torch.tensor(1., 2, 3, 4).requiresGrad_();
        Tensor y = x.mul(2);
        Tensor matrix = y.view(2, 2);
        Tensor sibling = y.view(4);
        matrix.t().mul_(10);
        assertEquals("CopySlices", y.gradFn().name());
        sibling.sum().backward(retainGraph());
        assertGrad("tensor([20., 20., 20., 20.])", x);
        matrix.sum().backward();
        assertGrad("tensor([40., 40., 40., 40.])", x);
    }

    @Test
    void hooksSeeAndReplaceGradients() {
        List<Double> seen = new ArrayList<>();
        Tensor x = torch.tensor(2., requiresGrad());
        Tensor y = x.mul(3);
        var handle = y.registerHook(g -> {
            seen.add(g.item());
            return g.mul(10);
        });
        y.mul(4).backward(retainGraph());
        assertEquals(List.of(4.0), seen);
        assertGrad("tensor(120.)", x);
        handle.remove();
        y.mul(4).backward();
        assertGrad("tensor(132.)", x);
    }

    @Test
    void leafHooksRunOnceWithTheWholeGradient() {
        List<Double> seen = new ArrayList<>();
        Tensor x = torch.tensor(2., requiresGrad());
        x.registerHook(g -> {
            seen.add(g.item());
            return null;
        });
        x.registerPostAccumulateGradHook(leaf -> seen.add(leaf.grad().item() * 100));
        x.mul(3).add(x).backward();
        assertEquals(List.of(4.0, 400.0), seen);
    }

    @Test
    void retainedGradientOfAComputedTensor() {
        Tensor x = torch.tensor(2., requiresGrad());
        Tensor y = x.mul(3);
        y.retainGrad();
        y.pow(2).backward();
        assertGrad("tensor(12.)", y);
        assertThrows(TensorError.class, () -> torch.tensor(1.).retainGrad());
    }

    @Test
    void gradByInputsLeavesTheLeavesAlone() {
        Tensor x = torch.tensor(2., requiresGrad());
        Tensor w = torch.tensor(5., requiresGrad());
        Tensor unused = torch.tensor(1., requiresGrad());
        Tensor y = x.mul(w);
        assertEquals(
                List.of(5.0, 2.0),
                Autograd.grad(y, List.of(x, w), retainGraph()).stream()
                        .map(Tensor::item)
                        .toList());
        assertNull(w.grad());
        assertThrows(TensorError.class, () -> Autograd.grad(y, unused, retainGraph()));
        Tensor middle = x.mul(3);
        assertEquals(2 * 6, Autograd.grad(middle.pow(2), middle).item());
    }

    @Test
    void aMillionStepsNeedNoStack() {
        Tensor x = torch.tensor(1., requiresGrad());
        Tensor y = x;
        for (int i = 0; i < 1_000_000; i++) y = y.add(1);
        y.backward();
        assertGrad("tensor(1.)", x);
    }

    @Test
    void aLadderOfDiamondsTakesEachStepOnce() {
        Tensor x = torch.tensor(1., requiresGrad());
        Tensor y = x;
        for (int i = 0; i < 60; i++) y = y.add(y).mul(0.5);
        y.backward();
        assertGrad("tensor(1.)", x);
    }

    @Test
    void customFunction() {
        class Cube extends Function {
            @Override
            public Tensor forward(Tensor... in) {
                saveForBackward(in[0]);
                return in[0].pow(3);
            }

            @Override
            public List<Tensor> backward(List<Tensor> g) {
                return List.of(g.get(0).mul(savedTensors().get(0).pow(2)).mul(3));
            }
        }
        Tensor x = torch.tensor(2., requiresGrad());
        Tensor y = new Cube().apply(x);
        assertEquals("tensor(8., grad_fn=<CubeBackward>)", y.toString());
        Tensor first = Autograd.grad(y, x, createGraph());
        assertEquals(12, first.item());
        assertEquals(12, Autograd.grad(first, x).item());
    }

    @Test
    void anomalyNamesTheOperationThatMadeTheNaN() {
        Tensor x = torch.tensor(0., requiresGrad());
        try (GradMode.Scope on = Autograd.detectAnomaly()) {
            Tensor y = x.log().mul(0.0);
            TensorError error = assertThrows(TensorError.class, y::backward);
            assertTrue(
                    error.getMessage().startsWith("Function 'LogBackward0' returned nan values"), error.getMessage());
            assertTrue(List.of(error.getCause().getStackTrace()).stream()
                    .anyMatch(frame -> frame.getMethodName().startsWith("anomalyNames")));
        }
    }

    @Test
    void functionsPrintAsPyTorchPrintsThem() {
        Tensor x = torch.tensor(2., requiresGrad());
        Tensor y = x.mul(3).add(1);
        assertTrue(y.gradFn().toString().matches("<AddBackward0 object at 0x[0-9a-f]{12}>"));
        String next = y.gradFn().nextFunctions().toString();
        assertTrue(next.matches("\\[\\(<MulBackward0 object at 0x[0-9a-f]{12}>, 0\\), \\(None, 0\\)]"), next);
    }
}
