package lectern.tensor;

import java.util.ArrayList;
import java.util.List;

/** A backward pass from several roots, as {@code torch.autograd.backward} runs it. */
public final class BackwardPass {
    private BackwardPass() {}

    /**
     * Adds the derivatives of {@code roots}, weighted by {@code gradients}, to the leaves they were made from.
     *
     * @param gradients one per root; null for 1 on a one-element root
     * @param retainGraph keep what the graph holds, for another pass
     * @param createGraph record this pass, for higher derivatives
     * @throws TensorError if a root has no history or its gradient does not fit; nothing is changed then
     */
    public static void run(List<Tensor> roots, List<Tensor> gradients, boolean retainGraph, boolean createGraph) {
        List<Tensor> weights = weights(roots, gradients);
        Engine.backward(roots, weights, retainGraph || createGraph, createGraph, null);
    }

    /**
     * The derivatives of {@code roots}, weighted by {@code gradients}, by {@code inputs}; no {@code grad} is changed.
     *
     * @return one gradient per input; null where no path leads to it and {@code allowUnused}
     * @throws TensorError as {@link #run}, for an input without gradient, and for an unused one unless allowed
     */
    public static List<Tensor> gradients(
            List<Tensor> roots,
            List<Tensor> inputs,
            List<Tensor> gradients,
            boolean retainGraph,
            boolean createGraph,
            boolean allowUnused) {
        List<Tensor> weights = weights(roots, gradients);
        for (Tensor input : inputs) {
            if (!input.requiresGrad()) {
                throw new TensorError("grad: One of the differentiated Tensors does not require grad: one of shape "
                        + Layout.text(input.layout.sizes)
                        + "; call requiresGrad_() on it before computing the outputs");
            }
        }
        Captures captures = new Captures(inputs, roots);
        Engine.backward(roots, weights, retainGraph || createGraph, createGraph, captures);
        List<Tensor> results = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            if (captures.gradient(i) == null && !allowUnused) {
                throw new TensorError("grad: One of the differentiated Tensors (input " + i + ") appears to not have"
                        + " been used in the graph. Set allow_unused=True (in Java allowUnused()) if this is the"
                        + " desired behavior.");
            }
            results.add(captures.gradient(i));
        }
        return results;
    }

    private static List<Tensor> weights(List<Tensor> roots, List<Tensor> gradients) {
        if (roots.size() != gradients.size()) {
            throw new TensorError("backward: got " + roots.size() + " tensors and " + gradients.size()
                    + " gradients; give one gradient per tensor");
        }
        List<Tensor> weights = new ArrayList<>();
        for (int i = 0; i < roots.size(); i++) weights.add(weight(roots.get(i), gradients.get(i), i));
        return weights;
    }

    private static Tensor weight(Tensor root, Tensor gradient, int number) {
        if (!root.requiresGrad()) {
            throw new TensorError("element " + number + " of tensors does not require grad and does not have a grad_fn;"
                    + " backward() starts from a tensor computed from one with requires_grad=True");
        }
        if (gradient == null && root.layout.numel != 1) {
            throw new TensorError("grad can be implicitly created only for scalar outputs, and this one has shape "
                    + Layout.text(root.layout.sizes) + "; reduce it, as in y.sum().backward(), or give"
                    + " backward(gradient) one of the same shape");
        }
        if (gradient != null && !gradient.layout.sameSizes(root.layout)) {
            throw new TensorError("Mismatch in shape: grad_output[" + number + "] has a shape of "
                    + Layout.text(gradient.layout.sizes) + " and output[" + number + "] has a shape of "
                    + Layout.text(root.layout.sizes) + ".");
        }
        return gradient != null ? gradient : Tensor.scalar(1.0, root.dtype).withSizes(root.layout.sizes);
    }
}
