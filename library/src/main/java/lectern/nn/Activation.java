package lectern.nn;

import java.util.function.UnaryOperator;
import lectern.tensor.Tensor;

/** A layer that is a function without parameters. */
public abstract class Activation extends Layer {
    private final UnaryOperator<Tensor> function;
    private final String settings;
    private final boolean inplace;

    /**
     * @param settings as they are printed
     */
    Activation(UnaryOperator<Tensor> function, String settings, LayerOption.Activation... options) {
        this.function = function;
        this.inplace = new Settings(options).get(LayerOption.Inplace.class, LayerOption.Inplace::on, false);
        String comma = settings.isEmpty() ? "" : ", ";
        this.settings = inplace ? settings + comma + "inplace=True" : settings;
    }

    @Override
    public Tensor forward(Tensor input) {
        // The function may keep its input for the way back, so it must not be what is written over.
        return inplace ? input.copy_(function.apply(input.clone())) : function.apply(input);
    }

    @Override
    protected String extraRepr() {
        return settings;
    }
}
