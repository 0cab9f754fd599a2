package lectern.tensor;

import java.util.Collections;
import java.util.List;

/** A tensor's place in the graph, and the gradients that flow through it. */
public sealed interface Gradients permits Tensor {
    /** Whether gradients are kept for this tensor: set by hand on a leaf, and true for what was computed from one. */
    boolean requiresGrad();

    /** Whether no recorded operation made this tensor. */
    boolean isLeaf();

    /** The step that made this tensor, or null for a leaf. */
    Node gradFn();

    /** The gradient that backward passes have added up for this leaf, or null before the first. */
    Tensor grad();

    /** {@link #requiresGrad_(boolean)} with true. */
    default Tensor requiresGrad_() {
        return requiresGrad_(true);
    }

    /**
     * Sets whether gradients are kept for this leaf, and returns it.
     *
     * @throws TensorError for an integer or bool tensor, or switching off on a tensor that was computed
     */
    default Tensor requiresGrad_(boolean on) {
        Tensor self = self();
        if (on && !self.dtype.isFloatingPoint()) {
            throw new TensorError("requiresGrad_: only Tensors of floating point and complex dtype can require"
                    + " gradients, and this one is " + self.dtype + "; make it of a floating type, as in"
                    + " torch.tensor(1., 2, 3)");
        }
        if (!self.isLeaf()) {
            if (on) return self;
            throw new TensorError("you can only change requires_grad flags of leaf variables. If you want to use a"
                    + " computed variable in a subgraph that doesn't require differentiation use"
                    + " var_no_grad = var.detach().");
        }
        if (self.requiresGrad() != on) self.setLeafRequiresGrad(on);
        return self;
    }

    /**
     * Adds the derivatives of this one-element tensor to the {@link #grad} of the leaves it was computed from.
     *
     * <p>Example: after {@code var x = torch.tensor(3., requiresGrad()); x.pow(2).backward();} the gradient
     * {@code x.grad()} is {@code tensor(6.)}.
     *
     * @throws TensorError if it has several elements or no history, or the graph's kept values are gone
     */
    default void backward() {
        backward(null, false, false);
    }

    /** {@link #backward()} weighted by {@code gradient}, which has this tensor's shape. */
    default void backward(Tensor gradient) {
        backward(gradient, false, false);
    }

    /**
     * {@link #backward(Tensor)}.
     *
     * @param gradient what each element weighs; null for 1 on a one-element tensor
     * @param retainGraph keep what the graph holds, for another backward pass
     * @param createGraph record this pass, for higher derivatives
     */
    default void backward(Tensor gradient, boolean retainGraph, boolean createGraph) {
        BackwardPass.run(List.of(self()), Collections.singletonList(gradient), retainGraph, createGraph);
    }

    /** The same elements outside the graph; writes are still seen by both. */
    default Tensor detach() {
        return self().withoutHistory(true);
    }

    /** {@link #detach()}, except that backward passes do not notice writes: the old way to change a parameter. */
    default Tensor data() {
        return self().withoutHistory(false);
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
