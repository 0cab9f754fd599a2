package lectern.tensor;

import java.util.Arrays;
import java.util.List;

/**
 * Keyword arguments: small records that a call takes in any order. Each call names the interface of those it takes, so
 * a wrong keyword does not compile.
 */
public interface Option {
    /** Taken by functions that make a tensor of random numbers: {@code torch.rand(size(2, 3), generator(g))}. */
    sealed interface Random extends Option permits Creation, Source {}

    /** Taken by data loaders: {@code DataLoader(dataset, shuffle(), generator(g))}. */
    interface Loading extends Option {}

    /** {@code generator=}: where random numbers come from. */
    record Source(Generator generator) implements Random, Loading {}

    /** Taken by functions that make a tensor: {@code torch.zeros(size(2, 3), float64, requiresGrad())}. */
    sealed interface Creation extends Random permits DType, Device, RequiresGrad {}

    /** Taken by reductions: {@code x.amax(dim(0), keepdim())}. */
    sealed interface Reduction extends Sum, Deviation, Quantile permits Dim, Keeping {}

    /** Taken by sums, products and means: {@code x.sum(dim(0), float64)}, also with the type to compute in. */
    sealed interface Sum extends Option permits Reduction, DType {}

    /** Taken by variances and standard deviations: {@code x.std(dim(0), correction(0))}. */
    sealed interface Deviation extends Option permits Reduction, Correction, Unbiased {}

    /** Taken by quantiles: {@code x.quantile(0.5, dim(0), interpolation("midpoint"))}. */
    sealed interface Quantile extends Option permits Reduction, Interpolation {}

    /** Taken by sorting: {@code x.sort(dim(0), descending())}. */
    sealed interface Sort extends Option permits Dim, Descending, Stable {}

    /** Taken by {@code topk}: {@code x.topk(3, dim(0), largest(false))}. */
    sealed interface Topk extends Option permits Dim, Largest, Sorted {}

    /** Taken by {@code unique}: {@code x.unique(returnCounts())}. */
    sealed interface Unique extends Option permits Dim, Sorted, ReturnInverse, ReturnCounts {}

    /** Taken by searches in sorted values: {@code torch.searchsorted(sorted, values, right())}. */
    sealed interface Search extends Option permits Right, Side, Sorter, OutInt32 {}

    /** Taken by backward passes: {@code s.backward(retainGraph())}. */
    sealed interface Backward extends Option permits RetainGraph, CreateGraph, AllowUnused {}

    /** Taken by {@code autograd.functional}: {@code jacobian(f, x, createGraph())}. */
    sealed interface Functional extends Option permits CreateGraph, Strict {}

    /** {@code requires_grad=True}: gradients are kept for this tensor. */
    record RequiresGrad(boolean on) implements Creation {}

    /** {@code dim=}: which dimensions to reduce; negative ones count from the end. */
    record Dim(List<Integer> dims) implements Reduction, Sort, Topk, Unique {
        public Dim(int... dims) {
            this(Arrays.stream(dims).boxed().toList());
        }

        /** The dimension given to a call that takes one. */
        int only(String op) {
            if (dims.size() == 1) return dims.get(0);
            throw new TensorTypeError(op + ": expected one dimension, got " + dims + "; write dim(0) or dim(-1)");
        }
    }

    /** {@code rounding_mode=}: {@code "floor"}, {@code "trunc"}, or null for no rounding. */
    record RoundingMode(String name) implements Option {}

    /** Whether a reduced dimension stays; NumPy's keyword of the same meaning is one too, so both libraries take it. */
    non-sealed interface Keeping extends Reduction {
        /** Whether reduced dimensions stay with size 1. */
        boolean on();
    }

    /** {@code keepdim=True}: a reduced dimension stays, with size 1. */
    record Keepdim(boolean on) implements Keeping {}

    /** {@code correction=}: what is taken from the number of elements before dividing by it. */
    record Correction(double value) implements Deviation {}

    /** {@code unbiased=}: whether the correction is 1, or 0. */
    record Unbiased(boolean on) implements Deviation {}

    /** {@code interpolation=}: {@code "linear"}, {@code "lower"}, {@code "higher"}, {@code "midpoint"}, {@code "nearest"}. */
    record Interpolation(String name) implements Quantile {}

    /** {@code descending=True}: the largest first. */
    record Descending(boolean on) implements Sort {}

    /** {@code stable=True}: equal elements keep their order; here they always do. */
    record Stable(boolean on) implements Sort {}

    /** {@code largest=}: whether the largest are wanted, or the smallest. */
    record Largest(boolean on) implements Topk {}

    /** {@code sorted=}: whether the result is to be in order; here it always is. */
    record Sorted(boolean on) implements Topk, Unique {}

    /** {@code return_inverse=True}: also where each element went. */
    record ReturnInverse(boolean on) implements Unique {}

    /** {@code return_counts=True}: also how often each value was there. */
    record ReturnCounts(boolean on) implements Unique {}

    /** {@code right=True}: behind equal values instead of before them. */
    record Right(boolean on) implements Search {}

    /** {@code side=}: {@code "left"} or {@code "right"}. */
    record Side(String name) implements Search {}

    /** {@code sorter=}: the indices that would sort the sequence, which itself is in any order. */
    record Sorter(Tensor indices) implements Search {}

    /** {@code out_int32=True}: indices of type int32. */
    record OutInt32(boolean on) implements Search {}

    /** {@code retain_graph=True}: what the graph holds is kept for another backward pass. */
    record RetainGraph(boolean on) implements Backward {}

    /** {@code create_graph=True}: the pass is recorded, for higher derivatives. */
    record CreateGraph(boolean on) implements Backward, Functional {}

    /** {@code strict=True}: an output that does not depend on an input is an error. */
    record Strict(boolean on) implements Functional {}

    /** {@code allow_unused=True}: an input that no path leads to has the gradient null. */
    record AllowUnused(boolean on) implements Backward {}

    /** Whether the last of these keywords keeps reduced dimensions. */
    static boolean keepdim(Keepdim... options) {
        return options.length > 0 && options[options.length - 1].on();
    }

    /** Whether the last of these keywords asks to keep the graph. */
    static boolean retainGraph(Backward... options) {
        boolean on = false;
        for (Backward option : options) if (option instanceof RetainGraph retain) on = retain.on();
        return on;
    }

    /** Whether the last of these keywords asks to record the pass. */
    static boolean createGraph(Backward... options) {
        boolean on = false;
        for (Backward option : options) if (option instanceof CreateGraph create) on = create.on();
        return on;
    }

    /** Whether the last of these keywords allows unused inputs. */
    static boolean allowUnused(Backward... options) {
        boolean on = false;
        for (Backward option : options) if (option instanceof AllowUnused allow) on = allow.on();
        return on;
    }
}
