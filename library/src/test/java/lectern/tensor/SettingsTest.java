package lectern.tensor;

import static lectern.Prelude.edgeitems;
import static lectern.Prelude.linewidth;
import static lectern.Prelude.precision;
import static lectern.Prelude.profile;
import static lectern.Prelude.sciMode;
import static lectern.Prelude.size;
import static lectern.Prelude.suppress;
import static lectern.Prelude.threshold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lectern.Prelude.np;
import lectern.Prelude.torch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a session sets once: how tensors are printed, the default type; and what it asks about types and devices. */
class SettingsTest {
    private static final String X = "tensor([0.0000, 0.1429, 0.2857, 0.4286, 0.5714, 0.7143, 0.8571, 1.0000, 1.1429,\n"
            + "        1.2857, 1.4286, 1.5714])";

    private final Tensor x = torch.arange(12.).div(7);

    @AfterEach
    void restore() {
        torch.setPrintoptions(profile("default"));
        torch.setDefaultDtype(torch.float32);
        np.setPrintoptions(precision(8), threshold(1000), edgeitems(3), linewidth(75), suppress(false));
    }

    @Test
    void tensorsArePrintedAsAskedFor() {
        torch.setPrintoptions(precision(2));
        assertEquals("tensor([0.00, 0.14, 0.29, 0.43, 0.57, 0.71, 0.86, 1.00, 1.14, 1.29, 1.43, 1.57])", x.toString());
        torch.setPrintoptions(profile("full"), precision(1));
        assertEquals("tensor([0.0, 0.1, 0.3, 0.4, 0.6, 0.7, 0.9, 1.0, 1.1, 1.3, 1.4, 1.6])", x.toString());
        torch.setPrintoptions(profile("default"));
        assertEquals(X, x.toString());
        torch.setPrintoptions(precision(3), linewidth(30));
        assertEquals(
                "tensor([0.000, 0.143, 0.286,\n        0.429, 0.571, 0.714,\n        0.857, 1.000, 1.143,\n"
                        + "        1.286, 1.429, 1.571])",
                x.toString());
        torch.setPrintoptions(profile("short"), threshold(5));
        assertEquals("tensor([0.00, 0.14,  ..., 1.43, 1.57])", x.toString());
        torch.setPrintoptions(threshold(Double.POSITIVE_INFINITY));
        assertEquals("tensor([0.00, 0.14, 0.29, 0.43, 0.57, 0.71, 0.86, 1.00, 1.14, 1.29, 1.43, 1.57])", x.toString());
    }

    @Test
    void withoutSciModeTheValuesDecideAgain() {
        torch.setPrintoptions(sciMode(true));
        assertEquals("tensor([5.0000e-01])", torch.tensor("[0.5]").toString());
        torch.setPrintoptions(precision(2));
        assertEquals("tensor([0.50])", torch.tensor("[0.5]").toString());
        torch.setPrintoptions(sciMode(false));
        assertEquals(
                "tensor([ 0.00, 1000000000.00])",
                torch.tensor(1e-5, 1e9).toString().replaceAll(" +", " "));
    }

    @Test
    void aPrintOptionThatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> torch.setPrintoptions(precision(-1)));
        assertThrows(IllegalArgumentException.class, () -> torch.setPrintoptions(profile("long")));
        assertEquals(X, x.toString());
    }

    @Test
    void arraysTakeTheSameKeywords() {
        np.setPrintoptions(precision(3), suppress());
        assertEquals("[0.143 0.   ]", np.array(new double[] {1 / 7., 1e-9}).toString());
    }

    @Test
    void theDefaultTypeIsThatOfNewFloatingTensors() {
        torch.setDefaultDtype(torch.float64);
        assertSame(torch.float64, torch.getDefaultDtype());
        assertEquals("tensor(1.5000)", torch.tensor(1.5).toString());
        assertEquals("tensor([0.0000, 0.5000, 1.0000])", torch.arange(3).div(2).toString());
        assertEquals(
                "tensor(1.5000, dtype=torch.float32)",
                torch.tensor(1.5, torch.float32).toString());
        assertThrows(TensorTypeError.class, () -> torch.setDefaultDtype(torch.int32));
    }

    @Test
    void whatTypesHoldIsPrintedAsInPyTorch() {
        assertEquals(
                "finfo(resolution=1e-06, min=-3.40282e+38, max=3.40282e+38, eps=1.19209e-07,"
                        + " smallest_normal=1.17549e-38, tiny=1.17549e-38, dtype=float32)",
                torch.finfo().toString());
        assertEquals(
                "finfo(resolution=0.001, min=-65504, max=65504, eps=0.000976562, smallest_normal=6.10352e-05,"
                        + " tiny=6.10352e-05, dtype=float16)",
                torch.finfo(torch.float16).toString());
        assertEquals(
                "iinfo(min=0, max=255, dtype=uint8)", torch.iinfo(torch.uint8).toString());
        assertEquals(Long.MIN_VALUE, torch.iinfo(torch.int64).min());
        assertThrows(TensorTypeError.class, () -> torch.iinfo(torch.bool));
        assertThrows(TensorTypeError.class, () -> torch.finfo(torch.int8));
    }

    @Test
    void tensorsLiveOnTheCpu() {
        Device device = torch.device(torch.cuda.isAvailable() ? "cuda" : "cpu");
        Tensor ones = torch.ones(size(2), device);
        assertSame(ones, ones.to(device));
        assertEquals("device(type='cuda', index=1)", torch.device("cuda", 1).repr());
        assertFalse(ones.isCuda());
        String message = assertThrows(TensorError.class, () -> torch.zeros(size(2), torch.device("cuda:0")))
                .getMessage();
        assertTrue(message.contains("no NVIDIA driver"), message);
        assertThrows(TensorError.class, () -> torch.device("gpu"));
    }

    @Test
    void oldNamesOfTypes() {
        assertEquals("torch.LongTensor", torch.tensor(1).type());
        assertEquals("tensor([ True, False])", torch.tensor(2, 0).bool().toString());
        assertSame(
                torch.float64,
                torch.tensor(1).typeAs(torch.tensor(1., torch.float64)).dtype());
    }
}
