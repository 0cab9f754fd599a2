package lectern.tensor;

/** Elementwise comparisons with broadcasting; results are bool and have no gradient. */
public sealed interface Comparison permits Tensor {
    /**
     * Whether {@code self == other}.
     *
     * <p>Example: {@code torch.tensor(1.).eq(2)} is {@code tensor(False)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor eq(Tensor other) {
        return CompareOp.EQ.apply(self(), other);
    }

    /** {@link #eq(Tensor)} with a number. */
    default Tensor eq(double other) {
        return eq(Promotion.number(other, self()));
    }

    /** {@link #eq(Tensor)} with a whole number. */
    default Tensor eq(long other) {
        return eq(Promotion.number(other, self()));
    }

    /** {@link #eq(Tensor)} in place: the answers, written over these elements as 1 and 0. */
    default Tensor eq_(Tensor other) {
        return CompareOp.EQ.applyInPlace(self(), other);
    }

    /** {@link #eq_(Tensor)} with a number. */
    default Tensor eq_(double other) {
        return eq_(Promotion.number(other, self()));
    }

    /** {@link #eq_(Tensor)} with a whole number. */
    default Tensor eq_(long other) {
        return eq_(Promotion.number(other, self()));
    }

    /**
     * Whether {@code self != other}.
     *
     * <p>Example: {@code torch.tensor(1.).ne(2)} is {@code tensor(True)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor ne(Tensor other) {
        return CompareOp.NE.apply(self(), other);
    }

    /** {@link #ne(Tensor)} with a number. */
    default Tensor ne(double other) {
        return ne(Promotion.number(other, self()));
    }

    /** {@link #ne(Tensor)} with a whole number. */
    default Tensor ne(long other) {
        return ne(Promotion.number(other, self()));
    }

    /** {@link #ne(Tensor)} in place: the answers, written over these elements as 1 and 0. */
    default Tensor ne_(Tensor other) {
        return CompareOp.NE.applyInPlace(self(), other);
    }

    /** {@link #ne_(Tensor)} with a number. */
    default Tensor ne_(double other) {
        return ne_(Promotion.number(other, self()));
    }

    /** {@link #ne_(Tensor)} with a whole number. */
    default Tensor ne_(long other) {
        return ne_(Promotion.number(other, self()));
    }

    /**
     * Whether {@code self < other}.
     *
     * <p>Example: {@code torch.tensor(1.).lt(2)} is {@code tensor(True)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor lt(Tensor other) {
        return CompareOp.LT.apply(self(), other);
    }

    /** {@link #lt(Tensor)} with a number. */
    default Tensor lt(double other) {
        return lt(Promotion.number(other, self()));
    }

    /** {@link #lt(Tensor)} with a whole number. */
    default Tensor lt(long other) {
        return lt(Promotion.number(other, self()));
    }

    /** {@link #lt(Tensor)} in place: the answers, written over these elements as 1 and 0. */
    default Tensor lt_(Tensor other) {
        return CompareOp.LT.applyInPlace(self(), other);
    }

    /** {@link #lt_(Tensor)} with a number. */
    default Tensor lt_(double other) {
        return lt_(Promotion.number(other, self()));
    }

    /** {@link #lt_(Tensor)} with a whole number. */
    default Tensor lt_(long other) {
        return lt_(Promotion.number(other, self()));
    }

    /**
     * Whether {@code self <= other}.
     *
     * <p>Example: {@code torch.tensor(1.).le(2)} is {@code tensor(True)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor le(Tensor other) {
        return CompareOp.LE.apply(self(), other);
    }

    /** {@link #le(Tensor)} with a number. */
    default Tensor le(double other) {
        return le(Promotion.number(other, self()));
    }

    /** {@link #le(Tensor)} with a whole number. */
    default Tensor le(long other) {
        return le(Promotion.number(other, self()));
    }

    /** {@link #le(Tensor)} in place: the answers, written over these elements as 1 and 0. */
    default Tensor le_(Tensor other) {
        return CompareOp.LE.applyInPlace(self(), other);
    }

    /** {@link #le_(Tensor)} with a number. */
    default Tensor le_(double other) {
        return le_(Promotion.number(other, self()));
    }

    /** {@link #le_(Tensor)} with a whole number. */
    default Tensor le_(long other) {
        return le_(Promotion.number(other, self()));
    }

    /**
     * Whether {@code self > other}.
     *
     * <p>Example: {@code torch.tensor(1.).gt(2)} is {@code tensor(False)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor gt(Tensor other) {
        return CompareOp.GT.apply(self(), other);
    }

    /** {@link #gt(Tensor)} with a number. */
    default Tensor gt(double other) {
        return gt(Promotion.number(other, self()));
    }

    /** {@link #gt(Tensor)} with a whole number. */
    default Tensor gt(long other) {
        return gt(Promotion.number(other, self()));
    }

    /** {@link #gt(Tensor)} in place: the answers, written over these elements as 1 and 0. */
    default Tensor gt_(Tensor other) {
        return CompareOp.GT.applyInPlace(self(), other);
    }

    /** {@link #gt_(Tensor)} with a number. */
    default Tensor gt_(double other) {
        return gt_(Promotion.number(other, self()));
    }

    /** {@link #gt_(Tensor)} with a whole number. */
    default Tensor gt_(long other) {
        return gt_(Promotion.number(other, self()));
    }

    /**
     * Whether {@code self >= other}.
     *
     * <p>Example: {@code torch.tensor(1.).ge(2)} is {@code tensor(False)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor ge(Tensor other) {
        return CompareOp.GE.apply(self(), other);
    }

    /** {@link #ge(Tensor)} with a number. */
    default Tensor ge(double other) {
        return ge(Promotion.number(other, self()));
    }

    /** {@link #ge(Tensor)} with a whole number. */
    default Tensor ge(long other) {
        return ge(Promotion.number(other, self()));
    }

    /** {@link #ge(Tensor)} in place: the answers, written over these elements as 1 and 0. */
    default Tensor ge_(Tensor other) {
        return CompareOp.GE.applyInPlace(self(), other);
    }

    /** {@link #ge_(Tensor)} with a number. */
    default Tensor ge_(double other) {
        return ge_(Promotion.number(other, self()));
    }

    /** {@link #ge_(Tensor)} with a whole number. */
    default Tensor ge_(long other) {
        return ge_(Promotion.number(other, self()));
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
