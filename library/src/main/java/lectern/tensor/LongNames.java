package lectern.tensor;

/** What PyTorch also offers under other names. */
public sealed interface LongNames permits Tensor {
    /** {@link Tensor#acos()} by its longer name. */
    default Tensor arccos() {
        return self().acos();
    }

    /** {@link Tensor#acosh()} by its longer name. */
    default Tensor arccosh() {
        return self().acosh();
    }

    /** {@link Tensor#asin()} by its longer name. */
    default Tensor arcsin() {
        return self().asin();
    }

    /** {@link Tensor#asinh()} by its longer name. */
    default Tensor arcsinh() {
        return self().asinh();
    }

    /** {@link Tensor#atan()} by its longer name. */
    default Tensor arctan() {
        return self().atan();
    }

    /** {@link Tensor#atanh()} by its longer name. */
    default Tensor arctanh() {
        return self().atanh();
    }

    /** {@link Tensor#atan2(Tensor)} by its longer name. */
    default Tensor arctan2(Tensor other) {
        return self().atan2(other);
    }

    /** {@link Tensor#gt(Tensor)} by its longer name. */
    default Tensor greater(Tensor other) {
        return self().gt(other);
    }

    /** {@link Tensor#gt(double)} by its longer name. */
    default Tensor greater(double other) {
        return self().gt(other);
    }

    /** {@link Tensor#ge(Tensor)} by its longer name. */
    default Tensor greaterEqual(Tensor other) {
        return self().ge(other);
    }

    /** {@link Tensor#ge(double)} by its longer name. */
    default Tensor greaterEqual(double other) {
        return self().ge(other);
    }

    /** {@link Tensor#lt(Tensor)} by its longer name. */
    default Tensor less(Tensor other) {
        return self().lt(other);
    }

    /** {@link Tensor#lt(double)} by its longer name. */
    default Tensor less(double other) {
        return self().lt(other);
    }

    /** {@link Tensor#le(Tensor)} by its longer name. */
    default Tensor lessEqual(Tensor other) {
        return self().le(other);
    }

    /** {@link Tensor#le(double)} by its longer name. */
    default Tensor lessEqual(double other) {
        return self().le(other);
    }

    /** {@link Tensor#ne(Tensor)} by its longer name. */
    default Tensor notEqual(Tensor other) {
        return self().ne(other);
    }

    /** {@link Tensor#ne(double)} by its longer name. */
    default Tensor notEqual(double other) {
        return self().ne(other);
    }

    /** {@link Tensor#numel()} by its longer name. */
    default int nelement() {
        return self().numel();
    }

    /** {@link Tensor#ndim()} by its longer name. */
    default int ndimension() {
        return self().ndim();
    }

    /** {@link Tensor#movedim(int, int)} by its other name. */
    default Tensor moveaxis(int source, int destination) {
        return self().movedim(source, destination);
    }

    /** {@link Tensor#transpose(int, int)} by its other name. */
    default Tensor swapdims(int dim0, int dim1) {
        return self().transpose(dim0, dim1);
    }

    /**
     * Whether the only element is not zero.
     *
     * @throws TensorError if there is another number of elements
     */
    default boolean isNonzero() {
        return self().itemBoolean();
    }

    /** Whether another tensor has the same shape. */
    default boolean isSameSize(Tensor other) {
        return self().layout.sameSizes(other.layout);
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
