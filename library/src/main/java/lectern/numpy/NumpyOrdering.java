package lectern.numpy;

import lectern.tensor.DType;
import lectern.tensor.Option;
import lectern.tensor.Tensor;
import lectern.tensor.Uniques;

/** The functions of {@code np} that order elements and compute running totals of them. */
public abstract class NumpyOrdering extends NumpyReductions {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected NumpyOrdering() {}

    /** See {@link NDArray#argmax()}. */
    public static NDArray argmax(Object x) {
        return asarray(x).argmax();
    }

    /** See {@link NDArray#argmax(int)}. */
    public static NDArray argmax(Object x, int axis) {
        return asarray(x).argmax(axis);
    }

    /** See {@link NDArray#argmin()}. */
    public static NDArray argmin(Object x) {
        return asarray(x).argmin();
    }

    /** See {@link NDArray#argmin(int)}. */
    public static NDArray argmin(Object x, int axis) {
        return asarray(x).argmin(axis);
    }

    /** See {@link NDArray#argsort()}. */
    public static NDArray argsort(Object x) {
        return asarray(x).argsort();
    }

    /** See {@link NDArray#argsort(int)}. */
    public static NDArray argsort(Object x, int axis) {
        return asarray(x).argsort(axis);
    }

    /** A copy whose elements ascend along the last axis; NaN comes last. */
    public static NDArray sort(Object x) {
        return sort(x, -1);
    }

    /** A copy whose elements ascend along an axis; NaN comes last. */
    public static NDArray sort(Object x, int axis) {
        return asarray(x).sorted(axis);
    }

    /** See {@link NDArray#cumsum()}. */
    public static NDArray cumsum(Object x) {
        return asarray(x).cumsum();
    }

    /** See {@link NDArray#cumsum(int)}. */
    public static NDArray cumsum(Object x, int axis) {
        return asarray(x).cumsum(axis);
    }

    /** See {@link NDArray#cumprod()}. */
    public static NDArray cumprod(Object x) {
        return asarray(x).cumprod();
    }

    /** See {@link NDArray#cumprod(int)}. */
    public static NDArray cumprod(Object x, int axis) {
        return asarray(x).cumprod(axis);
    }

    /** The differences of neighbours along the last axis. */
    public static NDArray diff(Object x) {
        return NDArray.of(asarray(x).values.diff());
    }

    /** The distinct elements, ascending: {@code np.unique(list(3, 1, 3))} is {@code array([1, 3])}. */
    public static NDArray unique(Object x) {
        return uniqueCounts(x).values();
    }

    /** Distinct elements and how often each occurs. */
    public record UniqueCounts(NDArray values, NDArray counts) {}

    /** The distinct elements, ascending, and how often each occurs. */
    public static UniqueCounts uniqueCounts(Object x) {
        NDArray array = asarray(x);
        Tensor flat = array.ravel().values;
        Uniques found = flat.unique(new Option.ReturnCounts(true));
        return new UniqueCounts(NDArray.of(found.values()), NDArray.of(found.counts()));
    }

    /** The middle of all elements in order, or the mean of the two in the middle; NaN if there is one. */
    public static NDArray median(Object x) {
        NDArray sorted = asarray(x, DType.FLOAT64).ravel().sorted(0);
        int n = sorted.size();
        if (n == 0) {
            return NDArray.result(array(Double.NaN).values);
        }
        double[] values = sorted.toDoubles();
        double middle = (values[(n - 1) / 2] + values[n / 2]) / 2;
        return NDArray.result(array(Double.isNaN(values[n - 1]) ? Double.NaN : middle).values);
    }
}
