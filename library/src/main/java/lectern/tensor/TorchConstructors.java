package lectern.tensor;

/** PyTorch's old constructors, named after the types they make. */
public abstract class TorchConstructors extends TorchCreation {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchConstructors() {}

    /**
     * A vector of float32: {@code torch.Tensor(1., 2.)}. Write at least one point; whole numbers are sizes.
     *
     * <p>Example: {@code torch.Tensor(1., 2)} is {@code tensor([1., 2.])}.
     */
    public static Tensor Tensor(double... values) {
        return FloatTensor(values);
    }

    /**
     * A tensor of these sizes whose elements are to be written; they are zero.
     *
     * <p>Example: {@code torch.Tensor(2, 3).shape()} is {@code torch.Size([2, 3])}.
     */
    public static Tensor Tensor(int... size) {
        return zeros(Size.of(size), DType.FLOAT32);
    }

    /** Nested data as float32, as {@code torch.tensor} takes it. */
    public static Tensor Tensor(Object data) {
        return tensor(data, DType.FLOAT32);
    }

    /**
     * A vector of float32.
     *
     * <p>Example: {@code torch.FloatTensor(1, 2)} is {@code tensor([1., 2.])}.
     */
    public static Tensor FloatTensor(double... values) {
        return Nested.tensor(values, DType.FLOAT32);
    }

    /**
     * Nested data as float32.
     *
     * <p>Example: {@code torch.FloatTensor("[1, 2]")} is {@code tensor([1., 2.])}.
     */
    public static Tensor FloatTensor(Object data) {
        return tensor(data, DType.FLOAT32);
    }

    /**
     * A vector of float64.
     *
     * <p>Example: {@code torch.DoubleTensor(1, 2)} is {@code tensor([1., 2.], dtype=torch.float64)}.
     */
    public static Tensor DoubleTensor(double... values) {
        return Nested.tensor(values, DType.FLOAT64);
    }

    /** Nested data as float64. */
    public static Tensor DoubleTensor(Object data) {
        return tensor(data, DType.FLOAT64);
    }

    /**
     * A vector of int64.
     *
     * <p>Example: {@code torch.LongTensor(1, 2)} is {@code tensor([1, 2])}.
     */
    public static Tensor LongTensor(long... values) {
        return Nested.tensor(values, DType.INT64);
    }

    /** Nested data as int64. */
    public static Tensor LongTensor(Object data) {
        return tensor(data, DType.INT64);
    }

    /**
     * A vector of int32.
     *
     * <p>Example: {@code torch.IntTensor(1, 2)} is {@code tensor([1, 2], dtype=torch.int32)}.
     */
    public static Tensor IntTensor(int... values) {
        return Nested.tensor(values, DType.INT32);
    }

    /**
     * A vector of bool.
     *
     * <p>Example: {@code torch.BoolTensor(true, false)} is {@code tensor([ True, False])}.
     */
    public static Tensor BoolTensor(boolean... values) {
        return Nested.tensor(values, DType.BOOL);
    }

    /**
     * A vector of uint8.
     *
     * <p>Example: {@code torch.ByteTensor(1, 255)} is {@code tensor([  1, 255], dtype=torch.uint8)}.
     */
    public static Tensor ByteTensor(int... values) {
        return Nested.tensor(values, DType.UINT8);
    }

    /**
     * A tensor of {@code data} that shares its elements where it can: a tensor or array of that type.
     *
     * <p>Options: a type. Example: {@code torch.asTensor("[1, 2]")} is {@code tensor([1, 2])}.
     */
    public static Tensor asTensor(Object data, Option.Creation... options) {
        CreationOptions wanted = CreationOptions.of(options);
        Tensor shared = data instanceof Tensor t ? t : data instanceof ArrayLike array ? array.asTensor() : null;
        if (shared == null) return wanted.apply(data);
        return wanted.dtype() == null ? shared : shared.to(wanted.dtype());
    }
}
