package lectern.tensor;

import static lectern.Prelude.atol;
import static lectern.Prelude.checkDtype;
import static lectern.Prelude.equalNan;
import static lectern.Prelude.rtol;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import lectern.Prelude.torch;
import org.junit.jupiter.api.Test;

/** What {@code torch.testing.assertClose} says about tensors that are not close, in PyTorch's words. */
class AssertCloseTest {
    private static void says(String expected, Tensor actual, Tensor wanted, CloseOption... options) {
        AssertionError error =
                assertThrows(AssertionError.class, () -> torch.testing.assertClose(actual, wanted, options));
        assertEquals(expected, error.getMessage());
    }

    @Test
    void theLargestDifferenceItsPlaceAndHowManyDiffer() {
        says("""
                Tensor-likes are not close!

                Mismatched elements: 2 / 4 (50.0%)
                Greatest absolute difference: 0.5 at index (1, 1) (up to 1e-05 allowed)
                Greatest relative difference: 0.1111111119389534 at index (1, 1) (up to 1.3e-06 allowed)""", torch.tensor("[[1., 2.], [3., 4.]]"), torch.tensor("[[1.1, 2.], [3., 4.5]]"));
        says("""
                Tensor-likes are not equal!

                Mismatched elements: 1 / 3 (33.3%)
                Greatest absolute difference: 1 at index (1,)
                Greatest relative difference: 1.0 at index (1,)""", torch.tensor(1, 0, 1), torch.tensor(1, 1, 1));
        says("""
                Scalars are not close!

                Expected 2.0 but got 1.0.
                Absolute difference: 1.0 (up to 1e-05 allowed)
                Relative difference: 0.5 (up to 1.3e-06 allowed)""", torch.tensor(1.), torch.tensor(2.));
        says("""
                Tensor-likes are not close!

                Mismatched elements: 1 / 2 (50.0%)
                Greatest absolute difference: nan at index (0,) (up to 1e-05 allowed)
                Greatest relative difference: nan at index (0,) (up to 1.3e-06 allowed)""", torch.tensor(Double.NaN, 1), torch.tensor(Double.NaN, 1));
    }

    @Test
    void shapesAndTypesMustBeTheSame() {
        says(
                "The values for attribute 'shape' do not match: torch.Size([2]) != torch.Size([2, 1]).",
                torch.ones(2),
                torch.ones(2, 1));
        says(
                "The values for attribute 'dtype' do not match: torch.float32 != torch.int64.",
                torch.tensor(1., 2),
                torch.tensor(1, 2));
        torch.testing.assertClose(torch.tensor(1., 2), torch.tensor(1, 2), checkDtype(false));
    }

    @Test
    void whatIsCloseEnoughPasses() {
        Tensor x = torch.tensor(1., 2, Double.NaN);
        torch.testing.assertClose(x, x.mul(1.05), rtol(0.1), atol(0), equalNan());
        torch.testing.assertClose(torch.tensor(1., torch.float16), torch.tensor(1.001, torch.float16));
        assertThrows(IllegalArgumentException.class, () -> torch.testing.assertClose(x, x, rtol(0.1)));
    }
}
