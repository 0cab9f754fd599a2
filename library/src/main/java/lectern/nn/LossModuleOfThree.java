package lectern.nn;

import lectern.tensor.Tensor;

/** A loss of three tensors. */
public abstract class LossModuleOfThree extends Modules.Module {
    private final Formula function;

    /** A function of three tensors. */
    interface Formula {
        Tensor apply(Tensor first, Tensor second, Tensor third);
    }

    LossModuleOfThree(Formula function) {
        this.function = function;
    }

    /** The loss of the three, in the order of the function of the same name. */
    public Tensor forward(Tensor first, Tensor second, Tensor third) {
        return function.apply(first, second, third);
    }

    @Override
    Object run(Tensor... inputs) {
        return inputs.length == 3 ? forward(inputs[0], inputs[1], inputs[2]) : super.run(inputs);
    }
}
