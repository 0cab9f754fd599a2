package lectern.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lectern.Prelude.F;
import lectern.Prelude.torch;
import org.junit.jupiter.api.Test;

/** What is left out and chosen by chance, with the numbers that PyTorch gives for the same seed, one after the other. */
class DropoutTest {
    private final Tensor x = torch.arange(1., 9.).reshape(2, 2, 2);

    private static void gives(Tensor result, double... expected) {
        assertArrayEquals(expected, result.toDoubles(), 1e-6);
    }

    @Test
    void theSameElementsAndChannelsAsInPyTorch() {
        torch.manualSeed(0);
        gives(F.dropout(x, 0.5), 0, 0, 6, 0, 0, 0, 14, 16);
        gives(F.dropout1d(x), 0, 0, 6, 8, 10, 12, 14, 16);
        double[] grown = {
            1.3333333730697632,
            2.6666667461395264,
            4,
            5.333333492279053,
            6.6666669845581055,
            8,
            9.333333969116211,
            10.666666984558105
        };
        gives(F.dropout2d(x.unsqueeze(-1), 0.25, true), grown);
        gives(
                F.alphaDropout(x, 0.3, true),
                1.315044641494751,
                2.175997257232666,
                3.036949872970581,
                -1.059548258781433,
                4.758854866027832,
                5.619807720184326,
                6.48076057434082,
                7.341712951660156);
        gives(
                F.featureAlphaDropout(x, 0.3, true),
                1.315044641494751,
                2.175997257232666,
                3.036949872970581,
                3.897902488708496,
                4.758854866027832,
                5.619807720184326,
                6.48076057434082,
                7.341712951660156);
        Tensor logits = torch.tensor("[[1., 2., 3.], [0., 0., 0.]]").requiresGrad_();
        Tensor soft = F.gumbelSoftmax(logits, 0.5, false, -1);
        gives(
                soft,
                0.004076982848346233,
                0.8447874784469604,
                0.15113553404808044,
                0.017250223085284233,
                0.3599162697792053,
                0.6228334903717041);
        soft.get(":, 0").sum().backward();
        gives(
                logits.grad(),
                0.008120722137391567,
                -0.006888368166983128,
                -0.0012323539704084396,
                0.033905304968357086,
                -0.012417271733283997,
                -0.02148803323507309);
        Tensor hard = F.gumbelSoftmax(logits, 1, true, -1);
        assertEquals("tensor([[0., 0., 1.],\n        [0., 0., 1.]], grad_fn=<AddBackward0>)", hard.toString());
        gives(F.dropout3d(torch.ones(1, 4, 1, 1, 2)), 2, 2, 2, 2, 0, 0, 2, 2);
    }

    @Test
    void chanceGoesAlongTheMemory() {
        torch.manualSeed(0);
        Tensor across = torch.ones(3, 2).t();
        assertEquals(
                torch.tensor("[[0., 2., 0.], [0., 0., 0.]]").tolist(),
                F.dropout(across, 0.5).tolist());
    }

    @Test
    void outsideTrainingNothingIsLeftOut() {
        assertSame(x, F.dropout(x, 0.5, false));
        assertSame(x, F.alphaDropout(x));
        gives(F.dropout2d(x, 1, true), 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> F.dropout(x, -0.1));
        assertThrows(TensorError.class, () -> F.dropout2d(torch.ones(2)));
        assertThrows(TensorError.class, () -> F.dropout3d(x));
    }

    @Test
    void attentionLeavesOutWeights() {
        Tensor one = torch.ones(1, 4);
        torch.manualSeed(1);
        Tensor expected = F.dropout(torch.full(size(4, 1, 8), 0.125), 0.5).matmul(torch.ones(8, 2));
        torch.manualSeed(1);
        Tensor keys = torch.ones(4, 8, 4);
        Tensor result = F.scaledDotProductAttention(one.expand(4, 1, 4), keys, torch.ones(4, 8, 2), null, 0.5, false);
        torch.testing.assertClose(result, expected);
        assertTrue(result.ne(1).any().itemBoolean());
    }

    @Test
    void aGeneratorGoesOnWhereItsStateWasTaken() {
        torch.manualSeed(3);
        Tensor state = torch.getRngState();
        Tensor first = torch.randn(3);
        assertEquals("tensor([0.8033, 0.1748, 0.0890])", first.toString());
        torch.setRngState(state);
        assertTrue(first.equal(torch.randn(3)));
        Generator own = torch.Generator().manualSeed(3);
        own.setState(state);
        assertTrue(first.equal(torch.randn(size(3), lectern.Prelude.generator(own))));
        assertThrows(TensorTypeError.class, () -> own.setState(first));
    }

    private static Size size(int... sizes) {
        return Size.of(sizes);
    }
}
