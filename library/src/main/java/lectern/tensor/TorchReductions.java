package lectern.tensor;

/** The functions of {@code torch}: reductions over all elements or over some dimensions. */
public abstract class TorchReductions extends TorchPointwise {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchReductions() {}

    /** {@link Tensor#sum(Option.Sum...)} of {@code input}. */
    public static Tensor sum(Tensor input, Option.Sum... options) {
        return input.sum(options);
    }

    /** {@link Tensor#sum(int)} of {@code input}. */
    public static Tensor sum(Tensor input, int dim) {
        return input.sum(dim);
    }

    /** {@link Tensor#sum(int, boolean)} of {@code input}. */
    public static Tensor sum(Tensor input, int dim, boolean keepdim) {
        return input.sum(dim, keepdim);
    }

    /** {@link Tensor#nansum(Option.Sum...)} of {@code input}. */
    public static Tensor nansum(Tensor input, Option.Sum... options) {
        return input.nansum(options);
    }

    /** {@link Tensor#mean(Option.Sum...)} of {@code input}. */
    public static Tensor mean(Tensor input, Option.Sum... options) {
        return input.mean(options);
    }

    /** {@link Tensor#mean(int)} of {@code input}. */
    public static Tensor mean(Tensor input, int dim) {
        return input.mean(dim);
    }

    /** {@link Tensor#mean(int, boolean)} of {@code input}. */
    public static Tensor mean(Tensor input, int dim, boolean keepdim) {
        return input.mean(dim, keepdim);
    }

    /** {@link Tensor#nanmean(Option.Sum...)} of {@code input}. */
    public static Tensor nanmean(Tensor input, Option.Sum... options) {
        return input.nanmean(options);
    }

    /** {@link Tensor#countNonzero(int...)} of {@code input}. */
    public static Tensor countNonzero(Tensor input, int... dims) {
        return input.countNonzero(dims);
    }

    /** {@link Tensor#any(Option.Reduction...)} of {@code input}. */
    public static Tensor any(Tensor input, Option.Reduction... options) {
        return input.any(options);
    }

    /** {@link Tensor#any(int)} of {@code input}. */
    public static Tensor any(Tensor input, int dim) {
        return input.any(dim);
    }

    /** {@link Tensor#all(Option.Reduction...)} of {@code input}. */
    public static Tensor all(Tensor input, Option.Reduction... options) {
        return input.all(options);
    }

    /** {@link Tensor#all(int)} of {@code input}. */
    public static Tensor all(Tensor input, int dim) {
        return input.all(dim);
    }

    /** {@link Tensor#max()} of {@code input}. */
    public static Tensor max(Tensor input) {
        return input.max();
    }

    /** {@link Tensor#min()} of {@code input}. */
    public static Tensor min(Tensor input) {
        return input.min();
    }

    /** {@link Tensor#amax(Option.Reduction...)} of {@code input}. */
    public static Tensor amax(Tensor input, Option.Reduction... options) {
        return input.amax(options);
    }

    /** {@link Tensor#amax(int)} of {@code input}. */
    public static Tensor amax(Tensor input, int dim) {
        return input.amax(dim);
    }

    /** {@link Tensor#amin(Option.Reduction...)} of {@code input}. */
    public static Tensor amin(Tensor input, Option.Reduction... options) {
        return input.amin(options);
    }

    /** {@link Tensor#amin(int)} of {@code input}. */
    public static Tensor amin(Tensor input, int dim) {
        return input.amin(dim);
    }

    /** {@link Tensor#aminmax(Option.Reduction...)} of {@code input}. */
    public static MinMax aminmax(Tensor input, Option.Reduction... options) {
        return input.aminmax(options);
    }

    /** {@link Tensor#var(Option.Deviation...)} of {@code input}. */
    public static Tensor var(Tensor input, Option.Deviation... options) {
        return input.var(options);
    }

    /** {@link Tensor#var(int)} of {@code input}. */
    public static Tensor var(Tensor input, int dim) {
        return input.var(dim);
    }

    /** {@link Tensor#std(Option.Deviation...)} of {@code input}. */
    public static Tensor std(Tensor input, Option.Deviation... options) {
        return input.std(options);
    }

    /** {@link Tensor#std(int)} of {@code input}. */
    public static Tensor std(Tensor input, int dim) {
        return input.std(dim);
    }

    /**
     * The variance and the mean, over some dimensions or all.
     *
     * <p>Example: {@code torch.varMean(torch.tensor(1., 2, 3))} is {@code (tensor(1.), tensor(2.))}.
     *
     * @throws TensorError for integers and booleans
     */
    public static VarMean varMean(Tensor input, Option.Deviation... options) {
        return Deviations.varMean(input, options);
    }

    /**
     * The standard deviation and the mean, over some dimensions or all.
     *
     * <p>Example: {@code torch.stdMean(torch.tensor(1., 2, 3))} is {@code (tensor(1.), tensor(2.))}.
     *
     * @throws TensorError for integers and booleans
     */
    public static StdMean stdMean(Tensor input, Option.Deviation... options) {
        return Deviations.stdMean(input, options);
    }

    /** {@link Tensor#norm()} of {@code input}. */
    public static Tensor norm(Tensor input, Option.Sum... options) {
        return input.norm(options);
    }

    /** {@link Tensor#norm(double, Option.Sum...)} of {@code input}. */
    public static Tensor norm(Tensor input, double p, Option.Sum... options) {
        return input.norm(p, options);
    }

    /** {@link Tensor#prod()} of {@code input}. */
    public static Tensor prod(Tensor input) {
        return input.prod();
    }

    /** {@link Tensor#prod(DType)} of {@code input}. */
    public static Tensor prod(Tensor input, DType dtype) {
        return input.prod(dtype);
    }

    /** {@link Tensor#prod(Option.Dim, Option.Sum...)} of {@code input}. */
    public static Tensor prod(Tensor input, Option.Dim dim, Option.Sum... options) {
        return input.prod(dim, options);
    }

    /** {@link Tensor#prod(int)} of {@code input}. */
    public static Tensor prod(Tensor input, int dim) {
        return input.prod(dim);
    }

    /** {@link Tensor#prod(int, boolean)} of {@code input}. */
    public static Tensor prod(Tensor input, int dim, boolean keepdim) {
        return input.prod(dim, keepdim);
    }

    /** {@link Tensor#max(int)} of {@code input}. */
    public static ValuesAndIndices max(Tensor input, int dim) {
        return input.max(dim);
    }

    /** {@link Tensor#max(int, boolean)} of {@code input}. */
    public static ValuesAndIndices max(Tensor input, int dim, boolean keepdim) {
        return input.max(dim, keepdim);
    }

    /** {@link Tensor#max(Option.Dim, Option.Keepdim...)} of {@code input}. */
    public static ValuesAndIndices max(Tensor input, Option.Dim dim, Option.Keepdim... keepdim) {
        return input.max(dim, keepdim);
    }

    /** {@link Tensor#min(int)} of {@code input}. */
    public static ValuesAndIndices min(Tensor input, int dim) {
        return input.min(dim);
    }

    /** {@link Tensor#min(int, boolean)} of {@code input}. */
    public static ValuesAndIndices min(Tensor input, int dim, boolean keepdim) {
        return input.min(dim, keepdim);
    }

    /** {@link Tensor#min(Option.Dim, Option.Keepdim...)} of {@code input}. */
    public static ValuesAndIndices min(Tensor input, Option.Dim dim, Option.Keepdim... keepdim) {
        return input.min(dim, keepdim);
    }

    /** {@link Tensor#argmax(Option.Reduction...)} of {@code input}. */
    public static Tensor argmax(Tensor input, Option.Reduction... options) {
        return input.argmax(options);
    }

    /** {@link Tensor#argmax(int)} of {@code input}. */
    public static Tensor argmax(Tensor input, int dim) {
        return input.argmax(dim);
    }

    /** {@link Tensor#argmax(int, boolean)} of {@code input}. */
    public static Tensor argmax(Tensor input, int dim, boolean keepdim) {
        return input.argmax(dim, keepdim);
    }

    /** {@link Tensor#argmin(Option.Reduction...)} of {@code input}. */
    public static Tensor argmin(Tensor input, Option.Reduction... options) {
        return input.argmin(options);
    }

    /** {@link Tensor#argmin(int)} of {@code input}. */
    public static Tensor argmin(Tensor input, int dim) {
        return input.argmin(dim);
    }

    /** {@link Tensor#argmin(int, boolean)} of {@code input}. */
    public static Tensor argmin(Tensor input, int dim, boolean keepdim) {
        return input.argmin(dim, keepdim);
    }
    /** {@link Tensor#norm(String, Option.Sum...)} of {@code input}. */
    public static Tensor norm(Tensor input, String p, Option.Sum... options) {
        return input.norm(p, options);
    }
}
