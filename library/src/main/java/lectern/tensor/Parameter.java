package lectern.tensor;

/**
 * A tensor that a module registers as its own when it is in one of the module's fields. What is computed from one is an
 * ordinary tensor. {@code nn.Parameter} is the class to make them with.
 */
public abstract non-sealed class Parameter extends Tensor {
    /** Shares the elements of {@code data}; gradients are kept if {@code requiresGrad}. */
    protected Parameter(Tensor data, boolean requiresGrad) {
        super(data);
        if (requiresGrad) setLeafRequiresGrad(true);
    }

    @Override
    public final String toString() {
        return "Parameter containing:\n" + super.toString();
    }
}
