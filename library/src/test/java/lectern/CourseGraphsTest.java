package lectern;

import static lectern.Prelude.requiresGrad;
import static lectern.Prelude.retainGraph;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lectern.Prelude.autograd;
import lectern.Prelude.torch;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import org.junit.jupiter.api.Test;

/** The fourth course document, computational graphs in PyTorch's old spelling, broken graph included. */
class CourseGraphsTest {
    @Test
    void aVariableKnowsHowItWasMade() {
        Tensor x = autograd.Variable(torch.Tensor(1., 2., 3.), requiresGrad());
        assertEquals("tensor([1., 2., 3.])", x.data().toString());
        Tensor y = autograd.Variable(torch.Tensor(4., 5., 6.), requiresGrad());
        Tensor z = x.add(y);
        assertEquals("tensor([5., 7., 9.])", z.data().toString());
        assertTrue(z.gradFn().toString().startsWith("<AddBackward0 object at 0x"));
        Tensor s = z.sum();
        assertEquals("tensor(21., grad_fn=<SumBackward0>)", s.toString());
        assertTrue(s.gradFn().toString().startsWith("<SumBackward0 object at 0x"));
    }

    @Test
    void everyBackwardAddsToTheGradient() {
        Tensor x = autograd.Variable(torch.Tensor(1., 2., 3.), requiresGrad());
        Tensor y = autograd.Variable(torch.Tensor(4., 5., 6.), requiresGrad());
        Tensor s = x.add(y).sum();
        for (int pass = 1; pass <= 3; pass++) {
            s.backward(retainGraph());
            String sum = "tensor([" + pass + "., " + pass + "., " + pass + ".])";
            assertEquals(sum, x.grad().toString());
            assertEquals(sum, y.grad().toString());
        }
    }

    @Test
    void dataBreaksTheGraph() {
        Tensor varX = autograd.Variable(torch.randn(2, 2), requiresGrad());
        Tensor varY = autograd.Variable(torch.randn(2, 2), requiresGrad());
        Tensor varZ = varX.add(varY);
        assertEquals("AddBackward0", varZ.gradFn().name());
        Tensor newVarZ = autograd.Variable(varZ.data());
        assertNull(newVarZ.gradFn());
        TensorError error = assertThrows(TensorError.class, () -> newVarZ.backward());
        assertTrue(error.getMessage()
                .startsWith("element 0 of tensors does not require grad and does not have a grad_fn"));
        assertNull(varX.grad());
    }
}
