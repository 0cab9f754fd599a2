package lectern.nn;

import java.util.List;
import lectern.nn.Modules.Module;
import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;

/** Refusals of inputs whose shape does not fit a layer: they name the layer, both shapes and the nearest fix. */
final class InputCheck {
    private InputCheck() {}

    /**
     * Checks the last size of an input.
     *
     * @param make how the layer that fits is made, with {@code %d} for the size that came
     */
    static void last(Module layer, Tensor input, int expected, String make) {
        int got = input.ndim() == 0 ? 0 : input.size(-1);
        if (input.ndim() > 0 && got == expected) return;
        throw new TensorError(layer + ": expected an input with " + expected + " features in its last dimension, got "
                + input.shape() + "; " + lastFix(input, expected, make.formatted(got)));
    }

    static String lastFix(Tensor input, int expected, String make) {
        if (input.ndim() == 0) return "give it a vector or a batch of them";
        for (int d = input.ndim() - 2; d >= 0; d--) {
            int from = 1;
            for (int i = d; i < input.ndim(); i++) from *= input.size(i);
            if (from == expected) return "flatten it first: x.flatten(" + d + ")";
        }
        for (int d = 0; d < input.ndim() - 1; d++) {
            if (input.size(d) == expected) return "bring that dimension to the end: x.transpose(" + d + ", -1)";
        }
        if (expected == 1) return "give it a last dimension: x.unsqueeze(-1)";
        return "make the layer " + make;
    }

    /** Checks the last sizes of an input, which {@code make} normalises. */
    static void ending(Module layer, Tensor input, Size shape, String make) {
        int from = input.ndim() - shape.size();
        if (from >= 0 && input.shape().subList(from, input.ndim()).equals(shape)) return;
        throw new TensorError(layer + ": Given normalized_shape=" + List.copyOf(shape)
                + ", expected input with shape [*, "
                + List.copyOf(shape).toString().substring(1) + ", but got input of size " + List.copyOf(input.shape())
                + "; make the layer " + make + "(" + (input.ndim() == 0 ? "..." : input.size(-1))
                + ") to normalise the last dimension");
    }

    /** Checks that an input has the type of a layer's weights. */
    static void type(Module layer, Tensor input, Tensor weight) {
        if (input.dtype() == weight.dtype()) return;
        String wanted = weight.dtype().toString().replace("torch.", "");
        throw new TensorError(layer + ": expected an input of the type of the weights, " + weight.dtype() + ", got "
                + input.dtype() + " of shape " + input.shape() + "; convert it: x.to(" + wanted + ")");
    }

    /**
     * Checks the channels of images or signals.
     *
     * @param spatial how many dimensions there are behind the channels
     * @param make how the layer that fits is made, with {@code %d} for the channels that came
     */
    static void channels(Module layer, Tensor input, int spatial, int expected, String make) {
        dims(layer, input, spatial);
        int dims = input.ndim();
        int got = input.size(-1 - spatial);
        if (got == expected) return;
        String fix = "make the layer " + make.formatted(got);
        if (expected == 1 && dims == spatial + 1) fix = "give it a dimension for the channel: x.unsqueeze(1)";
        if (input.size(-1) == expected) {
            fix = spatial == 1
                    ? "bring the channels before the length: x.transpose(-1, -2)"
                    : "bring the channels before height and width: x.movedim(-1, -3)";
        }
        throw misfit(layer, input, "have " + expected + " channels, but got " + got + " channels", fix);
    }

    /** Checks that an input has channels and {@code spatial} dimensions behind them, with a batch or without. */
    static void dims(Module layer, Tensor input, int spatial) {
        int dims = input.ndim();
        if (dims != spatial + 1 && dims != spatial + 2) {
            String sizes = spatial == 1 ? "length]" : "height, width]";
            throw misfit(
                    layer,
                    input,
                    "be [batch, channels, " + sizes + " or [channels, " + sizes,
                    dims <= spatial
                            ? "give it the dimensions that are missing, as in x.unsqueeze(0)"
                            : "make dimensions one, as in x.flatten(0, " + (dims - spatial - 2) + ")");
        }
    }

    /** Says that a layer's parameters are those of its first input. */
    static IllegalArgumentException unknown(Module layer) {
        return new IllegalArgumentException(layer.name()
                + ": its parameters are not known before the first input; call the model once with a batch before"
                + " asking for its parameters");
    }

    /** Says of a window that does not fit which layer has it, what came and what to do. */
    static TensorError window(Module layer, Tensor input, TensorError refusal) {
        return new TensorError(layer + ": " + refusal.getMessage() + ": the input's shape is " + input.shape()
                + "; give it a larger input, a smaller kernel or a border, as with padding(1)");
    }

    private static TensorError misfit(Module layer, Tensor input, String expected, String fix) {
        return new TensorError(
                layer + ": expected input" + List.copyOf(input.shape()) + " to " + expected + "; " + fix);
    }
}
