package lectern.tensor;

/** One value written to many elements. */
final class Filling {
    private Filling() {}

    /** A number to fill in: unlike in arithmetic, it never changes the type of the tensor. */
    static Tensor number(double value) {
        return Tensor.scalar(value, DType.FLOAT64);
    }

    static Tensor number(long value) {
        return Tensor.scalar(value, DType.INT64);
    }

    /** {@code value} in every place of {@code x}. */
    static Tensor filled(String node, Tensor x, Tensor value) {
        checkScalar("fill", value);
        Tensor whole = Shapes.expand(value.detach().as(x.dtype), x.layout.sizes).clone();
        if (!value.requiresGrad()) return FunctionNode.record(node, x, whole, (g, saved) -> Rule.zeros(g));
        return FunctionNode.record(
                node, new Tensor[] {x, value}, whole, (g, saved) -> new Tensor[] {Rule.zeros(g[0]), g[0].sum()});
    }

    static Tensor fill(Tensor x, Tensor value) {
        checkScalar("fill", value);
        if (!InPlace.isRecorded(x, value)) return written(x, value);
        String node = value.requiresGrad() ? "FillBackward3" : "FillBackward2";
        return InPlace.apply("fill", x, before -> filled(node, before, value));
    }

    static Tensor zero(Tensor x) {
        Tensor zero = Tensor.scalar(0, x.dtype);
        if (!InPlace.isRecorded(x, zero)) return written(x, zero);
        return InPlace.apply("zero", x, before -> filled("ZeroBackward0", before, zero));
    }

    private static Tensor written(Tensor x, Tensor value) {
        InPlace.write(x, value);
        return x;
    }

    static Tensor copy(Tensor x, Tensor source) {
        int[] sizes = Shapes.expanded(source.layout, x.layout.sizes);
        return InPlace.overwrite("copy", x, Shapes.expand(source, sizes));
    }

    static Tensor masked(String node, Tensor x, Tensor mask, Tensor value) {
        if (mask.dtype != DType.BOOL) {
            throw new TensorError("masked_fill only supports boolean masks, but got mask with dtype " + mask.dtype
                    + "; compare first, as in x.maskedFill(mask.ne(0), 0)");
        }
        checkScalar("masked_fill", value);
        if (value.dtype.isFloatingPoint() && !x.dtype.isFloatingPoint()) {
            throw new TensorError("masked_fill: value cannot be converted to type " + x.dtype + " without overflow: "
                    + value.dtype + " " + value.item() + "; convert the tensor first, as in x.to(float32)");
        }
        Tensor result = TernaryOp.WHERE.compute(x.dtype, mask, value, x);
        return FunctionNode.record(
                node,
                value.requiresGrad() ? new Tensor[] {x, value} : new Tensor[] {x},
                result,
                (g, saved) -> new Tensor[] {
                    Where.except(saved[0], g[0]),
                    value.requiresGrad() ? Where.only(saved[0], g[0]).sum() : null
                },
                mask);
    }

    private static void checkScalar(String op, Tensor value) {
        if (value.layout.dims() != 0) {
            throw new TensorError(op + " only supports a 0-dimensional value tensor, but got tensor with "
                    + value.layout.dims() + " dimension(s); use torch.where for several values");
        }
    }
}
