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

    /**
     * The value of a one-element tensor.
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

    /** The elements in row-major order. */
    default double[] toDoubles() {
        Tensor values = self().contiguous();
        double[] result = new double[values.layout.numel];
        values.dtype.elements().toDoubles(values.storage.array, values.layout.offset, 1, result, 0, result.length);
        return result;
    }

    /**
     * The elements in row-major order, in a new Java array of their type: {@code float[]} for float32, {@code long[]} for
     * int64, {@code byte[]} for uint8 and int8, {@code boolean[]} for bool.
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
     * @throws TensorError if this tensor requires a gradient
     */
    default NDArray numpy() {
        if (self().requiresGrad()) {
            throw new TensorError("numpy: Can't call numpy() on Tensor that requires grad. Use"
                    + " tensor.detach().numpy() instead.");
        }
        return NDArray.of(self());
    }

    /** Nested lists of {@code Double}, {@code Long} or {@code Boolean}; for a 0-dim tensor the value itself. */
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
