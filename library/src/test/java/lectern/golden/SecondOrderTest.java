package lectern.golden;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.Prelude.torch;
import lectern.autograd.Autograd;
import lectern.autograd.GradCheck;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Derivatives of first and second order of every bound operator against differences, at the points of PyTorch's own
 * samples and with inputs that do not lie in one piece. An operator that has a gradient and no such sample fails.
 */
class SecondOrderTest {
    private static final Bindings BINDINGS = Bindings.all();
    /** Samples per operator; differences of larger ones take too long. */
    private static final int SAMPLES = 3;

    private static final int MOST_ELEMENTS = 40;

    /** Operators that cannot be checked so, and why. */
    private static final Map<String, String> WITHOUT = Map.of();

    @TestFactory
    Stream<DynamicTest> operators() throws IOException {
        try (Stream<Path> files = Files.list(Golden.folder().resolve("ops"))) {
            return files
                    .map(file -> file.getFileName().toString().replace(".jsonl", ""))
                    .filter(op -> BINDINGS.of(op) != null && !WITHOUT.containsKey(op))
                    .sorted()
                    .toList()
                    .stream()
                    .map(op -> DynamicTest.dynamicTest(op, () -> check(op)));
        }
    }

    private static void check(String op) {
        List<JsonObject> samples = Golden.samples("ops/" + op + ".jsonl")
                .map(Golden.Sample::json)
                .filter(json ->
                        json.has("grads") && json.get("dtype").getAsString().equals("float64"))
                .toList();
        if (samples.isEmpty()) return;
        List<JsonObject> small = samples.stream()
                .filter(json -> elements(new Call(json).leaves()) <= MOST_ELEMENTS)
                .limit(SAMPLES)
                .toList();
        assertTrue(
                !small.isEmpty(), () -> op + " has a gradient and no sample of at most " + MOST_ELEMENTS + " elements");
        for (JsonObject sample : small) check(BINDINGS.of(op), sample);
    }

    private static void check(Function<Call, Object> binding, JsonObject sample) {
        GradCheck.Checked f = leaves -> flat(binding.apply(new Call(sample, leaves)));
        List<Tensor> leaves = new Call(sample)
                .leaves().stream().map(SecondOrderTest::scattered).toList();
        assertTrue(Autograd.gradcheck(f, leaves, 1e-6, 1e-5, 1e-3));
        assertTrue(Autograd.gradgradcheck(f, leaves, 1e-6, 1e-5, 1e-3));
    }

    private static int elements(List<Tensor> tensors) {
        return tensors.stream().mapToInt(Tensor::numel).sum();
    }

    /** The same values as a leaf that lies in memory with its dimensions reversed. */
    private static Tensor scattered(Tensor leaf) {
        int[] reversed =
                IntStream.range(0, leaf.dim()).map(d -> leaf.dim() - 1 - d).toArray();
        return leaf.detach()
                .permute(reversed)
                .contiguous()
                .permute(reversed)
                .detach()
                .requiresGrad_();
    }

    /** All elements of the outputs that have a gradient, in a row. */
    private static Tensor flat(Object out) {
        List<Tensor> parts = new ArrayList<>();
        for (Object item : out instanceof List<?> items ? items : List.of(out)) {
            if (item instanceof Tensor t && t.dtype() == DType.FLOAT64 && t.requiresGrad()) parts.add(t.reshape(-1));
        }
        return parts.isEmpty() ? torch.zeros(1).to(DType.FLOAT64) : torch.cat(parts);
    }
}
