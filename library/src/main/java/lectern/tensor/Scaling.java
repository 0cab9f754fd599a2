package lectern.tensor;

/** The multiple of an operand that {@code alpha=} asks for. */
final class Scaling {
    private Scaling() {}

    /** {@code alpha * other}, an operand beside {@code self}. */
    static Tensor of(Tensor other, double alpha, Tensor self) {
        if (!Promotion.of(self, other).isFloatingPoint()) {
            throw new TensorError("For integral input tensors, argument alpha must not be a floating point number, got "
                    + alpha + "; convert first, as in x.to(float32)");
        }
        return other.mul(alpha);
    }

    static Tensor of(Tensor other, long alpha) {
        return alpha == 1 ? other : other.mul(alpha);
    }
}
