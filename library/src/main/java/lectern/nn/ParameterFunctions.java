package lectern.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import lectern.tensor.GradMode;
import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.TorchCreation;
import lectern.tensor.TorchShaping;

/** {@code torch.nn.utils}: functions of all parameters of a model. */
public abstract class ParameterFunctions {
    /** Only the lower-case class of {@code torch.nn} inherits; there are no instances. */
    protected ParameterFunctions() {}

    /** {@link #clipGradNorm_(Iterable, double, double)} by the 2-norm. */
    public static Tensor clipGradNorm_(Iterable<? extends Tensor> parameters, double maxNorm) {
        return clipGradNorm_(parameters, maxNorm, 2);
    }

    /**
     * Scales the gradients so that their norm, as if they were one vector, is at most {@code maxNorm}.
     *
     * @param normType p of the norm; infinity for the largest
     * @return the norm before
     */
    public static Tensor clipGradNorm_(Iterable<? extends Tensor> parameters, double maxNorm, double normType) {
        List<Tensor> gradients = gradients(parameters);
        if (gradients.isEmpty()) return TorchCreation.tensor(0.0);
        try (GradMode.Scope off = GradMode.set(false)) {
            List<Tensor> norms =
                    gradients.stream().map(g -> g.detach().norm(normType)).toList();
            Tensor total = TorchShaping.stack(norms, 0).norm(normType);
            Tensor factor = total.add(1e-6).reciprocal().mul(maxNorm).clampMax(1.0);
            for (Tensor gradient : gradients) gradient.detach().mul_(factor);
            return total;
        }
    }

    /** Holds each element of the gradients between {@code -clipValue} and {@code clipValue}. */
    public static void clipGradValue_(Iterable<? extends Tensor> parameters, double clipValue) {
        try (GradMode.Scope off = GradMode.set(false)) {
            for (Tensor gradient : gradients(parameters)) gradient.detach().clamp_(-clipValue, clipValue);
        }
    }

    private static List<Tensor> gradients(Iterable<? extends Tensor> parameters) {
        List<Tensor> gradients = new ArrayList<>();
        for (Tensor parameter : parameters) if (parameter.grad() != null) gradients.add(parameter.grad());
        return gradients;
    }

    /** All parameters in one vector. */
    public static Tensor parametersToVector(Iterable<? extends Tensor> parameters) {
        List<Tensor> flat = StreamSupport.stream(parameters.spliterator(), false)
                .map(parameter -> parameter.reshape(-1))
                .toList();
        return TorchShaping.cat(flat, 0);
    }

    /**
     * Writes the parts of a vector over the parameters.
     *
     * @throws TensorError unless the vector has as many elements as they have together
     */
    public static void vectorToParameters(Tensor vec, Iterable<? extends Tensor> parameters) {
        int count = 0;
        for (Tensor parameter : parameters) count += parameter.numel();
        if (!vec.shape().equals(Size.of(count))) {
            throw new TensorError("vector_to_parameters: expected a vector of " + count
                    + " elements, as many as the parameters have, got " + vec.shape());
        }
        int from = 0;
        try (GradMode.Scope off = GradMode.set(false)) {
            for (Tensor parameter : parameters) {
                parameter.copy_(vec.narrow(0, from, parameter.numel()).reshapeAs(parameter));
                from += parameter.numel();
            }
        }
    }
}
