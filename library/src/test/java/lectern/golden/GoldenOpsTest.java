package lectern.golden;

import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lectern.autograd.Autograd;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** PyTorch's own operator samples, forward and backward. A sample that no binding calls counts as unsupported. */
class GoldenOpsTest {
    private static final Bindings BINDINGS = Bindings.all();
    /** Computed by iteration or series, compared in float64 within 1e-9. */
    private static final Set<String> LOOSER = Set.of("erfinv", "lgamma", "digamma");

    /** PyTorch's float32 result is itself off by more than the tolerance, but little beside the largest element. */
    private static final Set<String> NORMWISE = Set.of("matrix_exp");

    private static int passed;
    private static int unsupported;
    private static int failed;

    @TestFactory
    Stream<DynamicTest> operators() throws IOException {
        try (Stream<Path> files = Files.list(Golden.folder().resolve("ops"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file, () -> check(file)));
        }
    }

    @AfterAll
    static void summary() {
        System.out.println("golden: " + passed + " passed, " + unsupported + " unsupported, " + failed + " failed");
    }

    private static void check(String file) {
        String op = file.replace(".jsonl", "");
        Function<Call, Object> binding = BINDINGS.of(op);
        List<String> differences = new ArrayList<>();
        Golden.samples("ops/" + file).forEach(sample -> {
            if (binding == null) {
                unsupported++;
                return;
            }
            String difference;
            try {
                difference = difference(op, sample.json(), binding);
            } catch (Unanswerable e) {
                unsupported++;
                System.out.println(sample.name() + " cannot be answered: " + e.getMessage());
                return;
            }
            if (difference == null) {
                passed++;
            } else {
                failed++;
                differences.add(sample.name() + " " + difference);
            }
        });
        if (!differences.isEmpty()) fail(String.join("\n", differences));
    }

    private static String difference(String op, JsonObject sample, Function<Call, Object> binding) {
        Closeness closeness = new Closeness(LOOSER.contains(op) || op.startsWith("linalg."), NORMWISE.contains(op));
        try {
            Call call = new Call(sample);
            Object out = FreeSigns.settled(op, sample.get("out"), binding.apply(call));
            String difference = closeness.difference(
                    "out", sample.get("out"), TiedIndices.settled(op, call, sample.get("out"), out));
            if (difference != null || !sample.has("grads")) return difference;
            backward(out, sample.getAsJsonArray("grad_outputs"));
            return gradDifference(closeness, call.leaves(), sample.getAsJsonArray("grads"));
        } catch (Unanswerable e) {
            throw e;
        } catch (RuntimeException | Error e) {
            return "threw " + e + " at " + e.getStackTrace()[0];
        }
    }

    private static void backward(Object out, JsonArray gradients) {
        List<Tensor> roots = new ArrayList<>();
        for (Object item : out instanceof List<?> items ? items : List.of(out)) {
            if (item instanceof Tensor t && t.requiresGrad()) roots.add(t);
        }
        List<Tensor> weights = new ArrayList<>();
        for (JsonElement gradient : gradients) weights.add(Golden.tensor(gradient.getAsJsonObject()));
        Autograd.backward(roots, weights);
    }

    private static String gradDifference(Closeness closeness, List<Tensor> leaves, JsonArray grads) {
        for (int i = 0; i < grads.size(); i++) {
            Tensor grad = leaves.get(i).grad();
            if (grads.get(i).isJsonNull()) {
                if (grad != null) return "grad[" + i + "]: expected none, got " + grad;
                continue;
            }
            if (grad == null) return "grad[" + i + "]: expected one, got none";
            String difference = closeness.difference("grad[" + i + "]", grads.get(i), grad);
            if (difference != null) return difference;
        }
        return null;
    }
}
