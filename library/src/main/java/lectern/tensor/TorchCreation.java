package lectern.tensor;

/** The functions of {@code torch} that make tensors. */
public abstract class TorchCreation extends TorchRecording {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchCreation() {}

    /**
     * A 0-dim tensor of the default floating type: {@code torch.tensor(5.5)}.
     *
     * <p>Example: {@code torch.tensor(5.5)} is {@code tensor(5.5000)}.
     */
    public static Tensor tensor(double value) {
        return Tensor.scalar(value, TorchState.current().defaultDtype());
    }

    /**
     * A 0-dim tensor of int64: {@code torch.tensor(5)}.
     *
     * <p>Example: {@code torch.tensor(5)} is {@code tensor(5)}.
     */
    public static Tensor tensor(long value) {
        return Tensor.scalar(value, DType.INT64);
    }

    /**
     * A 0-dim tensor of bool: {@code torch.tensor(true)}.
     *
     * <p>Example: {@code torch.tensor(true)} is {@code tensor(True)}.
     */
    public static Tensor tensor(boolean value) {
        return Tensor.scalar(value ? 1L : 0L, DType.BOOL);
    }

    /**
     * A vector of the default floating type, as Python makes of a list: {@code torch.tensor(1., 2, 3)}.
     *
     * <p>Example: {@code torch.tensor(1., 2, 3)} is {@code tensor([1., 2., 3.])}.
     */
    public static Tensor tensor(double... values) {
        return Nested.tensor(values, null);
    }

    /**
     * A vector of int64: {@code torch.tensor(1, 2, 3)}.
     *
     * <p>Example: {@code torch.tensor(1, 2, 3)} is {@code tensor([1, 2, 3])}.
     */
    public static Tensor tensor(long... values) {
        return Nested.tensor(values, null);
    }

    /**
     * A tensor of one number with options, {@code torch.tensor(3., requiresGrad())}, or of nested data: arrays of any depth, lists, Python's text form, or what holds an array of its own type.
     *
     * <p>Example: {@code torch.tensor("[[5., 6], [7, 8]]")}. Type: bool, int64, or the default floating type as soon as
     * one element has a point; an array of another library keeps its type.
     *
     * @throws IllegalArgumentException if rows differ in length or the text cannot be read
     * @throws TensorTypeError for an element that is no number
     */
    public static Tensor tensor(Object data, Option.Creation... options) {
        return CreationOptions.of(options).apply(data);
    }

    /**
     * A tensor over a Java array, which it shares: {@code torch.fromArray(pixels, uint8, 28, 28)}.
     *
     * <p>Example: {@code torch.fromArray(new float[] {1, 2}, float32, 2)} is {@code tensor([1., 2.])}.
     *
     * @param array a primitive array of the type's own kind: {@code float[]} for float32, {@code byte[]} for uint8...
     * @throws TensorTypeError for an array of another kind
     * @throws TensorError if the shape has another number of elements
     */
    public static Tensor fromArray(Object array, DType type, int... size) {
        Class<?> expected = type.elements().allocate(0).getClass();
        if (!expected.isInstance(array)) {
            throw new TensorTypeError("fromArray: expected a " + expected.getSimpleName() + " for " + type + ", got "
                    + (array == null ? "null" : array.getClass().getSimpleName()));
        }
        Layout layout = Layout.contiguous(Size.of(size).sizes());
        if (type.elements().length(array) != layout.numel) {
            throw new TensorError("fromArray: expected " + layout.numel + " elements for shape " + Layout.text(size)
                    + ", got an array of " + type.elements().length(array));
        }
        return Tensor.of(array, layout, type);
    }

    /**
     * A tensor that shares the elements of a NumPy array.
     *
     * <p>Example: {@code torch.fromNumpy(np.array(1., 2))} is {@code tensor([1., 2.], dtype=torch.float64)}.
     */
    public static Tensor fromNumpy(ArrayLike array) {
        return array.asTensor().detach();
    }

    /**
     * Zeros: {@code torch.zeros(2, 3)}.
     *
     * <p>Example: {@code torch.zeros(3)} is {@code tensor([0., 0., 0.])}.
     */
    public static Tensor zeros(int... size) {
        return zeros(Size.of(size));
    }

    /**
     * Zeros with options: {@code torch.zeros(size(2, 3), float64)}.
     *
     * <p>Example: {@code torch.zeros(size(2), float64)} is {@code tensor([0., 0.], dtype=torch.float64)}.
     */
    public static Tensor zeros(Size size, Option.Creation... options) {
        return full(size, 0.0, options);
    }

    /**
     * Ones: {@code torch.ones(2, 3)}.
     *
     * <p>Example: {@code torch.ones(3)} is {@code tensor([1., 1., 1.])}.
     */
    public static Tensor ones(int... size) {
        return ones(Size.of(size));
    }

    /**
     * Ones with options: {@code torch.ones(size(2, 3), float64)}.
     *
     * <p>Example: {@code torch.ones(size(2), int64)} is {@code tensor([1, 1])}.
     */
    public static Tensor ones(Size size, Option.Creation... options) {
        return full(size, 1.0, options);
    }

    /**
     * One floating value everywhere: {@code torch.full(size(2, 3), 0.5)}.
     *
     * <p>Example: {@code torch.full(size(2), 0.5)} is {@code tensor([0.5000, 0.5000])}.
     */
    public static Tensor full(Size size, double value, Option.Creation... options) {
        return CreationOptions.of(options)
                .filled(size, value, TorchState.current().defaultDtype());
    }

    /**
     * One whole value everywhere, as int64: {@code torch.full(size(2, 3), 34)}.
     *
     * <p>Example: {@code torch.full(size(2), 34)} is {@code tensor([34, 34])}.
     */
    public static Tensor full(Size size, long value, Option.Creation... options) {
        return CreationOptions.of(options).filled(size, value, DType.INT64);
    }

    /**
     * True or false everywhere.
     *
     * <p>Example: {@code torch.full(size(2), true)} is {@code tensor([True, True])}.
     */
    public static Tensor full(Size size, boolean value, Option.Creation... options) {
        return CreationOptions.of(options).filled(size, value ? 1L : 0L, DType.BOOL);
    }

    /**
     * A tensor whose elements are to be written; they are zero.
     *
     * <p>Example: {@code torch.empty(2, 3).shape()} is {@code torch.Size([2, 3])}.
     */
    public static Tensor empty(int... size) {
        return zeros(size);
    }

    /** {@link #empty(int...)} with options. */
    public static Tensor empty(Size size, Option.Creation... options) {
        return zeros(size, options);
    }

    /**
     * Zeros in the shape and type of another tensor.
     *
     * <p>Example: {@code torch.zerosLike(torch.tensor(1, 2))} is {@code tensor([0, 0])}.
     */
    public static Tensor zerosLike(Tensor input, Option.Creation... options) {
        return input.newZeros(input.shape(), options);
    }

    /**
     * Ones in the shape and type of another tensor.
     *
     * <p>Example: {@code torch.onesLike(torch.tensor(1., 2))} is {@code tensor([1., 1.])}.
     */
    public static Tensor onesLike(Tensor input, Option.Creation... options) {
        return input.newOnes(input.shape(), options);
    }

    /** {@link #empty(int...)} in the shape and type of another tensor. */
    public static Tensor emptyLike(Tensor input, Option.Creation... options) {
        return zerosLike(input, options);
    }

    /**
     * One value everywhere, in the shape and type of another tensor.
     *
     * <p>Example: {@code torch.fullLike(torch.tensor(1., 2), 0.5)} is {@code tensor([0.5000, 0.5000])}.
     */
    public static Tensor fullLike(Tensor input, double value, Option.Creation... options) {
        return input.newFull(input.shape(), value, options);
    }

    /** {@link #fullLike(Tensor, double, Option.Creation...)} of a whole number. */
    public static Tensor fullLike(Tensor input, long value, Option.Creation... options) {
        return input.newFull(input.shape(), value, options);
    }
}
