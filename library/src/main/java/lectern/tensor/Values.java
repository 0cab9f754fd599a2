package lectern.tensor;

/** Java values where a tensor is expected. */
final class Values {
    private Values() {}

    /** A number, boolean, tensor, array or list as a tensor; a number takes the type it is written to. */
    static Tensor of(Object value, DType target) {
        if (value instanceof Tensor tensor) return tensor;
        if (value instanceof ArrayLike array) return array.asTensor();
        if (value instanceof Boolean on) return Tensor.scalar(on ? 1L : 0L, target);
        if (value instanceof Double || value instanceof Float) {
            return Tensor.scalar(((Number) value).doubleValue(), target);
        }
        if (value instanceof Number number) return Tensor.scalar(number.longValue(), target);
        return Nested.tensor(value, null);
    }
}
