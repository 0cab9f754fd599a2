package lectern.autograd;

import static lectern.Prelude.createGraph;
import static lectern.Prelude.float64;
import static lectern.Prelude.requiresGrad;
import static org.junit.jupiter.api.Assertions.assertEquals;

import lectern.Prelude.torch;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** The numbers that other autograd libraries publish for their first examples. */
class PublishedExamplesTest {
    private static Tensor number(double value) {
        return torch.tensor(value, float64, requiresGrad());
    }

    @Test
    void microgradsFirstGraph() {
        Tensor x = number(-4);
        Tensor z = x.mul(2).add(2).add(x);
        Tensor q = z.relu().add(z.mul(x));
        Tensor h = z.mul(z).relu();
        Tensor y = h.add(q).add(q.mul(x));
        y.backward();
        assertEquals(-20, y.item());
        assertEquals(46, x.grad().item());
    }

    @Test
    void microgradsSecondGraph() {
        Tensor a = number(-4);
        Tensor b = number(2);
        Tensor c = a.add(b);
        Tensor d = a.mul(b).add(b.pow(3));
        c = c.add(c).add(1);
        c = c.add(c.add(1)).sub(a);
        d = d.add(d.mul(2)).add(b.add(a).relu());
        d = d.add(d.mul(3)).add(b.sub(a).relu());
        Tensor f = c.sub(d).pow(2);
        Tensor g = f.div(2).add(f.rdiv(10));
        g.backward();
        assertEquals(24.70408163265306, g.item(), 1e-12);
        assertEquals(138.8338192419825, a.grad().item(), 1e-12);
        assertEquals(645.5772594752186, b.grad().item(), 1e-12);
    }

    @Test
    void autogradsHyperbolicTangent() {
        Tensor x = number(1);
        Tensor e = x.mul(-2).exp();
        Tensor y = e.rsub(1).div(e.add(1));
        Tensor first = Autograd.grad(y, x, createGraph());
        assertEquals(0.419974341614026, first.item(), 1e-15);
        Tensor second = Autograd.grad(first, x, createGraph());
        assertEquals(-0.6397000084492246, second.item(), 1e-14);
    }
}
