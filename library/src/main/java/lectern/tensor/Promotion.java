package lectern.tensor;

/**
 * PyTorch's result type of two operands: among tensors of one rank class the types are promoted; a 0-dim tensor changes
 * the type of a tensor with dimensions only where it is of a higher kind (bool, integer, floating).
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/tensor_attributes.html#type-promotion-doc">type promotion</a>
 */
final class Promotion {
    private Promotion() {}

    static DType of(Tensor a, Tensor b) {
        if (a.dtype == b.dtype) return a.dtype;
        boolean scalarA = a.layout.dims() == 0;
        boolean scalarB = b.layout.dims() == 0;
        if (scalarA == scalarB) return a.dtype.promote(b.dtype);
        DType strong = scalarA ? b.dtype : a.dtype;
        DType weak = scalarA ? a.dtype : b.dtype;
        return weak.isHigherKind(strong) ? weak : strong;
    }

    /** The type that a Java number takes beside a tensor of type {@code dtype}: it changes only the kind. */
    static DType ofFloating(DType dtype) {
        return dtype.isFloatingPoint() ? dtype : TorchState.current().defaultDtype();
    }

    /** A Java number as an operand beside {@code x}. */
    static Tensor number(double value, Tensor x) {
        return Tensor.scalar(value, ofFloating(x.dtype));
    }

    /** A whole Java number as an operand beside {@code x}. */
    static Tensor number(long value, Tensor x) {
        return Tensor.scalar(value, ofInteger(x.dtype));
    }

    static UnsupportedOperationException integersOnly(String op, DType dtype) {
        return new UnsupportedOperationException("\"" + op + "_cpu\" not implemented for '" + dtype.scalarName()
                + "'; it takes integers and booleans: convert first, as in x.to(int64)");
    }

    static DType ofInteger(DType dtype) {
        return dtype == DType.BOOL ? DType.INT64 : dtype;
    }
}
