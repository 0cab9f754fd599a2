package lectern.tensor;

import java.util.ArrayList;
import java.util.List;

/** The derivatives of one step's result by its inputs alone, whose products along paths make the gradient. */
public final class LocalDerivatives {
    private LocalDerivatives() {}

    /**
     * The derivative by each input; null for an input without gradient.
     *
     * @return an empty list unless result and inputs are single numbers, and what the step kept of them is still there
     *     and unchanged
     */
    public static List<Double> of(Node step) {
        if (step.outputs() != 1 || step.layout(0).numel != 1) return List.of();
        for (int i = 0; i < step.next.length; i++) {
            if (step.needs(i) && step.next[i].layout(step.slot(i)).numel != 1) return List.of();
        }
        Tensor[] gradients = recomputed(step);
        if (gradients == null) return List.of();
        List<Double> derivatives = new ArrayList<>();
        for (int i = 0; i < step.next.length; i++) {
            Tensor gradient = i < gradients.length && step.needs(i) ? gradients[i] : null;
            derivatives.add(gradient == null ? null : Double.valueOf(gradient.item()));
        }
        return derivatives;
    }

    private static Tensor[] recomputed(Node step) {
        try (GradMode.Scope off = GradMode.set(false)) {
            Tensor one = Tensor.scalar(1.0, step.dtype()).withSizes(step.layout(0).sizes);
            return step.recomputed(new Tensor[] {one});
        } catch (TensorError | UnsupportedOperationException e) {
            // A kept number was overwritten since, or the rule has no gradient: the drawing goes without.
            return null;
        }
    }
}
