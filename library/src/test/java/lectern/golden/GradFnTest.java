package lectern.golden;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lectern.Prelude.torch;
import lectern.tensor.Node;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The names of the steps that operations leave in the graph. An expression that no call stands for is unsupported. */
class GradFnTest {
    private static int passed;
    private static int unsupported;
    private static int failed;

    @TestFactory
    Stream<DynamicTest> expressions() {
        return Golden.samples("grad_fn.jsonl").map(sample -> {
            String python = sample.json().get("python").getAsString();
            return DynamicTest.dynamicTest(python, () -> check(python, sample.json()));
        });
    }

    @AfterAll
    static void summary() {
        System.out.println("golden: " + passed + " passed, " + unsupported + " unsupported, " + failed + " failed");
    }

    private static void check(String python, JsonObject sample) {
        UnaryOperator<Tensor> call = GraphExpressions.of(python);
        if (call == null) {
            unsupported++;
            return;
        }
        failed++;
        Tensor result = call.apply(
                torch.tensor("[[.5, .2, .9], [.3, .8, .1], [.7, .4, .6]]").requiresGrad_());
        Node step = result.gradFn();
        String suffix = sample.get("printed_suffix").getAsString() + ")";
        assertAll(
                () -> assertEquals(sample.get("grad_fn").getAsString(), step.name()),
                () -> assertTrue(result.toString().endsWith(suffix), () -> "expected ..." + suffix + ", got " + result),
                () -> assertEquals(expectedNext(sample), next(step)));
        failed--;
        passed++;
    }

    private static List<String> expectedNext(JsonObject sample) {
        List<String> names = new ArrayList<>();
        for (JsonElement name : sample.getAsJsonArray("next_functions")) {
            names.add(name.isJsonNull() ? "None" : name.getAsString());
        }
        return names;
    }

    private static List<String> next(Node step) {
        return step.nextFunctions().stream()
                .map(edge -> edge.function() == null ? "None" : edge.function().name())
                .toList();
    }
}
