package lectern.numpy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.util.stream.Stream;
import lectern.golden.Golden;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
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
}
