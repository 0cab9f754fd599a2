package lectern.numpy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import java.util.stream.Stream;
import lectern.Prelude;
import lectern.Prelude.np;
import lectern.display.Context;
import lectern.golden.Golden;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every sample of print_ndarray.jsonl, to the letter. */
class ArrayTextTest {
    @TestFactory
    Stream<DynamicTest> printedAsNumPyPrints() {
        return Golden.samples("print_ndarray.jsonl")
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> check(sample.json())));
    }

    private static void check(JsonObject json) {
        JsonObject array = json.getAsJsonObject("array");
        array.add("tensor", array.get("dtype"));
        Tensor elements = Golden.tensor(array);
        String repr = json.get("repr").getAsString();
        // A sample without dimensions does not say whether it is an array or one of NumPy's scalars; its repr does.
        NDArray x = repr.startsWith("np.") ? NDArray.result(elements) : NDArray.of(elements);
        assertEquals(json.get("str").getAsString(), x.toString());
        assertEquals(repr, x.repr());
    }

    @Test
    void printOptionsBelongToTheSession() {
        NDArray x = np.array(1e-5, 0.123456, 2);
        try (Context.Scope session = new Context().enter()) {
            np.setPrintoptions(3);
            assertEquals("[1.000e-05 1.235e-01 2.000e+00]", x.toString());
            np.setPrintoptions(3, true);
            assertEquals("[0.    0.123 2.   ]", x.toString());
            np.setPrintoptions(8, 5, 1, 75, false);
            assertEquals("[0 ... 9]", np.arange(10).toString());
            assertThrows(IllegalArgumentException.class, () -> np.setPrintoptions(-1));
        }
        assertEquals("[1.00000e-05 1.23456e-01 2.00000e+00]", x.toString());
    }

    @Test
    void numbersAsPythonPrintsThem() {
        assertEquals(
                "[2e+23, 5e-324, 1e-05, 0.0001, 1e+16, 1234567.0, -0.0, nan]",
                Prelude.str(new double[] {2e23, Double.MIN_VALUE, 1e-5, 1e-4, 1e16, 1234567, -0.0, Double.NaN}));
        assertEquals("0.1", Prelude.str(0.1f));
    }

    /** Halves print three digits as they are, and more only beside numbers that need them. */
    @Test
    void halves() {
        NDArray x = np.array(0.1, 1).astype(DType.FLOAT16);
        assertEquals("[0.1 1. ]", x.toString());
        assertEquals(
                "np.float16(1.234e+03)",
                np.array(617.).astype(DType.FLOAT16).mul(2.0).repr());
    }
}
