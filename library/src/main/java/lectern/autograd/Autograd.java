package lectern.autograd;

import java.util.List;
import lectern.tensor.BackwardPass;
import lectern.tensor.Option;
import lectern.tensor.Tensor;

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
}
