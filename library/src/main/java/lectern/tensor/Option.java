package lectern.tensor;

import java.util.Arrays;
import java.util.List;

/**
 * Keyword arguments: small records that a call takes in any order. Each call names the interface of those it takes, so
 * a wrong keyword does not compile.
 */
public interface Option {
    /** Taken by functions that make a tensor: {@code torch.zeros(size(2, 3), float64, requiresGrad())}. */
    sealed interface Creation extends Option permits DType, RequiresGrad {}

    /** Taken by reductions: {@code x.sum(dim(0), keepdim())}. */
    sealed interface Reduction extends Option permits Dim, Keepdim {}

    /** Taken by backward passes: {@code s.backward(retainGraph())}. */
    sealed interface Backward extends Option permits RetainGraph, CreateGraph, AllowUnused {}

    /** Taken by {@code autograd.functional}: {@code jacobian(f, x, createGraph())}. */
    sealed interface Functional extends Option permits CreateGraph, Strict {}

    /** {@code requires_grad=True}: gradients are kept for this tensor. */
    record RequiresGrad(boolean on) implements Creation {}

    /** {@code dim=}: which dimensions to reduce; negative ones count from the end. */
    record Dim(List<Integer> dims) implements Reduction {
        public Dim(int... dims) {
            this(Arrays.stream(dims).boxed().toList());
        }
    }

    /** {@code rounding_mode=}: {@code "floor"}, {@code "trunc"}, or null for no rounding. */
    record RoundingMode(String name) implements Option {}

    /** {@code keepdim=True}: a reduced dimension stays, with size 1. */
    record Keepdim(boolean on) implements Reduction {}

    /** {@code retain_graph=True}: what the graph holds is kept for another backward pass. */
    record RetainGraph(boolean on) implements Backward {}

    /** {@code create_graph=True}: the pass is recorded, for higher derivatives. */
    record CreateGraph(boolean on) implements Backward, Functional {}

    /** {@code strict=True}: an output that does not depend on an input is an error. */
    record Strict(boolean on) implements Functional {}

    /** {@code allow_unused=True}: an input that no path leads to has the gradient null. */
    record AllowUnused(boolean on) implements Backward {}

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
