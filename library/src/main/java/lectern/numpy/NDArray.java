package lectern.numpy;

import java.lang.reflect.Array;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import lectern.display.Described;
import lectern.display.Displayable;
import lectern.display.MimeBundle;
import lectern.display.Repr;
import lectern.tensor.ArrayLike;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import lectern.tensor.TensorTypeError;
import lectern.tensor.TorchCreation;

/**
 * NumPy's array: the elements of a tensor without gradients, with NumPy's types, names and printing.
 *
 * <p>Made by {@code np.array(...)}, {@code np.linspace(...)} and the like. What it can do stands in the family
 * interfaces it implements. Calculating with arrays gives NumPy's scalars where Python does: a single value that prints
 * as {@code np.float64(1.5)} in a cell's result.
 */
public final class NDArray
        implements ArrayArithmetic,
                ArrayComparison,
                ArrayReductions,
                ArrayOrdering,
                ArrayShaping,
                ArrayIndexing,
                ArrayLike,
                Described,
                Displayable,
                Repr {
    final Tensor values;
    private final boolean scalar;

    private NDArray(Tensor values, boolean scalar) {
        this.values = values;
        this.scalar = scalar;
    }

    /**
     * An array that shares the elements of a tensor.
     *
     * @throws TensorTypeError for bfloat16, which NumPy does not have
     */
    public static NDArray of(Tensor tensor) {
        if (tensor.dtype() == DType.BFLOAT16) {
            throw new TensorTypeError(
                    "Got unsupported ScalarType BFloat16: NumPy does not have it; convert first, as in x.to(float32)");
        }
        return new NDArray(tensor.detach(), false);
    }

    /** An array over a Java array of its type's own kind, which it shares. */
    static NDArray of(Object array, DType type, int... sizes) {
        return of(TorchCreation.fromArray(array, type, sizes));
    }

    /** What an operation gives: an array, or NumPy's scalar where no dimension is left. */
    static NDArray result(Tensor tensor) {
        return new NDArray(tensor, tensor.ndim() == 0);
    }

    @Override
    public Tensor asTensor() {
        return values;
    }

    /** Whether this is one of NumPy's scalars, such as the result of a sum, rather than an array without dimensions. */
    public boolean isScalar() {
        return scalar;
    }

    /** What Python's {@code type} names it: {@code numpy.ndarray}, or {@code numpy.float64} for a scalar. */
    public String pythonType() {
        return "numpy." + (scalar ? values.dtype().pythonName() : "ndarray");
    }

    /** The shape; prints as {@code (2, 3)}. */
    public Shape shape() {
        return new Shape(sizes());
    }

    int[] sizes() {
        return values.shape().stream().mapToInt(Integer::intValue).toArray();
    }

    /** The element type; prints as {@code float64}. */
    public Dtype dtype() {
        return new Dtype(values.dtype());
    }

    /** The number of dimensions. */
    public int ndim() {
        return values.ndim();
    }

    /** The number of elements. */
    public int size() {
        return values.numel();
    }

    /** Bytes of one element. */
    public int itemsize() {
        return values.dtype().itemsize();
    }

    /** Bytes of all elements. */
    public long nbytes() {
        return (long) size() * itemsize();
    }

    /** The value of an array of one element. */
    public double item() {
        return one().item();
    }

    /** {@link #item()} of an array of integers, exact beyond 2^53. */
    public long itemLong() {
        return one().itemLong();
    }

    /** Whether the value of an array of one element is not zero. */
    public boolean itemBoolean() {
        return one().itemBoolean();
    }

    private Tensor one() {
        if (size() == 1) return values;
        throw new IllegalArgumentException("can only convert an array of size 1 to a Python scalar, this one has shape "
                + shape() + "; select one element, or use tolist()");
    }

    /** Nested lists of {@code Double}, {@code Long} or {@code Boolean}; of no dimensions, the value itself. */
    public Object tolist() {
        return values.tolist();
    }

    /** The elements in row-major order. */
    public double[] toDoubles() {
        return values.toDoubles();
    }

    /** The function's value at each element, as Python's {@code [f(v) for v in array]} computes it. */
    public NDArray map(DoubleUnaryOperator f) {
        double[] mapped = values.toDoubles();
        for (int i = 0; i < mapped.length; i++) mapped[i] = f.applyAsDouble(mapped[i]);
        return of(mapped, DType.FLOAT64, sizes());
    }

    /** Elements by their index in row-major order. */
    double[] doublesAt(int[] places) {
        double[] all = values.toDoubles();
        return IntStream.of(places).mapToDouble(i -> all[i]).toArray();
    }

    /** Elements of integers or booleans by their index in row-major order. */
    long[] longsAt(int[] places) {
        Object all = values.to(DType.INT64).toArray();
        return IntStream.of(places).mapToLong(i -> Array.getLong(all, i)).toArray();
    }

    @Override
    public String repr() {
        return ArrayText.repr(this, ArrayPrintOptions.current());
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("shape", shape().toString());
        facts.put("dtype", dtype().toString());
        facts.put("bytes", String.valueOf(nbytes()));
        return facts;
    }

    @Override
    public MimeBundle toMimeBundle() {
        return MimeBundle.text(repr());
    }

    /** As NumPy's {@code str} prints it. */
    @Override
    public String toString() {
        return ArrayText.str(this, ArrayPrintOptions.current());
    }
}
