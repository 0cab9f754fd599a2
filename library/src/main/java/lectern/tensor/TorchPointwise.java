package lectern.tensor;

/** The functions of {@code torch}: mixtures of several tensors, element by element. */
public abstract class TorchPointwise extends TorchComparison {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchPointwise() {}

    /** {@link Tensor#maskedFill(Tensor, Tensor)} of {@code input}. */
    public static Tensor maskedFill(Tensor input, Tensor mask, Tensor value) {
        return input.maskedFill(mask, value);
    }

    /** {@link Tensor#maskedFill(Tensor, double)} of {@code input}. */
    public static Tensor maskedFill(Tensor input, Tensor mask, double value) {
        return input.maskedFill(mask, value);
    }

    /** {@link Tensor#maskedFill(Tensor, long)} of {@code input}. */
    public static Tensor maskedFill(Tensor input, Tensor mask, long value) {
        return input.maskedFill(mask, value);
    }

    /** {@link Tensor#lerp(Tensor, Tensor)} of {@code input}. */
    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) {
        return input.lerp(end, weight);
    }

    /** {@link Tensor#lerp(Tensor, double)} of {@code input}. */
    public static Tensor lerp(Tensor input, Tensor end, double weight) {
        return input.lerp(end, weight);
    }

    /** {@link Tensor#addcmul(Tensor, Tensor, double)} of {@code input}. */
    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, double value) {
        return input.addcmul(tensor1, tensor2, value);
    }

    /** {@link Tensor#addcmul(Tensor, Tensor)} of {@code input}. */
    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2) {
        return input.addcmul(tensor1, tensor2);
    }

    /** {@link Tensor#addcdiv(Tensor, Tensor, double)} of {@code input}. */
    public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, double value) {
        return input.addcdiv(tensor1, tensor2, value);
    }

    /** {@link Tensor#addcdiv(Tensor, Tensor)} of {@code input}. */
    public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2) {
        return input.addcdiv(tensor1, tensor2);
    }

    /** {@link Tensor#nanToNum()} of {@code input}. */
    public static Tensor nanToNum(Tensor input) {
        return input.nanToNum();
    }

    /** {@link Tensor#nanToNum(double, Double, Double)} of {@code input}. */
    public static Tensor nanToNum(Tensor input, double nan, Double posinf, Double neginf) {
        return input.nanToNum(nan, posinf, neginf);
    }

    /** {@link Tensor#heaviside(Tensor)} of {@code input}. */
    public static Tensor heaviside(Tensor input, Tensor values) {
        return input.heaviside(values);
    }

    /** {@link Tensor#copysign(Tensor)} of {@code input}. */
    public static Tensor copysign(Tensor input, Tensor other) {
        return input.copysign(other);
    }

    /** {@link Tensor#copysign(double)} of {@code input}. */
    public static Tensor copysign(Tensor input, double other) {
        return input.copysign(other);
    }

    /** {@link Tensor#copysign(long)} of {@code input}. */
    public static Tensor copysign(Tensor input, long other) {
        return input.copysign(other);
    }

    /** {@link Tensor#logaddexp(Tensor)} of {@code input}. */
    public static Tensor logaddexp(Tensor input, Tensor other) {
        return input.logaddexp(other);
    }

    /** {@link Tensor#xlogy(Tensor)} of {@code input}. */
    public static Tensor xlogy(Tensor input, Tensor other) {
        return input.xlogy(other);
    }

    /** {@link Tensor#xlogy(double)} of {@code input}. */
    public static Tensor xlogy(Tensor input, double other) {
        return input.xlogy(other);
    }

    /** {@link Tensor#xlogy(long)} of {@code input}. */
    public static Tensor xlogy(Tensor input, long other) {
        return input.xlogy(other);
    }

    /** {@link Tensor#floatPower(Tensor)} of {@code input}. */
    public static Tensor floatPower(Tensor input, Tensor exponent) {
        return input.floatPower(exponent);
    }

    /** {@link Tensor#floatPower(double)} of {@code input}. */
    public static Tensor floatPower(Tensor input, double exponent) {
        return input.floatPower(exponent);
    }

    /** {@code a} where the condition holds, otherwise {@code b}; see {@link Tensor#where(Tensor, Tensor)}. */
    public static Tensor where(Tensor condition, Tensor a, Tensor b) {
        return a.where(condition, b);
    }

    /** {@link #where(Tensor, Tensor, Tensor)} with a number. */
    public static Tensor where(Tensor condition, Tensor a, double b) {
        return a.where(condition, b);
    }

    /** {@link #where(Tensor, Tensor, Tensor)} with a whole number. */
    public static Tensor where(Tensor condition, Tensor a, long b) {
        return a.where(condition, b);
    }

    /** {@link #where(Tensor, Tensor, Tensor)} with a number. */
    public static Tensor where(Tensor condition, double a, Tensor b) {
        return Promotion.number(a, b).where(condition, b);
    }

    /** {@link #where(Tensor, Tensor, Tensor)} with a whole number. */
    public static Tensor where(Tensor condition, long a, Tensor b) {
        return Promotion.number(a, b).where(condition, b);
    }

    /** {@link #where(Tensor, Tensor, Tensor)} of numbers, in the default floating type. */
    public static Tensor where(Tensor condition, double a, double b) {
        return tensor(a).where(condition, tensor(b));
    }

    /** {@link #where(Tensor, Tensor, Tensor)} of whole numbers, as int64. */
    public static Tensor where(Tensor condition, long a, long b) {
        return tensor(a).where(condition, tensor(b));
    }

    /**
     * A tensor of the same shape and type, of one value.
     *
     * <p>Gradient: zero. Example: {@code torch.fill(torch.tensor(1., 2), 3)} is {@code tensor([3., 3.])}.
     */
    public static Tensor fill(Tensor input, double value) {
        return Filling.filled("FillBackward0", input, tensor(value));
    }

    /** {@link #fill(Tensor, double)} with a whole number. */
    public static Tensor fill(Tensor input, long value) {
        return Filling.filled("FillBackward0", input, tensor(value));
    }

    /** {@link #fill(Tensor, double)} with the value of a 0-dim tensor, whose gradient is the sum of {@code g}. */
    public static Tensor fill(Tensor input, Tensor value) {
        return Filling.filled("FillBackward1", input, value);
    }

    /** {@link Tensor#softmax(int)} of {@code input}. */
    public static Tensor softmax(Tensor input, int dim) {
        return input.softmax(dim);
    }

    /** {@link Tensor#softmax(int, DType)} of {@code input}. */
    public static Tensor softmax(Tensor input, int dim, DType dtype) {
        return input.softmax(dim, dtype);
    }

    /** {@link Tensor#softmax(Option.Dim)} of {@code input}. */
    public static Tensor softmax(Tensor input, Option.Dim dim) {
        return input.softmax(dim);
    }

    /** {@link Tensor#logSoftmax(int)} of {@code input}. */
    public static Tensor logSoftmax(Tensor input, int dim) {
        return input.logSoftmax(dim);
    }

    /** {@link Tensor#logSoftmax(int, DType)} of {@code input}. */
    public static Tensor logSoftmax(Tensor input, int dim, DType dtype) {
        return input.logSoftmax(dim, dtype);
    }

    /** {@link Tensor#logSoftmax(Option.Dim)} of {@code input}. */
    public static Tensor logSoftmax(Tensor input, Option.Dim dim) {
        return input.logSoftmax(dim);
    }

    /** {@link Tensor#logsumexp(Option.Reduction...)} of {@code input}. */
    public static Tensor logsumexp(Tensor input, Option.Reduction... options) {
        return input.logsumexp(options);
    }

    /** {@link Tensor#logsumexp(int)} of {@code input}. */
    public static Tensor logsumexp(Tensor input, int dim) {
        return input.logsumexp(dim);
    }

    /** {@link Tensor#logsumexp(int, boolean)} of {@code input}. */
    public static Tensor logsumexp(Tensor input, int dim, boolean keepdim) {
        return input.logsumexp(dim, keepdim);
    }

    /** {@link Tensor#logcumsumexp(int)} of {@code input}. */
    public static Tensor logcumsumexp(Tensor input, int dim) {
        return input.logcumsumexp(dim);
    }

    /** {@link #dist(Tensor, Tensor, double)} by the 2-norm. */
    public static Tensor dist(Tensor input, Tensor other) {
        return dist(input, other, 2);
    }

    /**
     * The p-norm of {@code input - other} over all elements.
     *
     * <p>Shapes: any two that broadcast, to a 0-dim tensor. Example:
     * {@code torch.dist(torch.tensor(3., 4), torch.tensor(0., 0), 2)} is {@code tensor(5.)}.
     */
    public static Tensor dist(Tensor input, Tensor other, double p) {
        return VectorNorm.of(input.sub(other), p);
    }
}
