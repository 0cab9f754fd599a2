package lectern;

import static lectern.Prelude.requiresGrad;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The numbers of the first course document, written as a plain Java program would. */
class CourseFoundationsTest {
    @Test
    void arithmeticPrintsAsPyTorch() {
        assertEquals("tensor(15.5000)", Prelude.torch.tensor(5.5).add(10).toString());
        assertEquals(
                "tensor(5.5000, requires_grad=True)",
                Prelude.torch.tensor(5.5).requiresGrad_().toString());
    }

    @Test
    void slopeOfTheCubic() {
        var x = Prelude.torch.tensor(1.0, requiresGrad());
        var y = x.sub(3).mul(x.sub(6)).mul(x.sub(4));
        assertEquals("tensor(-30., grad_fn=<MulBackward0>)", y.toString());
        y.backward();
        assertEquals("tensor(31.)", x.grad().toString());
    }

    @Test
    void chainRule() {
        var x = Prelude.torch.tensor(1.0, requiresGrad());
        x.pow(3).mul(5).sub(4).backward();
        assertEquals("tensor(15.)", x.grad().toString());
    }

    @Test
    void networkOfTwoInputs() {
        var x11 = Prelude.torch.tensor(2.0, requiresGrad());
        var x21 = Prelude.torch.tensor(3.0, requiresGrad());
        var x12 = x11.mul(5).sub(x21.mul(3));
        var x22 = x11.pow(2).mul(2).add(x21.mul(2));
        x12.mul(4).add(x22.mul(3)).backward();
        assertEquals("tensor(44.)", x11.grad().toString());
        assertEquals("tensor(-6.)", x21.grad().toString());
    }

    @Test
    void gradientsAccumulate() {
        var x = Prelude.torch.tensor(1., 2, 3).requiresGrad_();
        var s = x.add(Prelude.torch.tensor(4., 5, 6)).sum();
        for (int pass = 1; pass <= 3; pass++) {
            s.backward(Prelude.retainGraph());
            assertEquals(
                    "tensor([" + pass + "., " + pass + "., " + pass + ".])",
                    x.grad().toString());
        }
    }
}
