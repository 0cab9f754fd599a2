package lectern.tensor;

/** The functions of {@code torch}: sorting, searching, ranks and scans along a dimension. */
public abstract class TorchOrdering extends TorchReductions {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchOrdering() {}

    /** {@link Tensor#sort(Option.Sort...)} of {@code input}. */
    public static ValuesAndIndices sort(Tensor input, Option.Sort... options) {
        return input.sort(options);
    }

    /** {@link Tensor#sort(int)} of {@code input}. */
    public static ValuesAndIndices sort(Tensor input, int dim) {
        return input.sort(dim);
    }

    /** {@link Tensor#sort(int, boolean)} of {@code input}. */
    public static ValuesAndIndices sort(Tensor input, int dim, boolean descending) {
        return input.sort(dim, descending);
    }

    /** {@link Tensor#argsort(Option.Sort...)} of {@code input}. */
    public static Tensor argsort(Tensor input, Option.Sort... options) {
        return input.argsort(options);
    }

    /** {@link Tensor#argsort(int)} of {@code input}. */
    public static Tensor argsort(Tensor input, int dim) {
        return input.argsort(dim);
    }

    /** {@link Tensor#argsort(int, boolean)} of {@code input}. */
    public static Tensor argsort(Tensor input, int dim, boolean descending) {
        return input.argsort(dim, descending);
    }

    /** {@link Tensor#msort()} of {@code input}. */
    public static Tensor msort(Tensor input) {
        return input.msort();
    }

    /** {@link Tensor#topk(int, Option.Topk...)} of {@code input}. */
    public static ValuesAndIndices topk(Tensor input, int k, Option.Topk... options) {
        return input.topk(k, options);
    }

    /** {@link Tensor#topk(int, int)} of {@code input}. */
    public static ValuesAndIndices topk(Tensor input, int k, int dim) {
        return input.topk(k, dim);
    }

    /** {@link Tensor#topk(int, int, boolean)} of {@code input}. */
    public static ValuesAndIndices topk(Tensor input, int k, int dim, boolean largest) {
        return input.topk(k, dim, largest);
    }

    /** {@link Tensor#kthvalue(int)} of {@code input}. */
    public static ValuesAndIndices kthvalue(Tensor input, int k) {
        return input.kthvalue(k);
    }

    /** {@link Tensor#kthvalue(int, int)} of {@code input}. */
    public static ValuesAndIndices kthvalue(Tensor input, int k, int dim) {
        return input.kthvalue(k, dim);
    }

    /** {@link Tensor#kthvalue(int, int, boolean)} of {@code input}. */
    public static ValuesAndIndices kthvalue(Tensor input, int k, int dim, boolean keepdim) {
        return input.kthvalue(k, dim, keepdim);
    }

    /** {@link Tensor#median()} of {@code input}. */
    public static Tensor median(Tensor input) {
        return input.median();
    }

    /** {@link Tensor#median(int)} of {@code input}. */
    public static ValuesAndIndices median(Tensor input, int dim) {
        return input.median(dim);
    }

    /** {@link Tensor#median(int, boolean)} of {@code input}. */
    public static ValuesAndIndices median(Tensor input, int dim, boolean keepdim) {
        return input.median(dim, keepdim);
    }

    /** {@link Tensor#median(Option.Dim, Option.Keepdim...)} of {@code input}. */
    public static ValuesAndIndices median(Tensor input, Option.Dim dim, Option.Keepdim... keepdim) {
        return input.median(dim, keepdim);
    }

    /** {@link Tensor#nanmedian()} of {@code input}. */
    public static Tensor nanmedian(Tensor input) {
        return input.nanmedian();
    }

    /** {@link Tensor#nanmedian(int)} of {@code input}. */
    public static ValuesAndIndices nanmedian(Tensor input, int dim) {
        return input.nanmedian(dim);
    }

    /** {@link Tensor#mode()} of {@code input}. */
    public static ValuesAndIndices mode(Tensor input) {
        return input.mode();
    }

    /** {@link Tensor#mode(int)} of {@code input}. */
    public static ValuesAndIndices mode(Tensor input, int dim) {
        return input.mode(dim);
    }

    /** {@link Tensor#mode(int, boolean)} of {@code input}. */
    public static ValuesAndIndices mode(Tensor input, int dim, boolean keepdim) {
        return input.mode(dim, keepdim);
    }

    /** {@link Tensor#quantile(double, Option.Quantile...)} of {@code input}. */
    public static Tensor quantile(Tensor input, double q, Option.Quantile... options) {
        return input.quantile(q, options);
    }

    /** {@link Tensor#quantile(Tensor, Option.Quantile...)} of {@code input}. */
    public static Tensor quantile(Tensor input, Tensor q, Option.Quantile... options) {
        return input.quantile(q, options);
    }

    /** {@link Tensor#nanquantile(double, Option.Quantile...)} of {@code input}. */
    public static Tensor nanquantile(Tensor input, double q, Option.Quantile... options) {
        return input.nanquantile(q, options);
    }

    /** {@link Tensor#nanquantile(Tensor, Option.Quantile...)} of {@code input}. */
    public static Tensor nanquantile(Tensor input, Tensor q, Option.Quantile... options) {
        return input.nanquantile(q, options);
    }

    /** {@link Tensor#unique()} of {@code input}. */
    public static Tensor unique(Tensor input) {
        return input.unique();
    }

    /** {@link Tensor#unique(Option.Dim)} of {@code input}. */
    public static Tensor unique(Tensor input, Option.Dim dim) {
        return input.unique(dim);
    }

    /** {@link Tensor#unique(Option.Unique...)} of {@code input}. */
    public static Uniques unique(Tensor input, Option.Unique... options) {
        return input.unique(options);
    }

    /** {@link Tensor#uniqueConsecutive()} of {@code input}. */
    public static Tensor uniqueConsecutive(Tensor input) {
        return input.uniqueConsecutive();
    }

    /** {@link Tensor#uniqueConsecutive(Option.Dim)} of {@code input}. */
    public static Tensor uniqueConsecutive(Tensor input, Option.Dim dim) {
        return input.uniqueConsecutive(dim);
    }

    /** {@link Tensor#uniqueConsecutive(Option.Unique...)} of {@code input}. */
    public static Uniques uniqueConsecutive(Tensor input, Option.Unique... options) {
        return input.uniqueConsecutive(options);
    }

    /** {@link Tensor#cumsum(int)} of {@code input}. */
    public static Tensor cumsum(Tensor input, int dim) {
        return input.cumsum(dim);
    }

    /** {@link Tensor#cumsum(int, DType)} of {@code input}. */
    public static Tensor cumsum(Tensor input, int dim, DType dtype) {
        return input.cumsum(dim, dtype);
    }

    /** {@link Tensor#cumsum(Option.Dim)} of {@code input}. */
    public static Tensor cumsum(Tensor input, Option.Dim dim) {
        return input.cumsum(dim);
    }

    /** {@link Tensor#cumprod(int)} of {@code input}. */
    public static Tensor cumprod(Tensor input, int dim) {
        return input.cumprod(dim);
    }

    /** {@link Tensor#cumprod(int, DType)} of {@code input}. */
    public static Tensor cumprod(Tensor input, int dim, DType dtype) {
        return input.cumprod(dim, dtype);
    }

    /** {@link Tensor#cumprod(Option.Dim)} of {@code input}. */
    public static Tensor cumprod(Tensor input, Option.Dim dim) {
        return input.cumprod(dim);
    }

    /** {@link Tensor#cummax(int)} of {@code input}. */
    public static ValuesAndIndices cummax(Tensor input, int dim) {
        return input.cummax(dim);
    }

    /** {@link Tensor#cummin(int)} of {@code input}. */
    public static ValuesAndIndices cummin(Tensor input, int dim) {
        return input.cummin(dim);
    }
}
