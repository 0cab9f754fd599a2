package lectern.golden;

import static lectern.golden.ReductionBindings.both;
import static lectern.golden.ReductionBindings.dim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.Prelude.torch;
import lectern.tensor.Option;
import lectern.tensor.Tensor;
import lectern.tensor.Uniques;

/** Scans, sorting, ranks and searching. */
final class OrderingBindings {
    private OrderingBindings() {}

    static void bind(Bindings b) {
        scans(b);
        orders(b);
        ranks(b);
        searches(b);
        differences(b);
        unique(b, "unique", Tensor::unique);
        unique(b, "unique_consecutive", torch::uniqueConsecutive);
    }

    private static void scans(Bindings b) {
        b.bind(
                "cumsum",
                c -> c.has(-1, "dtype")
                        ? c.input().cumsum(c.integer(0, "dim", 0), c.dtype(-1, "dtype"))
                        : torch.cumsum(c.input(), c.integer(0, "dim", 0)));
        b.bind(
                "cumprod",
                c -> c.has(-1, "dtype")
                        ? torch.cumprod(c.input(), c.integer(0, "dim", 0), c.dtype(-1, "dtype"))
                        : c.input().cumprod(c.integer(0, "dim", 0)));
        b.bind("cummax", c -> both(c.input().cummax(c.integer(0, "dim", 0))));
        b.bind("cummin", c -> both(torch.cummin(c.input(), c.integer(0, "dim", 0))));
    }

    private static Option.Sort[] sort(Call c) {
        List<Option.Sort> options = new ArrayList<>();
        if (c.has(0, "dim")) options.add(dim(c, 0));
        options.add(new Option.Descending(c.flag(1, "descending", false)));
        if (c.has(-1, "stable")) options.add(new Option.Stable(c.flag(-1, "stable", false)));
        return options.toArray(new Option.Sort[0]);
    }

    private static void orders(Bindings b) {
        b.bind("sort", c -> both(c.input().sort(sort(c))));
        b.bind("argsort", c -> torch.argsort(c.input(), sort(c)));
        b.bind("topk", c -> {
            List<Option.Topk> options = new ArrayList<>();
            if (c.has(1, "dim")) options.add(dim(c, 1));
            options.add(new Option.Largest(c.flag(2, "largest", true)));
            options.add(new Option.Sorted(c.flag(3, "sorted", true)));
            return both(c.input().topk(c.integer(0, "k", 1), options.toArray(new Option.Topk[0])));
        });
    }

    private static void ranks(Bindings b) {
        b.bind(
                "kthvalue",
                c -> both(torch.kthvalue(
                        c.input(), c.integer(0, "k", 1), c.integer(1, "dim", -1), c.flag(2, "keepdim", false))));
        b.bind(
                "median",
                c -> c.has(-1, "dim")
                        ? both(c.input().median(c.integer(-1, "dim", 0), c.flag(-1, "keepdim", false)))
                        : torch.median(c.input()));
        b.bind("mode", c -> both(c.input().mode(c.integer(0, "dim", -1), c.flag(1, "keepdim", false))));
        b.bind("quantile", c -> {
            Option.Quantile[] options = {
                dim(c, -1),
                new Option.Keepdim(c.flag(-1, "keepdim", false)),
                new Option.Interpolation(c.text(-1, "interpolation", "linear"))
            };
            if (c.get(0, "q") instanceof Tensor q) return torch.quantile(c.input(), q, options);
            return c.input().quantile(c.number(0, "q", 0), options);
        });
    }

    private static Option.Search[] search(Call c) {
        List<Option.Search> options = new ArrayList<>();
        if (c.has(-1, "right")) options.add(new Option.Right(c.flag(-1, "right", false)));
        if (c.has(-1, "side")) options.add(new Option.Side(c.text(-1, "side", "left")));
        if (c.has(-1, "sorter")) options.add(new Option.Sorter(c.tensor(-1, "sorter")));
        options.add(new Option.OutInt32(c.flag(-1, "out_int32", false)));
        return options.toArray(new Option.Search[0]);
    }

    private static void searches(Bindings b) {
        b.bind("bucketize", c -> torch.bucketize(c.input(), c.tensor(0), search(c)));
        b.bind("searchsorted", c -> {
            if (c.get(0, "") instanceof Tensor values) return torch.searchsorted(c.input(), values, search(c));
            if (c.get(0, "") instanceof Long value) return torch.searchsorted(c.input(), value, search(c));
            return torch.searchsorted(c.input(), c.number(0, "", 0), search(c));
        });
        b.bind("bincount", c -> torch.bincount(c.input(), c.tensor(-1, "weights"), c.integer(-1, "minlength", 0)));
        b.bind(
                "histc",
                c -> c.input().histc(c.integer(-1, "bins", 100), c.number(-1, "min", 0), c.number(-1, "max", 0)));
        b.bind(
                "cov",
                c -> torch.cov(
                        c.input(), c.integer(-1, "correction", 1), c.tensor(-1, "fweights"), c.tensor(-1, "aweights")));
        b.bind(
                "cdist",
                c -> torch.cdist(
                        c.input(),
                        c.tensor(0),
                        "inf".equals(c.get(1, "p")) ? Double.POSITIVE_INFINITY : c.number(1, "p", 2)));
    }

    private static void differences(Bindings b) {
        b.bind(
                "diff",
                c -> c.input()
                        .diff(
                                c.integer(0, "n", 1),
                                c.integer(1, "dim", -1),
                                c.tensor(2, "prepend"),
                                c.tensor(3, "append")));
        b.bind(
                "trapezoid",
                c -> c.args().isEmpty()
                        ? torch.trapezoid(c.input(), c.number(-1, "dx", 1), c.integer(-1, "dim", -1))
                        : torch.trapezoid(c.input(), c.tensor(0), c.integer(-1, "dim", -1)));
        b.bind("gradient", OrderingBindings::gradient);
    }

    private static List<Tensor> gradient(Call c) {
        int order = c.integer(-1, "edge_order", 1);
        Object spacing = c.get("spacing");
        int[] dims = c.has(-1, "dim")
                ? c.integers(-1, "dim")
                : IntStream.range(0, c.input().ndim()).toArray();
        if (!(spacing instanceof List<?> each)) return torch.gradient(c.input(), c.number(-1, "spacing", 1), order);
        if (each.get(0) instanceof Tensor) {
            return torch.gradient(
                    c.input(), each.stream().map(Tensor.class::cast).toList(), dims, order);
        }
        double[] steps =
                each.stream().mapToDouble(step -> ((Number) step).doubleValue()).toArray();
        return torch.gradient(c.input(), steps, dims, order);
    }

    private static void unique(Bindings b, String name, BiFunction<Tensor, Option.Unique[], Uniques> f) {
        b.bind(name, c -> {
            List<Option.Unique> options = new ArrayList<>();
            options.add(dim(c, -1));
            if (c.has(-1, "sorted")) options.add(new Option.Sorted(c.flag(-1, "sorted", true)));
            if (c.flag(-1, "return_inverse", false)) options.add(new Option.ReturnInverse(true));
            if (c.flag(-1, "return_counts", false)) options.add(new Option.ReturnCounts(true));
            Uniques found = f.apply(c.input(), options.toArray(new Option.Unique[0]));
            List<Tensor> results = Stream.of(found.values(), found.inverseIndices(), found.counts())
                    .filter(Objects::nonNull)
                    .toList();
            return results.size() == 1 ? results.get(0) : results;
        });
    }
}
