package lectern.tensor;

import lectern.internal.cpu.Updates;

/**
 * One step of an optimizer for one parameter: the elements are changed where they lie, in one loop and outside the
 * graph. Nothing is allocated for a float32 or float64 parameter that lies in one piece at the beginning
 * of its storage, with a gradient that does.
 *
 * <p>The state that a step keeps between steps comes from {@link #state(Tensor)}.
 */
public final class ParameterUpdate {
    private final Tensor parameter;
    /** The parameter itself, or its contiguous values in the type that steps compute in. */
    private final Tensor values;

    private final Updates updates;
    private final Updates.Operands operands;

    /**
     * A step along the parameter's gradient.
     *
     * @param maximize whether the gradient is ascended
     * @param weightDecay how much of the parameter is added to its gradient
     */
    public ParameterUpdate(Tensor parameter, boolean maximize, double weightDecay) {
        this.parameter = parameter;
        values = dense(parameter);
        Tensor gradient = dense(parameter.grad);
        updates = Updates.of(parameter.dtype.compute());
        operands = new Updates.Operands(
                values.storage.array, gradient.storage.array, values.layout.numel, maximize ? -1 : 1, weightDecay);
    }

    private static Tensor dense(Tensor x) {
        boolean fits = x.layout.contiguous && x.layout.offset == 0 && x.dtype == x.dtype.computeType();
        return fits ? x : x.detach().clone().as(x.dtype.computeType());
    }

    /** Zeros that a step can keep its state in. */
    public static Tensor state(Tensor parameter) {
        return parameter.newZeros(parameter.shape(), parameter.dtype.computeType());
    }

    /** {@code p -= lr * g}. */
    public void sgd(double lr) {
        updates.sgd(operands, lr);
        written();
    }

    /** {@code b = momentum * b + share * g} and {@code p -= lr * b}, or with Nesterov's momentum looking ahead. */
    public void momentum(Tensor b, double lr, double momentum, double share, boolean nesterov) {
        updates.momentum(operands, array(b), lr, momentum, share, nesterov);
        written();
    }

    /**
     * {@code p -= step * m / (sqrt(v) / root + eps)} with running means {@code m} of {@code g} and {@code v} of
     * {@code g^2}.
     *
     * @param largest keeps the largest {@code v} so far, which then takes its place; or null
     * @param shrink what {@code p} is multiplied by before
     */
    public void adam(
            Tensor m,
            Tensor v,
            Tensor largest,
            double shrink,
            double beta1,
            double beta2,
            double step,
            double root,
            double eps) {
        updates.adam(operands, array(m), array(v), array(largest), shrink, beta1, beta2, step, root, eps);
        written();
    }

    /**
     * {@code p -= lr * g / (sqrt(v) + eps)} with a running mean {@code v} of {@code g^2}.
     *
     * @param m a running mean of {@code g}, whose square is taken from {@code v}; or null
     * @param b collects what is subtracted, with {@code momentum}; or null
     */
    public void rmsprop(Tensor v, Tensor m, Tensor b, double lr, double alpha, double eps, double momentum) {
        updates.rmsprop(operands, array(v), array(m), array(b), lr, alpha, eps, momentum);
        written();
    }

    /** {@code s += g^2} and {@code p -= lr * g / (sqrt(s) + eps)}. */
    public void adagrad(Tensor s, double lr, double eps) {
        updates.adagrad(operands, array(s), lr, eps);
        written();
    }

    /** {@code p -= lr * d} for {@code d = g * sqrt(u + eps) / sqrt(v + eps)}, with running means of their squares. */
    public void adadelta(Tensor v, Tensor u, double lr, double rho, double eps) {
        updates.adadelta(operands, array(v), array(u), lr, rho, eps);
        written();
    }

    private static Object array(Tensor state) {
        return state == null ? null : state.storage.array;
    }

    @SuppressWarnings("ReferenceEquality") // is it the parameter or a copy
    private void written() {
        if (values == parameter) parameter.storage.version++;
        else InPlace.write(parameter, values);
    }
}
