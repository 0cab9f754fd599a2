package lectern.nn;

import lectern.tensor.Tensor;

/** A module that makes one tensor of one. */
public abstract class Layer extends Modules.Module {
    Layer() {}

    /** What the layer makes of its input; {@link #call} runs the hooks around it. */
    public abstract Tensor forward(Tensor input);

    @Override
    Object run(Tensor... inputs) {
        return inputs.length == 1 ? forward(inputs[0]) : super.run(inputs);
    }
}
