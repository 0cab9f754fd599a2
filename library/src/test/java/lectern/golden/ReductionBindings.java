package lectern.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import lectern.Prelude.torch;
import lectern.tensor.MinMax;
import lectern.tensor.Option;
import lectern.tensor.StdMean;
import lectern.tensor.Tensor;
import lectern.tensor.ValuesAndIndices;
import lectern.tensor.VarMean;

/** Reductions, scans, sorting and searching. */
final class ReductionBindings {
    private ReductionBindings() {}

    static void bind(Bindings b) {
        sums(b);
        peaks(b);
        deviations(b);
        norms(b);
        OrderingBindings.bind(b);
    }

    static Option.Dim dim(Call c, int position) {
        int[] dims = c.integers(position, "dim");
        return dims == null ? new Option.Dim() : new Option.Dim(dims);
    }

    private static Option.Keepdim keepdim(Call c, int position) {
        return new Option.Keepdim(c.flag(position, "keepdim", false));
    }

    private static Option.Sum[] sum(Call c) {
        List<Option.Sum> options = new ArrayList<>();
        if (c.has(0, "dim")) options.add(dim(c, 0));
        if (c.has(1, "keepdim")) options.add(keepdim(c, 1));
        if (c.has(-1, "dtype")) options.add(c.dtype(-1, "dtype"));
        return options.toArray(new Option.Sum[0]);
    }

    private static Option.Reduction[] reduction(Call c) {
        return new Option.Reduction[] {dim(c, -1), keepdim(c, -1)};
    }

    static List<Tensor> both(ValuesAndIndices result) {
        return List.of(result.values(), result.indices());
    }

    private static void sums(Bindings b) {
        b.bind("sum", c -> c.input().sum(sum(c)));
        b.bind("mean", c -> torch.mean(c.input(), sum(c)));
        b.bind("prod", c -> {
            if (!c.has(0, "dim"))
                return c.has(-1, "dtype") ? c.input().prod(c.dtype(-1, "dtype")) : torch.prod(c.input());
            if (c.has(-1, "dtype")) return torch.prod(c.input(), dim(c, 0), keepdim(c, 1), c.dtype(-1, "dtype"));
            return c.input().prod(c.integer(0, "dim", 0), c.flag(1, "keepdim", false));
        });
        b.bind("nansum", c -> c.input().nansum(sum(c)));
        b.bind("nanmean", c -> torch.nanmean(c.input(), sum(c)));
        b.bind("any", c -> c.input().any(reduction(c)));
        b.bind("all", c -> torch.all(c.input(), reduction(c)));
        b.bind(
                "count_nonzero",
                c -> c.has(-1, "dim") ? c.input().countNonzero(c.integers(-1, "dim")) : torch.countNonzero(c.input()));
    }

    private static void peaks(Bindings b) {
        b.bind("amax", c -> c.input().amax(reduction(c)));
        b.bind("amin", c -> torch.amin(c.input(), reduction(c)));
        b.bind("aminmax", c -> {
            MinMax both = c.input().aminmax(reduction(c));
            return List.of(both.min(), both.max());
        });
        b.bind("argmax", c -> c.input().argmax(reduction(c)));
        b.bind("argmin", c -> torch.argmin(c.input(), reduction(c)));
        b.bind("max.reduction_with_dim", c -> both(c.input().max(c.integer(0, "dim", 0), c.flag(1, "keepdim", false))));
        b.bind("min.reduction_with_dim", c -> both(torch.min(c.input(), dim(c, 0), keepdim(c, 1))));
        b.bind("max.reduction_no_dim", c -> c.input().max());
        b.bind("min.reduction_no_dim", c -> torch.min(c.input()));
    }

    private static void deviations(Bindings b) {
        deviation(b, "var", Tensor::var);
        deviation(b, "std", torch::std);
        deviation(b, "var_mean", (x, options) -> {
            VarMean both = torch.varMean(x, options);
            return List.of(both.var(), both.mean());
        });
        deviation(b, "std_mean", (x, options) -> {
            StdMean both = torch.stdMean(x, options);
            return List.of(both.std(), both.mean());
        });
    }

    private static void deviation(Bindings b, String name, BiFunction<Tensor, Option.Deviation[], Object> f) {
        b.bind(name, c -> {
            List<Option.Deviation> options = new ArrayList<>(List.of(dim(c, -1), keepdim(c, -1)));
            if (c.has(-1, "correction")) options.add(new Option.Correction(c.number(-1, "correction", 1)));
            if (c.has(-1, "unbiased")) options.add(new Option.Unbiased(c.flag(-1, "unbiased", true)));
            return f.apply(c.input(), options.toArray(new Option.Deviation[0]));
        });
        b.bind(
                name + ".unbiased",
                c -> f.apply(c.input(), new Option.Deviation[] {new Option.Unbiased(c.flag(0, "unbiased", true))}));
    }

    private static void norms(Bindings b) {
        b.bind("norm", c -> c.input().norm(c.number(0, "p", 2), dim(c, 1), keepdim(c, 2)));
        b.bind(
                "norm.fro",
                c -> c.has(0, "p")
                        ? torch.norm(c.input(), c.text(0, "p", ""))
                        : c.input().norm());
        b.bind("norm.nuc", c -> c.input().norm(c.text(0, "p", ""), dim(c, 1)));
        b.bind("norm.inf", c -> c.input().norm(c.text(0, "p", ""), dim(c, 1)));
    }
}
