package lectern.tensor;

/** New tensors of the type of this one. */
public sealed interface Likes permits Tensor {
    /**
     * Zeros of a shape and, unless an option says otherwise, of this tensor's type.
     *
     * <p>Example: {@code torch.tensor(1).newZeros(size(2))} is {@code tensor([0, 0])}.
     */
    default Tensor newZeros(Size size, Option.Creation... options) {
        return newFull(size, 0L, options);
    }

    /** {@link #newZeros(Size, Option.Creation...)}. */
    default Tensor newZeros(int... size) {
        return newZeros(Size.of(size));
    }

    /**
     * Ones of a shape and, unless an option says otherwise, of this tensor's type.
     *
     * <p>Example: {@code torch.tensor(1).newOnes(size(2))} is {@code tensor([1, 1])}.
     */
    default Tensor newOnes(Size size, Option.Creation... options) {
        return newFull(size, 1L, options);
    }

    /** {@link #newOnes(Size, Option.Creation...)}. */
    default Tensor newOnes(int... size) {
        return newOnes(Size.of(size));
    }

    /**
     * One value everywhere, of a shape and, unless an option says otherwise, of this tensor's type.
     *
     * <p>Example: {@code torch.tensor(1.).newFull(size(2), 0.5)} is {@code tensor([0.5000, 0.5000])}.
     */
    default Tensor newFull(Size size, double value, Option.Creation... options) {
        return CreationOptions.of(options).filled(size, value, self().dtype);
    }

    /** {@link #newFull(Size, double, Option.Creation...)} of a whole number. */
    default Tensor newFull(Size size, long value, Option.Creation... options) {
        return CreationOptions.of(options).filled(size, value, self().dtype);
    }

    /**
     * A tensor of a copy of {@code data}, unless an option says otherwise of this tensor's type.
     *
     * <p>Example: {@code torch.tensor(1.).newTensor("[1, 2]")} is {@code tensor([1., 2.])}.
     */
    default Tensor newTensor(Object data, Option.Creation... options) {
        CreationOptions wanted = CreationOptions.of(options);
        return new CreationOptions(wanted.dtypeOr(self().dtype), wanted.requiresGrad()).apply(data);
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
