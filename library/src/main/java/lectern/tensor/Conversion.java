package lectern.tensor;

import java.util.ArrayList;
import java.util.List;
import lectern.numpy.NDArray;

/** From tensors to Java values, and from one element type to another. */
public sealed interface Conversion permits Tensor {
    /** The element type; prints as {@code torch.float32}. */
    DType dtype();

    /**
     * The values in another type; this tensor if it has that type.
     *
     * <p>Gradient: {@code g} in the old type. Example: {@code torch.tensor(2.5).to(int64)} is {@code tensor(2)}.
     */
    default Tensor to(DType type) {
        Tensor self = self();
        if (self.dtype == type) return self;
        return FunctionNode.record("ToCopyBackward0", self, self.as(type), (g, saved) -> g.to(self.dtype));
    }

    /** {@link #to(DType)} with the type of another tensor. */
    default Tensor to(Tensor other) {
        return to(other.dtype);
    }

    /**
     * This tensor, if it lives on that device.
     *
     * <p>Example: {@code torch.tensor(1.).to(torch.device("cpu"))} is {@code tensor(1.)}.
     *
     * @throws TensorError unless the device is the CPU, where all tensors live
     */
    default Tensor to(Device device) {
        device.check("to");
        return self();
    }

    /** {@link #to(Device)} by name: {@code x.to("cpu")}. */
    default Tensor to(String device) {
        return to(Device.of(device));
    }

    /** {@link #to(Device)} and {@link #to(DType)} at once. */
    default Tensor to(Device device, DType type) {
        return to(device).to(type);
    }

    /** {@link #to(DType)} by its older name: {@code x.type(int64)}. */
    default Tensor type(DType type) {
        return to(type);
    }

    /**
     * PyTorch's old name of this tensor's type.
     *
     * <p>Example: {@code torch.tensor(1).type()} is {@code torch.LongTensor}.
     */
    default String type() {
        return self().legacyTypeName();
    }

    /** {@link #to(Tensor)} by its older name. */
    default Tensor typeAs(Tensor other) {
        return to(other);
    }

    /** {@link #to(DType)} with bool: whether the elements are not zero. */
    default Tensor bool() {
        return to(DType.BOOL);
    }

    /** {@link #to(DType)} with float16, which keeps three digits. */
    default Tensor half() {
        return to(DType.FLOAT16);
    }

    /** {@link #to(DType)} with bfloat16, which keeps two digits in the range of float32. */
    default Tensor bfloat16() {
        return to(DType.BFLOAT16);
    }

    /**
     * Where this tensor lives: the CPU.
     *
     * <p>Example: {@code torch.tensor(1.).device()} is {@code cpu}.
     */
    default Device device() {
        return Device.CPU;
    }

    /**
     * Whether this tensor lives on a GPU: never.
     *
     * <p>Example: {@code torch.tensor(1.).isCuda()} is {@code False}.
     */
    default boolean isCuda() {
        return false;
    }

    /**
     * This tensor, which lives on the CPU already.
     *
     * <p>Example: {@code torch.tensor(1.).cpu()} is {@code tensor(1.)}.
     */
    default Tensor cpu() {
        return self();
    }

    /**
     * This tensor on the GPU, of which there is none.
     *
     * @throws TensorError always
     */
    default Tensor cuda() {
        return to(new Device("cuda", null));
    }

    /**
     * Whether the elements are of a floating type.
     *
     * <p>Example: {@code torch.tensor(1).isFloatingPoint()} is {@code False}.
     */
    default boolean isFloatingPoint() {
        return dtype().isFloatingPoint();
    }

    /**
     * Bytes per element.
     *
     * <p>Example: {@code torch.tensor(1.).elementSize()} is {@code 4}.
     */
    default int elementSize() {
        return dtype().itemsize();
    }

    /** {@link #elementSize()} by its newer name. */
    default int itemsize() {
        return elementSize();
    }

    /**
     * Bytes of all elements.
     *
     * <p>Example: {@code torch.zeros(2, 3).nbytes()} is {@code 24}.
     */
    default long nbytes() {
        return (long) self().layout.numel * itemsize();
    }

    /**
     * The value of a one-element tensor.
     *
     * <p>Example: {@code torch.tensor(2.5).item()} is {@code 2.5}.
     *
     * @throws TensorError if it has another number of elements
     */
    default double item() {
        Tensor self = one();
        return self.dtype.elements().getDouble(self.storage.array, self.layout.offset);
    }

    /** {@link #item()} of an integer tensor, exact beyond 2^53; fractions are cut off. */
    default long itemLong() {
        Tensor self = one();
        return self.dtype.elements().getLong(self.storage.array, self.layout.offset);
    }

    /**
     * Whether the value of a one-element tensor is not zero.
     *
     * <p>Example: {@code torch.tensor(3).itemBoolean()} is {@code True}.
     *
     * @throws TensorError if it has another number of elements
     */
    default boolean itemBoolean() {
        if (self().layout.numel != 1) {
            throw new TensorError("itemBoolean: Boolean value of Tensor with "
                    + (self().layout.numel == 0 ? "no values" : "more than one value")
                    + " is ambiguous, its shape is " + Layout.text(self().layout.sizes)
                    + "; use any() or all()");
        }
        return item() != 0;
    }

    /**
     * The elements in row-major order.
     *
     * <p>Example: {@code torch.tensor(1, 2).toDoubles()[1]} is {@code 2.0}.
     */
    default double[] toDoubles() {
        Tensor values = self().contiguous();
        double[] result = new double[values.layout.numel];
        values.dtype.elements().toDoubles(values.storage.array, values.layout.offset, 1, result, 0, result.length);
        return result;
    }

    /**
     * The elements in row-major order, in a new Java array of their type: {@code float[]} for float32, {@code long[]} for
     * int64, {@code byte[]} for uint8 and int8, {@code boolean[]} for bool.
     *
     * <p>Example: {@code ((long[]) torch.tensor(1, 2).toArray()).length} is {@code 2}.
     */
    default Object toArray() {
        Tensor values = self().contiguous();
        Object copy = values.dtype.elements().allocate(values.layout.numel);
        values.dtype.elements().copy(values.storage.array, values.layout.offset, 1, copy, 0, 1, values.layout.numel);
        return copy;
    }

    /**
     * A NumPy array that shares the elements.
     *
     * <p>Example: {@code torch.tensor(1., 2).numpy()} is {@code [1. 2.]}.
     *
     * @throws TensorError if this tensor requires a gradient
     */
    default NDArray numpy() {
        if (self().requiresGrad()) {
            throw new TensorError("numpy: Can't call numpy() on Tensor that requires grad. Use"
                    + " tensor.detach().numpy() instead.");
        }
        return NDArray.of(self());
    }

    /**
     * Nested lists of {@code Double}, {@code Long} or {@code Boolean}; for a 0-dim tensor the value itself.
     *
     * <p>Example: {@code torch.tensor("[[1, 2], [3, 4]]").tolist()} is {@code [[1, 2], [3, 4]]}.
     */
    default Object tolist() {
        Tensor self = self();
        return list(self, 0, self.layout.offset);
    }

    private static Object list(Tensor x, int dim, int at) {
        if (dim == x.layout.dims()) {
            if (x.dtype == DType.BOOL) return x.dtype.elements().getLong(x.storage.array, at) != 0;
            if (x.dtype.isFloatingPoint()) return x.dtype.elements().getDouble(x.storage.array, at);
            return x.dtype.elements().getLong(x.storage.array, at);
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < x.layout.sizes[dim]; i++) items.add(list(x, dim + 1, at + i * x.layout.strides[dim]));
        return items;
    }

    private Tensor one() {
        Tensor self = self();
        if (self.layout.numel != 1) {
            throw new TensorError("item: a Tensor with " + self.layout.numel
                    + " elements cannot be converted to Scalar; index one element, or use tolist()");
        }
        return self;
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
