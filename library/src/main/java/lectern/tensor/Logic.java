package lectern.tensor;

/** Logic and the bits of integers, element by element; without gradients. */
public sealed interface Logic permits Tensor {
    /**
     * Whether both elements are not zero.
     *
     * <p>Shapes: any two that broadcast. Example: {@code torch.tensor(true).logicalAnd(torch.tensor(false))} is {@code tensor(False)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor logicalAnd(Tensor other) {
        return CompareOp.LOGICAL_AND.apply(self(), other);
    }

    /** {@link #logicalAnd(Tensor)} in place. */
    default Tensor logicalAnd_(Tensor other) {
        return CompareOp.LOGICAL_AND.applyInPlace(self(), other);
    }

    /**
     * Whether one of the elements is not zero.
     *
     * <p>Shapes: any two that broadcast. Example: {@code torch.tensor(true).logicalOr(torch.tensor(false))} is {@code tensor(True)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor logicalOr(Tensor other) {
        return CompareOp.LOGICAL_OR.apply(self(), other);
    }

    /** {@link #logicalOr(Tensor)} in place. */
    default Tensor logicalOr_(Tensor other) {
        return CompareOp.LOGICAL_OR.applyInPlace(self(), other);
    }

    /**
     * Whether exactly one of the elements is not zero.
     *
     * <p>Shapes: any two that broadcast. Example: {@code torch.tensor(true).logicalXor(torch.tensor(false))} is {@code tensor(True)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor logicalXor(Tensor other) {
        return CompareOp.LOGICAL_XOR.apply(self(), other);
    }

    /** {@link #logicalXor(Tensor)} in place. */
    default Tensor logicalXor_(Tensor other) {
        return CompareOp.LOGICAL_XOR.applyInPlace(self(), other);
    }

    /**
     * Whether the element is zero.
     *
     * <p>Example: {@code torch.tensor(true).logicalNot()} is {@code tensor(False)}.
     */
    default Tensor logicalNot() {
        return self().eq(0);
    }

    /** {@link #logicalNot()} in place. */
    default Tensor logicalNot_() {
        return InPlace.apply("logical_not", self(), Tensor::logicalNot);
    }

    /**
     * The bits set in both elements; on bool the logical and.
     *
     * <p>Shapes: any two that broadcast. Example: {@code torch.tensor(6).bitwiseAnd(3)} is {@code tensor(2)}.
     *
     * @throws TensorError if the shapes do not broadcast
     * @throws UnsupportedOperationException for floating types
     */
    default Tensor bitwiseAnd(Tensor other) {
        return BinaryOp.BITWISE_AND.apply(self(), other);
    }

    /** {@link #bitwiseAnd(Tensor)} with a whole number. */
    default Tensor bitwiseAnd(long other) {
        return bitwiseAnd(Promotion.number(other, self()));
    }

    /** {@link #bitwiseAnd(Tensor)} in place. */
    default Tensor bitwiseAnd_(Tensor other) {
        return BinaryOp.BITWISE_AND.applyInPlace(self(), other);
    }

    /** {@link #bitwiseAnd_(Tensor)} with a whole number. */
    default Tensor bitwiseAnd_(long other) {
        return bitwiseAnd_(Promotion.number(other, self()));
    }

    /**
     * The bits set in one of the elements; on bool the logical or.
     *
     * <p>Shapes: any two that broadcast. Example: {@code torch.tensor(6).bitwiseOr(3)} is {@code tensor(7)}.
     *
     * @throws TensorError if the shapes do not broadcast
     * @throws UnsupportedOperationException for floating types
     */
    default Tensor bitwiseOr(Tensor other) {
        return BinaryOp.BITWISE_OR.apply(self(), other);
    }

    /** {@link #bitwiseOr(Tensor)} with a whole number. */
    default Tensor bitwiseOr(long other) {
        return bitwiseOr(Promotion.number(other, self()));
    }

    /** {@link #bitwiseOr(Tensor)} in place. */
    default Tensor bitwiseOr_(Tensor other) {
        return BinaryOp.BITWISE_OR.applyInPlace(self(), other);
    }

    /** {@link #bitwiseOr_(Tensor)} with a whole number. */
    default Tensor bitwiseOr_(long other) {
        return bitwiseOr_(Promotion.number(other, self()));
    }

    /**
     * The bits in which the elements differ; on bool the logical exclusive or.
     *
     * <p>Shapes: any two that broadcast. Example: {@code torch.tensor(6).bitwiseXor(3)} is {@code tensor(5)}.
     *
     * @throws TensorError if the shapes do not broadcast
     * @throws UnsupportedOperationException for floating types
     */
    default Tensor bitwiseXor(Tensor other) {
        return BinaryOp.BITWISE_XOR.apply(self(), other);
    }

    /** {@link #bitwiseXor(Tensor)} with a whole number. */
    default Tensor bitwiseXor(long other) {
        return bitwiseXor(Promotion.number(other, self()));
    }

    /** {@link #bitwiseXor(Tensor)} in place. */
    default Tensor bitwiseXor_(Tensor other) {
        return BinaryOp.BITWISE_XOR.applyInPlace(self(), other);
    }

    /** {@link #bitwiseXor_(Tensor)} with a whole number. */
    default Tensor bitwiseXor_(long other) {
        return bitwiseXor_(Promotion.number(other, self()));
    }

    /**
     * The bits moved towards the higher ones: {@code self * 2^places}.
     *
     * <p>Shapes: any two that broadcast. Example: {@code torch.tensor(3).bitwiseLeftShift(2)} is {@code tensor(12)}.
     *
     * @throws TensorError if the shapes do not broadcast
     * @throws UnsupportedOperationException for floating types
     */
    default Tensor bitwiseLeftShift(Tensor places) {
        return BinaryOp.LSHIFT.apply(self(), places);
    }

    /** {@link #bitwiseLeftShift(Tensor)} with a whole number. */
    default Tensor bitwiseLeftShift(long places) {
        return bitwiseLeftShift(Promotion.number(places, self()));
    }

    /** {@link #bitwiseLeftShift(Tensor)} in place. */
    default Tensor bitwiseLeftShift_(Tensor places) {
        return BinaryOp.LSHIFT.applyInPlace(self(), places);
    }

    /** {@link #bitwiseLeftShift_(Tensor)} with a whole number. */
    default Tensor bitwiseLeftShift_(long places) {
        return bitwiseLeftShift_(Promotion.number(places, self()));
    }

    /**
     * The bits moved towards the lower ones, keeping the sign: {@code floor(self / 2^places)}.
     *
     * <p>Shapes: any two that broadcast. Example: {@code torch.tensor(12).bitwiseRightShift(2)} is {@code tensor(3)}.
     *
     * @throws TensorError if the shapes do not broadcast
     * @throws UnsupportedOperationException for floating types
     */
    default Tensor bitwiseRightShift(Tensor places) {
        return BinaryOp.RSHIFT.apply(self(), places);
    }

    /** {@link #bitwiseRightShift(Tensor)} with a whole number. */
    default Tensor bitwiseRightShift(long places) {
        return bitwiseRightShift(Promotion.number(places, self()));
    }

    /** {@link #bitwiseRightShift(Tensor)} in place. */
    default Tensor bitwiseRightShift_(Tensor places) {
        return BinaryOp.RSHIFT.applyInPlace(self(), places);
    }

    /** {@link #bitwiseRightShift_(Tensor)} with a whole number. */
    default Tensor bitwiseRightShift_(long places) {
        return bitwiseRightShift_(Promotion.number(places, self()));
    }

    /**
     * Every bit the other way; on bool the logical not.
     *
     * <p>Example: {@code torch.tensor(6).bitwiseNot()} is {@code tensor(-7)}.
     *
     * @throws UnsupportedOperationException for floating types
     */
    default Tensor bitwiseNot() {
        return self().dtype == DType.BOOL ? logicalNot() : UnaryOp.BITWISE_NOT.apply(self());
    }

    /** {@link #bitwiseNot()} in place. */
    default Tensor bitwiseNot_() {
        return InPlace.apply("bitwise_not", self(), Tensor::bitwiseNot);
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
