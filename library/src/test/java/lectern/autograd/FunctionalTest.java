package lectern.autograd;

import static lectern.Prelude.createGraph;
import static lectern.Prelude.float64;
import static lectern.Prelude.requiresGrad;
import static lectern.Prelude.strict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lectern.Prelude.autograd.functional;
import lectern.Prelude.torch;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import org.junit.jupiter.api.Test;

/** Derivatives of functions. */
class FunctionalTest {
    private static final Tensor X = torch.tensor(1., 2, 3);

    @Test
    void jacobianOfAVectorFunction() {
        Tensor jacobian = functional.jacobian(x -> x.pow(2), X);
        assertEquals("tensor([[2., 0., 0.],\n        [0., 4., 0.],\n        [0., 0., 6.]])", jacobian.toString());
        assertNull(X.grad());
        assertFalse(X.requiresGrad());
    }

    @Test
    void jacobianHasTheShapeOfTheOutputThenOfTheInput() {
        assertEquals(
                List.of(2, 4, 2, 3),
                functional
                        .jacobian(x -> x.matmul(torch.ones(3, 4)), torch.ones(2, 3))
                        .shape());
    }

    @Test
    void jacobiansOfSeveralInputsAndOutputs() {
        List<Tensor> in = List.of(torch.tensor(2.), torch.tensor(5.));
        assertEquals(
                "[tensor(5.), tensor(2.)]",
                functional.jacobian(x -> x.get(0).mul(x.get(1)), in).toString());
        assertEquals(
                "[[tensor(1.), tensor(1.)], [tensor(2.), tensor(0.)]]",
                functional
                        .jacobians(x -> List.of(x.get(0).add(x.get(1)), x.get(0).mul(2)), in)
                        .toString());
    }

    @Test
    void strictRefusesIndependence() {
        List<Tensor> in = List.of(torch.tensor(2.), torch.tensor(5.));
        TensorError unused = assertThrows(
                TensorError.class, () -> functional.jacobian(x -> x.get(0).mul(2), in, strict()));
        assertTrue(unused.getMessage().contains("is independent of input 1"), unused.getMessage());
        TensorError constant = assertThrows(
                TensorError.class, () -> functional.jacobian(x -> torch.ones(2), torch.tensor(1.), strict()));
        assertTrue(constant.getMessage().contains("does not require gradient"), constant.getMessage());
        assertEquals(
                "tensor([0., 0.])",
                functional.jacobian(x -> torch.ones(2), torch.tensor(1.)).toString());
    }

    @Test
    void createGraphKeepsTheResultInTheGraphOfTheInput() {
        Tensor x = torch.tensor(2., requiresGrad());
        functional.jacobian(v -> v.pow(3), x, createGraph()).backward();
        assertEquals("tensor(12.)", x.grad().toString());
        assertFalse(functional.jacobian(v -> v.pow(3), x).requiresGrad());
    }

    @Test
    void hessianOfACubic() {
        assertEquals(
                "tensor([[ 6.,  0.],\n        [ 0., 12.]])",
                functional.hessian(x -> x.pow(3).sum(), torch.tensor(1., 2)).toString());
        assertEquals(
                "[[tensor(0.), tensor(1.)], [tensor(1.), tensor(0.)]]",
                functional
                        .hessian(x -> x.get(0).mul(x.get(1)), List.of(torch.tensor(2.), torch.tensor(5.)))
                        .toString());
        assertEquals(
                "tensor([[0., 0.],\n        [0., 0.]])",
                functional.hessian(Tensor::sum, torch.tensor(1., 2)).toString());
        TensorError error = assertThrows(TensorError.class, () -> functional.hessian(x -> x.pow(3), X));
        assertTrue(error.getMessage().contains("should contain a single element"), error.getMessage());
    }

    @Test
    void productsWithTheJacobian() {
        Tensor v = torch.tensor(1., 0.5, 2);
        var backward = functional.vjp(x -> x.pow(2), X, v);
        assertEquals("tensor([1., 4., 9.])", backward.output().toString());
        assertEquals("tensor([ 2.,  2., 12.])", backward.product().toString());
        var forward = functional.jvp(x -> x.pow(2).cumsum(0), X, v);
        assertEquals("tensor([ 2.,  4., 16.])", forward.product().toString());
        assertFalse(forward.product().requiresGrad());
    }

    @Test
    void productsOfSeveralInputs() {
        List<Tensor> in = List.of(torch.tensor(2.), torch.tensor(5.));
        assertEquals(
                "[tensor(5.), tensor(2.)]",
                functional.vjp(x -> x.get(0).mul(x.get(1)), in, null).product().toString());
        List<Tensor> v = List.of(torch.tensor(1.), torch.tensor(10.));
        assertEquals(
                25, functional.jvp(x -> x.get(0).mul(x.get(1)), in, v).product().item());
    }

    @Test
    void theVectorMustFit() {
        assertThrows(TensorError.class, () -> functional.vjp(x -> x.pow(2), X, null));
        assertThrows(TensorError.class, () -> functional.jvp(x -> x.pow(2), X, null));
        TensorError error =
                assertThrows(TensorError.class, () -> functional.vjp(x -> x.pow(2), X, torch.tensor(1., 2)));
        assertTrue(error.getMessage().startsWith("vjp: v has invalid size: should be torch.Size([3])"));
        assertThrows(TensorError.class, () -> functional.jvp(x -> x.get(0), List.of(X), List.of()));
    }

    @Test
    void jvpAgreesWithTheJacobian() {
        Tensor x = torch.tensor(new double[] {0.3, -1.2, 0.7}, float64);
        Tensor v = torch.tensor(new double[] {1, 2, -0.5}, float64);
        Tensor product = functional.jvp(t -> t.sin().mul(t.sum().exp()), x, v).product();
        Tensor expected =
                functional.jacobian(t -> t.sin().mul(t.sum().exp()), x).matmul(v);
        assertTrue(torch.allclose(product, expected));
    }
}
