package lectern.golden;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Fewer elements than this are checked only where there is nothing larger. */
    private static final int FEW = 4;

    /** Operators that cannot be checked so, and why. */
    private static final Map<String, String> WITHOUT = Map.of(
            "round.decimals_3", "its steps are so close that a difference meets one",
            "linalg.norm.subgradients_at_zero", "its samples lie where the norm has a kink",
            "as_strided.partial_views", "its samples lack the elements before the view",
            "linalg.eigh", "eigenvectors are free in sign, which differences take for a change",
            "matrix_exp", "its samples have results so large that differences lose their digits",
            "linalg.svd", "singular vectors are free in sign, which differences take for a change");

    /** Operators that read the elements as they lie in memory. */
    private static final Set<String> IN_ONE_PIECE = Set.of("as_strided", "view");

    /** Operators that read one triangle of a symmetric matrix. */
    private static final Set<String> SYMMETRIC = Set.of("linalg.cholesky", "linalg.pinv.hermitian");

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
                .filter(SecondOrderTest::isFinite)
                .filter(json -> new Call(json).leaves().stream().allMatch(leaf -> leaf.dtype() == DType.FLOAT64))
                .toList();
        if (samples.isEmpty()) return;
        List<JsonObject> small = samples.stream()
                .sorted(Comparator.comparingInt(SecondOrderTest::cost))
                .limit(SAMPLES)
                .toList();
        for (JsonObject sample : small) check(op, sample);
    }

    private static void check(String op, JsonObject sample) {
        Function<Call, Object> binding = BINDINGS.of(op);
        GradCheck.Checked f = leaves -> flat(binding.apply(new Call(
                sample,
                SYMMETRIC.contains(op)
                        ? leaves.stream().map(SecondOrderTest::symmetric).toList()
                        : leaves)));
        List<Tensor> leaves = new Call(sample).leaves();
        if (!IN_ONE_PIECE.contains(op))
            leaves = leaves.stream().map(SecondOrderTest::scattered).toList();
        assertTrue(Autograd.gradcheck(f, leaves, 1e-6, 1e-5, 1e-3));
        // A longer step, because a sum over all elements loses digits.
        assertTrue(Autograd.gradgradcheck(f, leaves, 1e-5, 1e-5, 1e-3));
    }

    private static Tensor symmetric(Tensor x) {
        return x.dim() < 2 ? x : x.add(x.transpose(-2, -1)).div(2);
    }

    private static boolean isFinite(JsonObject sample) {
        return !sample.get("grads").toString().contains("nan")
                && !sample.get("grads").toString().contains("inf");
    }

    private static int cost(JsonObject sample) {
        int elements =
                new Call(sample).leaves().stream().mapToInt(Tensor::numel).sum();
        return elements < FEW ? Integer.MAX_VALUE - elements : elements;
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
