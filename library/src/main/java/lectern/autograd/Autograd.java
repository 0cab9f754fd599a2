package lectern.autograd;

import java.util.Collections;
import java.util.List;
import lectern.tensor.AnomalyMode;
import lectern.tensor.BackwardPass;
import lectern.tensor.GradMode;
import lectern.tensor.Option;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;

/** The functions of {@code torch.autograd}. */
public abstract class Autograd {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected Autograd() {}

    /** PyTorch's spelling before 0.4; today a tensor is its own variable. The result shares the tensor's elements. */
    public static Tensor Variable(Tensor data, Option.RequiresGrad... requiresGrad) {
        Tensor variable = data.detach();
        for (Option.RequiresGrad option : requiresGrad) variable.requiresGrad_(option.on());
        return variable;
    }

    /**
     * {@link Tensor#backward(Tensor)} from several tensors at once.
     *
     * @param gradients one per tensor; null for 1 on a one-element tensor
     * @throws lectern.tensor.TensorError as {@link Tensor#backward(Tensor)} does
     */
    public static void backward(List<Tensor> tensors, List<Tensor> gradients) {
        BackwardPass.run(tensors, gradients, false, false);
    }

    /**
     * The derivatives of a one-element output by {@code inputs}; no {@code grad} is changed.
     *
     * <p>Example: {@code autograd.grad(y, x, createGraph())} is the derivative of y by x as a tensor that can be
     * differentiated again.
     *
     * @throws lectern.tensor.TensorError if the output has several elements, or an input takes no part in it
     */
    public static List<Tensor> grad(Tensor output, List<Tensor> inputs, Option.Backward... options) {
        return grad(List.of(output), inputs, Collections.singletonList(null), options);
    }

    /** {@link #grad(Tensor, List, Option.Backward...)} by one input. */
    public static Tensor grad(Tensor output, Tensor input, Option.Backward... options) {
        return grad(output, List.of(input), options).get(0);
    }

    /**
     * The derivatives of {@code outputs}, weighted by {@code gradOutputs}, by {@code inputs}.
     *
     * @param gradOutputs one per output, of its shape; null for 1 on a one-element output
     * @return one gradient per input; null for an unused one where {@code allowUnused()}
     */
    public static List<Tensor> grad(
            List<Tensor> outputs, List<Tensor> inputs, List<Tensor> gradOutputs, Option.Backward... options) {
        return BackwardPass.gradients(
                outputs,
                inputs,
                gradOutputs,
                Option.retainGraph(options),
                Option.createGraph(options),
                Option.allowUnused(options));
    }

    /**
     * Compares the first derivatives of {@code f} with differences, see {@link GradCheck}; inputs should be float64.
     *
     * @return true
     * @throws TensorError that names the first element that differs
     */
    public static boolean gradcheck(GradCheck.Checked f, List<Tensor> inputs) {
        return GradCheck.gradcheck(f, inputs);
    }

    /**
     * {@link #gradcheck(GradCheck.Checked, List)} with a step and tolerances.
     *
     * @param eps how far the inputs are moved
     * @param atol by how much the derivatives may differ, and
     * @param rtol by how much more for each unit of their size
     */
    public static boolean gradcheck(GradCheck.Checked f, List<Tensor> inputs, double eps, double atol, double rtol) {
        return new GradCheck(eps, atol, rtol).first(f, inputs);
    }

    /** {@link #gradcheck(GradCheck.Checked, List)} of the gradients themselves: the second derivatives. */
    public static boolean gradgradcheck(GradCheck.Checked f, List<Tensor> inputs) {
        return GradCheck.gradgradcheck(f, inputs);
    }

    /** {@link #gradgradcheck(GradCheck.Checked, List)} with a step and tolerances. */
    public static boolean gradgradcheck(
            GradCheck.Checked f, List<Tensor> inputs, double eps, double atol, double rtol) {
        return new GradCheck(eps, atol, rtol).second(f, inputs);
    }

    /**
     * Switches {@link #detectAnomaly} on or off; closing the returned scope restores what was before.
     *
     * <p>Example: {@code autograd.setDetectAnomaly(true)} at the head of a notebook.
     */
    public static GradMode.Scope setDetectAnomaly(boolean on) {
        return AnomalyMode.set(on);
    }

    /** While open, an operation whose gradient is NaN is named, with the place where it was called. */
    public static GradMode.Scope detectAnomaly() {
        return AnomalyMode.set(true);
    }
}
