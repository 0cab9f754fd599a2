package lectern.tensor;

/** Choice between two tensors, element by element. */
final class Where {
    private Where() {}

    /**
     * {@code a} where the condition holds, otherwise {@code b}.
     *
     * @throws TensorError if the condition is not bool, or the shapes do not broadcast
     */
    static Tensor of(Tensor condition, Tensor a, Tensor b) {
        if (condition.dtype != DType.BOOL) {
            throw new TensorError("where expected condition to be a boolean tensor, but got a tensor with dtype "
                    + condition.dtype.scalarName() + "; compare first, as in torch.where(x.ne(0), a, b)");
        }
        Tensor result = TernaryOp.WHERE.compute(Promotion.of(a, b), condition, a, b);
        return FunctionNode.record(
                "WhereBackward0",
                new Tensor[] {a, b},
                result,
                (g, saved) -> new Tensor[] {only(saved[0], g[0]), except(saved[0], g[0])},
                condition);
    }

    /** {@code x} where the condition holds, otherwise zero. */
    static Tensor only(Tensor condition, Tensor x) {
        return of(condition, x, Tensor.scalar(0, x.dtype));
    }

    /** Zero where the condition holds, otherwise {@code x}. */
    static Tensor except(Tensor condition, Tensor x) {
        return of(condition, Tensor.scalar(0, x.dtype), x);
    }
}
