package lectern.tensor;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A tensor's place in the graph, and the gradients that flow through it. */
public sealed interface Gradients permits Tensor {
    /** Whether gradients are kept for this tensor: set by hand on a leaf, and true for what was computed from one. */
    boolean requiresGrad();

    /** Whether no recorded operation made this tensor. */
    boolean isLeaf();

    /** The step that made this tensor, or null for a leaf. */
    Node gradFn();

    /**
     * Which output of {@link #gradFn()} this tensor is, PyTorch's {@code output_nr}.
     *
     * <p>Example: {@code torch.tensor(1., 2).requiresGrad_().unbind().get(1).outputNr()} is {@code 1}.
     */
    default int outputNr() {
        return self().outputNumber;
    }

    /** The gradient that backward passes have added up for this leaf, or null before the first. */
    Tensor grad();

    /** {@link #requiresGrad_(boolean)} with true. */
    default Tensor requiresGrad_() {
        return requiresGrad_(true);
    }

    /**
     * Sets whether gradients are kept for this leaf, and returns it.
     *
     * <p>Example: {@code torch.tensor(1.).requiresGrad_(true)} is {@code tensor(1., requires_grad=True)}.
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
        backward((Tensor) null);
    }

    /** {@link #backward()} weighted by {@code gradient}, which has this tensor's shape. */
    default void backward(Tensor gradient) {
        backward(gradient, new Option.Backward[0]);
    }

    /** {@link #backward()} with keywords: {@code s.backward(retainGraph())}. */
    default void backward(Option.Backward... options) {
        backward(null, options);
    }

    /**
     * {@link #backward(Tensor)} with keywords.
     *
     * @param gradient what each element weighs; null for 1 on a one-element tensor
     * @param options {@code retainGraph()} keeps what the graph holds for another pass, {@code createGraph()} records
     *     this pass for higher derivatives
     */
    default void backward(Tensor gradient, Option.Backward... options) {
        boolean createGraph = Option.createGraph(options);
        boolean retainGraph = Option.retainGraph(options);
        BackwardPass.run(List.of(self()), Collections.singletonList(gradient), retainGraph, createGraph);
    }

    /**
     * Keeps the gradient of this computed tensor as {@link #grad()} in later passes; a leaf keeps it anyway.
     *
     * @throws TensorError if this tensor requires no gradient
     */
    default Tensor retainGrad() {
        Tensor self = self();
        if (!self.requiresGrad()) {
            throw new TensorError("can't retain_grad on Tensor that has requires_grad=False; call it on a tensor"
                    + " computed from one with requires_grad=True");
        }
        if (!self.isLeaf() && !self.retainsGrad) {
            self.retainsGrad = true;
            self.gradientEdge().retain(self);
        }
        return self;
    }

    /** Whether {@link #retainGrad()} was called on this computed tensor. */
    default boolean retainsGrad() {
        return self().retainsGrad;
    }

    /**
     * Hangs a function on this tensor that sees its gradient in each pass, and may return another one.
     *
     * @param hook gives the gradient that goes on, of the same shape; null for the same
     * @return takes the hook off again
     * @throws TensorError if this tensor requires no gradient
     */
    default GradientHook.Handle registerHook(UnaryOperator<Tensor> hook) {
        Tensor self = self();
        if (!self.requiresGrad()) {
            throw new TensorError("cannot register a hook on a tensor that doesn't require gradient");
        }
        return self.gradientEdge().addHook(new GradientHook(self.outputNumber, hook));
    }

    /**
     * Runs a function with this leaf whenever a gradient was added to its {@link #grad()}.
     *
     * @return takes the hook off again
     * @throws TensorError unless this is a leaf that requires a gradient
     */
    default GradientHook.Handle registerPostAccumulateGradHook(Consumer<Tensor> hook) {
        if (!(self().requiresGrad() && self().gradientEdge() instanceof AccumulateGrad leaf)) {
            throw new TensorError("post accumulate grad hooks cannot be registered on non-leaf tensors or tensors that"
                    + " require no gradient");
        }
        return leaf.addAfterwards(hook);
    }

    /**
     * Replaces the accumulated gradient; null drops it, as Python's {@code x.grad = None}.
     *
     * @throws TensorError if its shape or type differs from this tensor's
     */
    default void setGrad(Tensor gradient) {
        Tensor self = self();
        boolean fits = gradient == null || (gradient.layout.sameSizes(self.layout) && gradient.dtype == self.dtype);
        if (!fits) {
            throw new TensorError("setGrad: assigned grad has data of a different size or type: "
                    + Layout.text(gradient.layout.sizes) + " " + gradient.dtype + " for a tensor of "
                    + Layout.text(self.layout.sizes) + " " + self.dtype);
        }
        self.grad = gradient;
    }

    /**
     * The same elements outside the graph; writes are still seen by both.
     *
     * <p>Example: {@code torch.tensor(1., requiresGrad()).mul(2).detach()} is {@code tensor(2.)}.
     */
    default Tensor detach() {
        return self().withoutHistory(true);
    }

    /**
     * Takes this tensor itself out of the graph: it becomes a leaf that requires no gradient.
     *
     * @throws TensorError for a view, whose history is its base's
     */
    default Tensor detach_() {
        Tensor self = self();
        if (self.base != null && self.base.requiresGrad()) {
            throw new TensorError("detach_: can't detach views in-place, because their history is that of the tensor"
                    + " they view; use detach() instead, or allocate a separate tensor with clone()");
        }
        self.setLeafRequiresGrad(false);
        return self;
    }

    /** {@link #detach()}, except that backward passes do not notice writes: the old way to change a parameter. */
    default Tensor data() {
        return self().withoutHistory(false);
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
