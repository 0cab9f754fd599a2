package lectern.tensor;

import java.util.function.UnaryOperator;

/**
 * A function that a user hangs on a tensor to see its gradient on the way back.
 *
 * @param output which output of its step the tensor is
 * @param function gives the gradient that goes on; null for the same
 */
public record GradientHook(int output, UnaryOperator<Tensor> function) {
    Tensor apply(Tensor gradient) {
        Tensor replaced = function.apply(gradient);
        if (replaced == null) return gradient;
        if (!replaced.layout.sameSizes(gradient.layout)) {
            throw new TensorError("hook: expected a gradient of shape " + Layout.text(gradient.layout.sizes)
                    + ", but the hook returned one of shape " + Layout.text(replaced.layout.sizes)
                    + "; return null to leave the gradient as it is");
        }
        return replaced;
    }

    /** A hung hook. */
    public interface Handle {
        /** Takes the hook off. */
        void remove();
    }
}
