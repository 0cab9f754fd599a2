package lectern.nn;

import java.util.function.BinaryOperator;
import lectern.tensor.Tensor;

/** A loss of an input and a target. */
public abstract class LossModule extends Modules.Module {
    private final BinaryOperator<Tensor> function;

    LossModule(BinaryOperator<Tensor> function) {
        this.function = function;
    }

    /** The loss of an input and a target. */
    public Tensor forward(Tensor input, Tensor target) {
        return function.apply(input, target);
    }

    @Override
    Object run(Tensor... inputs) {
        return inputs.length == 2 ? forward(inputs[0], inputs[1]) : super.run(inputs);
    }
}
