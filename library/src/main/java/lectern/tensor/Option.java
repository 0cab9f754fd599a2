package lectern.tensor;

/**
 * Keyword arguments: small records that a call takes in any order. Each call names the interface of those it takes, so
 * a wrong keyword does not compile.
 */
public interface Option {
    /** Taken by functions that make a tensor: {@code torch.zeros(size(2, 3), float64, requiresGrad())}. */
    sealed interface Creation extends Option permits DType, RequiresGrad {}

    /** Taken by reductions: {@code x.sum(dim(0), keepdim())}. */
    sealed interface Reduction extends Option permits Dim, Keepdim {}

    /** {@code requires_grad=True}: gradients are kept for this tensor. */
    record RequiresGrad(boolean on) implements Creation {}

    /** {@code dim=}: which dimensions to reduce; negative ones count from the end. */
    record Dim(int... dims) implements Reduction {}

    /** {@code keepdim=True}: a reduced dimension stays, with size 1. */
    record Keepdim(boolean on) implements Reduction {}
}
