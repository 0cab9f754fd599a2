package lectern.numpy;

import java.util.function.DoubleUnaryOperator;
import lectern.display.Displayable;
import lectern.display.MimeBundle;
import lectern.tensor.ArrayLike;
import lectern.tensor.DType;
import lectern.tensor.Size;
import lectern.tensor.Tensor;

/**
 * NumPy's array: the elements of a tensor without gradients, with NumPy's types, names and printing.
 *
 * <p>Made by {@code np.array(...)}, {@code np.linspace(...)} and the like.
 */
public final class NDArray implements ArrayLike, Displayable {
    private final Tensor values;

    private NDArray(Tensor values) {
        this.values = values;
    }

    /** An array that shares the elements of a tensor. */
    public static NDArray of(Tensor tensor) {
        return new NDArray(tensor.detach());
    }

    @Override
    public Tensor asTensor() {
        return values;
    }

    /** The shape. */
    public Size shape() {
        return values.shape();
    }

    /** The element type. */
    public DType dtype() {
        return values.dtype();
    }

    /** The number of elements. */
    public int size() {
        return values.numel();
    }

    /** The function's value at each element, as Python's {@code [f(v) for v in array]} computes it. */
    public NDArray map(DoubleUnaryOperator f) {
        double[] mapped = values.toDoubles();
        for (int i = 0; i < mapped.length; i++) mapped[i] = f.applyAsDouble(mapped[i]);
        return Numpy.array(mapped).reshape(shape());
    }

    /** {@code self + other}, elementwise with broadcasting. */
    public NDArray add(NDArray other) {
        return new NDArray(values.add(other.values));
    }

    /** {@code self + other}, elementwise with broadcasting. */
    public NDArray add(double other) {
        return new NDArray(values.add(other));
    }

    /** {@code self + other}, elementwise with broadcasting. */
    public NDArray add(long other) {
        return new NDArray(values.add(other));
    }

    /** {@code self - other}, elementwise with broadcasting. */
    public NDArray sub(NDArray other) {
        return new NDArray(values.sub(other.values));
    }

    /** {@code self - other}, elementwise with broadcasting. */
    public NDArray sub(double other) {
        return new NDArray(values.sub(other));
    }

    /** {@code self - other}, elementwise with broadcasting. */
    public NDArray sub(long other) {
        return new NDArray(values.sub(other));
    }

    /** {@code self * other}, elementwise with broadcasting. */
    public NDArray mul(NDArray other) {
        return new NDArray(values.mul(other.values));
    }

    /** {@code self * other}, elementwise with broadcasting. */
    public NDArray mul(double other) {
        return new NDArray(values.mul(other));
    }

    /** {@code self * other}, elementwise with broadcasting. */
    public NDArray mul(long other) {
        return new NDArray(values.mul(other));
    }

    /** {@code self / other}, elementwise with broadcasting. */
    public NDArray div(NDArray other) {
        return new NDArray(values.div(other.values));
    }

    /** {@code self / other}, elementwise with broadcasting. */
    public NDArray div(double other) {
        return new NDArray(values.div(other));
    }

    /** {@code self / other}, elementwise with broadcasting. */
    public NDArray div(long other) {
        return new NDArray(values.div(other));
    }

    /** {@code other - self}. */
    public NDArray rsub(double other) {
        return new NDArray(values.rsub(other));
    }

    /** {@code other - self}. */
    public NDArray rsub(long other) {
        return new NDArray(values.rsub(other));
    }

    /** {@code other / self}. */
    public NDArray rdiv(double other) {
        return new NDArray(values.rdiv(other));
    }

    /** {@code other / self}. */
    public NDArray rdiv(long other) {
        return new NDArray(values.rdiv(other));
    }

    /** {@code -self}. */
    public NDArray neg() {
        return new NDArray(values.neg());
    }

    /** The elements in row-major order. */
    public double[] toDoubles() {
        return values.toDoubles();
    }

    private NDArray reshape(Size shape) {
        return new NDArray(
                values.reshape(shape.stream().mapToInt(Integer::intValue).toArray()));
    }

    @Override
    public MimeBundle toMimeBundle() {
        return MimeBundle.text(toString());
    }

    @Override
    public String toString() {
        return values.tolist().toString();
    }
}
