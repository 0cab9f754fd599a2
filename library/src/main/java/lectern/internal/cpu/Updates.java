package lectern.internal.cpu;

/**
 * Steps of optimizers over arrays of one element type, each one loop. All arrays begin at index 0.
 * Arguments are not checked.
 */
public interface Updates {
    /**
     * A parameter's elements and their gradient, which every step reads as {@code sign * g + decay * p}.
     *
     * @param sign -1 where the gradient is to be ascended
     */
    record Operands(Object p, Object g, int n, double sign, double decay) {}

    /** {@code p -= lr * g}. */
    void sgd(Operands o, double lr);

    /**
     * {@code b = momentum * b + share * g}, and {@code p -= lr * b}.
     *
     * @param nesterov whether {@code p -= lr * (g + momentum * b)} instead
     */
    void momentum(Operands o, Object b, double lr, double momentum, double share, boolean nesterov);

    /**
     * {@code m} and {@code v} become running means of {@code g} and {@code g^2}, and
     * {@code p -= step * m / (sqrt(v) / root + eps)}.
     *
     * @param largest keeps the largest {@code v} so far, which then takes its place; or null
     * @param shrink what {@code p} is multiplied by before
     */
    void adam(
            Operands o,
            Object m,
            Object v,
            Object largest,
            double shrink,
            double beta1,
            double beta2,
            double step,
            double root,
            double eps);

    /**
     * {@code v} becomes a running mean of {@code g^2}, and {@code p -= lr * g / (sqrt(v) + eps)}.
     *
     * @param m a running mean of {@code g}, whose square is taken from {@code v} before the root; or null
     * @param b collects what is subtracted, with {@code momentum}; or null
     */
    void rmsprop(Operands o, Object v, Object m, Object b, double lr, double alpha, double eps, double momentum);

    /** {@code s += g^2}, and {@code p -= lr * g / (sqrt(s) + eps)}. */
    void adagrad(Operands o, Object s, double lr, double eps);

    /**
     * {@code d = g * sqrt(u + eps) / sqrt(v + eps)} and {@code p -= lr * d}, where {@code v} and {@code u} are running
     * means of {@code g^2} and {@code d^2}.
     */
    void adadelta(Operands o, Object v, Object u, double lr, double rho, double eps);

    /** The steps in a compute type. */
    static Updates of(Kernel.Type type) {
        return switch (type) {
            case FLOAT -> new FloatUpdates();
            case DOUBLE -> new DoubleUpdates();
            case LONG -> throw new IllegalArgumentException("optimizers change floating parameters only");
        };
    }
}
