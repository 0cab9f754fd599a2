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
        checkScalar(value);
        Tensor whole = Shapes.expand(value.detach().as(x.dtype), x.layout.sizes).clone();
        if (!value.requiresGrad()) return FunctionNode.record(node, x, whole, (g, saved) -> Rule.zeros(g));
        return FunctionNode.record(
                node, new Tensor[] {x, value}, whole, (g, saved) -> new Tensor[] {Rule.zeros(g[0]), g[0].sum()});
    }

    static Tensor fill(Tensor x, Tensor value) {
        String node = value.requiresGrad() ? "FillBackward3" : "FillBackward2";
        return InPlace.apply("fill", x, before -> filled(node, before, value));
    }

    static Tensor zero(Tensor x) {
        return InPlace.apply("zero", x, before -> filled("ZeroBackward0", before, Tensor.scalar(0, x.dtype)));
    }

    private static void checkScalar(Tensor value) {
        if (value.layout.dims() != 0) {
            throw new TensorError("fill_ only supports a 0-dimensional value tensor, but got tensor with "
                    + value.layout.dims() + " dimension(s); use copy_ for several values");
        }
    }
}
