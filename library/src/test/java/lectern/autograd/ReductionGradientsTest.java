package lectern.autograd;

import static lectern.Prelude.correction;
import static lectern.Prelude.descending;
import static lectern.Prelude.dim;
import static lectern.Prelude.interpolation;
import static lectern.Prelude.keepdim;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lectern.Prelude.torch;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** First and second derivatives of reductions, scans and orders against central differences. */
class ReductionGradientsTest {
    private static final Map<String, UnaryOperator<Tensor>> FUNCTIONS = Map.ofEntries(
            Map.entry("sum", x -> x.sum(dim(0, 2), keepdim()).pow(2)),
            Map.entry("mean", x -> x.mean(1).pow(2)),
            Map.entry("prod", Tensor::prod),
            Map.entry("prod of one dimension", x -> x.prod(1)),
            Map.entry("max", x -> x.max().pow(2)),
            Map.entry("min of one dimension", x -> x.min(1).values().pow(2)),
            Map.entry("amax", x -> x.amax(dim(0, 2)).pow(2)),
            Map.entry("var", x -> x.var(dim(1), correction(0.5))),
            Map.entry("std", x -> x.std(dim(0, 1), keepdim())),
            Map.entry("std and mean", x -> {
                var both = torch.stdMean(x, dim(2));
                return both.std().mul(both.mean());
            }),
            Map.entry("variance and mean", x -> {
                var both = torch.varMean(x);
                return both.var().mul(both.mean());
            }),
            Map.entry("norm", x -> x.norm()),
            Map.entry("1-norm", x -> x.norm(1, 1).pow(2)),
            Map.entry("norm of 1.5", x -> x.norm(1.5, 1)),
            Map.entry("3-norm", x -> x.norm(3, dim(0, 2))),
            Map.entry("largest magnitude", x -> x.norm("inf", dim(1)).pow(2)),
            Map.entry("cumsum", x -> x.cumsum(1).pow(2)),
            Map.entry("cumprod", x -> x.cumprod(1)),
            Map.entry("cummax", x -> x.cummax(1).values().pow(2)),
            Map.entry("sort", x -> x.sort(dim(1), descending()).values().pow(2).cumsum(1)),
            Map.entry("topk", x -> x.topk(2, 1).values().pow(2)),
            Map.entry("kthvalue", x -> x.kthvalue(2, 1).values().pow(2)),
            Map.entry("median", x -> x.median().pow(2)),
            Map.entry("median of one dimension", x -> x.median(1).values().pow(2)),
            Map.entry("mode", x -> x.mode(1).values().pow(2)),
            Map.entry("quantile", x -> x.quantile(0.4, dim(1)).pow(2)),
            Map.entry(
                    "midpoint", x -> x.quantile(0.4, interpolation("midpoint")).pow(2)),
            Map.entry("nansum", x -> x.nansum(1).pow(2)),
            Map.entry("nanmean", x -> x.nanmean(1).pow(2)),
            Map.entry("diff", x -> x.diff(2, 1).pow(2)),
            Map.entry("trapezoid", x -> torch.trapezoid(x, 0.5, 1).pow(2)),
            Map.entry(
                    "gradient",
                    x -> torch.gradient(x.pow(2), new double[] {2, 3}, new int[] {1, 2}, 2)
                            .get(1)),
            Map.entry("cov", x -> x.reshape(3, 8).cov()),
            Map.entry("cdist", x -> torch.cdist(x, x.flip(1).mul(2), 3)),
            Map.entry("Euclidean cdist", x -> torch.cdist(x.get(0), x.get(1))));

    private static final Map<String, UnaryOperator<Tensor>> WITH_ZEROS = Map.of(
            "prod", Tensor::prod,
            "prod of one dimension", x -> x.prod(1),
            "cumprod", x -> x.cumprod(1));

    /** Different values, in a shape of which no two sizes are alike, laid out transposed. */
    private static Tensor values() {
        double[] values = new double[24];
        for (int i = 0; i < values.length; i++) values[i] = 0.3 + (i * 7 % 24) * 0.09;
        return torch.tensor((Object) values, DType.FLOAT64).reshape(4, 3, 2).transpose(0, 2);
    }

    @TestFactory
    Stream<DynamicTest> firstAndSecondOrder() {
        return tests(FUNCTIONS, values());
    }

    @TestFactory
    Stream<DynamicTest> productsWithFactorsOfZero() {
        Tensor zeros = values().clone();
        zeros.set("0, 1, 2", 0.0);
        zeros.set("1, 0, 0", 0.0);
        zeros.set("1, 2, 0", 0.0);
        return tests(WITH_ZEROS, zeros);
    }

    private static Stream<DynamicTest> tests(Map<String, UnaryOperator<Tensor>> functions, Tensor x) {
        return functions.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    List<Tensor> inputs = List.of(x.detach().requiresGrad_());
                    assertTrue(Autograd.gradcheck(in -> entry.getValue().apply(in.get(0)), inputs));
                    assertTrue(Autograd.gradgradcheck(in -> entry.getValue().apply(in.get(0)), inputs));
                }));
    }
}
