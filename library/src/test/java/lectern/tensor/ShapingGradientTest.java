package lectern.tensor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import lectern.Prelude.torch;
import lectern.autograd.Autograd;
import lectern.autograd.GradCheck;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** First and second derivatives of the operators on shapes and indices, on a transposed matrix. */
class ShapingGradientTest {
    private static final Tensor ROWS = torch.tensor("[2, 0, 2]");
    private static final Tensor PLACES = torch.tensor("[[2, 0, 2, 1], [1, 1, 0, 0]]");
    private static final Tensor MASK = torch.tensor("[[True], [False], [True]]");

    @TestFactory
    Stream<DynamicTest> derivatives() {
        return operators().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry.getValue())));
    }

    private static void check(BinaryOperator<Tensor> operator) {
        Tensor x = matrix(1);
        Tensor w = matrix(2);
        // The square makes every second derivative differ from zero.
        GradCheck.Checked f =
                in -> operator.apply(in.get(0).mul(in.get(0)), in.get(1).mul(in.get(1)));
        assertTrue(Autograd.gradcheck(f, List.of(x, w)));
        assertTrue(Autograd.gradgradcheck(f, List.of(x, w)));
    }

    private static Tensor matrix(long seed) {
        Generator generator = new Generator().manualSeed(seed);
        return torch.rand(Size.of(4, 3), DType.FLOAT64, new Option.Source(generator))
                .add(0.5)
                .t()
                .requiresGrad_();
    }

    private static Map<String, BinaryOperator<Tensor>> operators() {
        Map<String, BinaryOperator<Tensor>> all = new TreeMap<>();
        views(all);
        rearranged(all);
        picked(all);
        written(all);
        return all;
    }

    private static void views(Map<String, BinaryOperator<Tensor>> all) {
        all.put("select", (x, w) -> x.get(1).mul(w.get(":, 0:1")));
        all.put("slice", (x, w) -> x.get("1:, ::2").mul(w.get(":2, 2:")));
        all.put("diagonal", (x, w) -> x.diagonal(1).mul(w.diagonal(-1).get("[0, 1, 1]")));
        all.put("unfold", (x, w) -> x.unfold(1, 2, 1).mul(w.unfold(0, 1, 1).get(":, :3, :")));
        all.put(
                "asStrided",
                (x, w) -> x.contiguous()
                        .asStrided(new int[] {3, 3}, new int[] {1, 2})
                        .mul(w.get(":, 1:")));
        all.put("unbind", (x, w) -> x.unbind(1).get(2).mul(w.unbind(1).get(0)));
        all.put("split", (x, w) -> x.split(3, 1).get(1).mul(w.split(3, 1).get(0)));
        all.put("squeeze", (x, w) -> x.unsqueeze(1).squeeze().mul(w.flatten().unflatten(0, 3, 4)));
        all.put("movedim", (x, w) -> x.movedim(0, 1).mul(w.mT()));
    }

    private static void rearranged(Map<String, BinaryOperator<Tensor>> all) {
        all.put("cat", (x, w) -> torch.cat(List.of(x, w, x), 1));
        all.put("stack", (x, w) -> torch.stack(List.of(x, w), 2));
        all.put("blockDiag", (x, w) -> torch.blockDiag(x, w.get(0)));
        all.put("flip", (x, w) -> x.flip(0, 1).mul(w));
        all.put("roll", (x, w) -> x.roll(new int[] {1, -2}, new int[] {0, 1}).mul(w.roll(2)));
        all.put("repeat", (x, w) -> x.repeat(2, 1, 2).add(w.repeat(1, 2)));
        all.put("repeatInterleave", (x, w) -> x.repeatInterleave(ROWS, 0).mul(w.get(0)));
        all.put("tril", (x, w) -> x.tril(1).mul(w.triu(-1)));
        all.put("diagEmbed", (x, w) -> x.diagEmbed(1).sum(0).mul(w.get(0, 1)));
        all.put("trace", (x, w) -> x.trace().mul(w.trace()));
        for (String mode : List.of("constant", "reflect", "replicate", "circular")) {
            all.put(
                    "pad " + mode,
                    (x, w) -> Padding.pad(x, new int[] {2, -1, 1, 1}, mode, 0).mul(w.get(0, 0)));
        }
        all.put(
                "patches",
                (x, w) -> WindowFunctions.unfold(
                                x.unsqueeze(0), 2, new WindowOption.Padding(1), new WindowOption.Stride(1, 2))
                        .mul(w.get(0, 0)));
        all.put(
                "pixelShuffle",
                (x, w) -> torch.pixelShuffle(x.reshape(4, 1, 3), 2).mul(w.get(0, 0)));
    }

    private static void picked(Map<String, BinaryOperator<Tensor>> all) {
        all.put(
                "index",
                (x, w) -> x.get("[0, 0, 2], [1, 1, 3]")
                        .mul(w.get("[[2], [0]], :, None").sum(1).sum(0)));
        all.put("mask", (x, w) -> x.get(torch.tensor("[True, False, True]")).mul(w.get("[0, 1]")));
        all.put("indexSelect", (x, w) -> x.indexSelect(0, ROWS).mul(w));
        all.put("gather", (x, w) -> x.gather(0, PLACES).mul(w.get(":2")));
        all.put("take", (x, w) -> x.take(PLACES).mul(w.takeAlongDim(PLACES, 0)));
        all.put("maskedSelect", (x, w) -> x.maskedSelect(MASK).mul(w.maskedSelect(MASK)));
        all.put("embedding", (x, w) -> torch.embedding(x, ROWS).mul(w));
    }

    private static void written(Map<String, BinaryOperator<Tensor>> all) {
        all.put("set", (x, w) -> {
            Tensor y = x.mul(2);
            y.set(":, 1", w.get(":, 0"));
            y.set("[0, 2], [3, 0]", w.get("0, :2"));
            y.get(1).mul_(w.get(1));
            return y;
        });
        all.put("scatter", (x, w) -> x.scatter(1, torch.tensor("[[2], [0], [3]]"), w));
        all.put("scatter number", (x, w) -> x.scatter(0, PLACES, 3.).mul(w));
        all.put("scatterAdd", (x, w) -> x.scatterAdd(0, PLACES, w));
        for (String way : List.of("sum", "prod", "mean", "amax", "amin")) {
            all.put("scatterReduce " + way, (x, w) -> x.scatterReduce(0, PLACES, w, way));
            all.put("scatterReduce " + way + " alone", (x, w) -> x.scatterReduce(0, PLACES, w, way, false));
        }
        all.put("indexAdd", (x, w) -> x.indexAdd(0, ROWS, w, 2));
        all.put("indexCopy", (x, w) -> x.indexCopy(0, torch.tensor("[2, 0]"), w.get(":2")));
        all.put("indexFill", (x, w) -> x.indexFill(0, ROWS, w.sum()));
        all.put("indexPut", (x, w) -> x.indexPut(List.of(ROWS), w, true));
        all.put("maskedScatter", (x, w) -> x.maskedScatter(MASK, w));
    }
}
