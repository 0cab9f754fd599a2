package lectern.nn;

import java.util.Arrays;
import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;

/** A border around signals or images. */
public abstract class BorderLayer extends Layer {
    private final int[] pad;
    private final String mode;
    private final double value;

    /** @param padding how wide the border is, two numbers for each dimension from the last on */
    BorderLayer(String mode, double value, int... padding) {
        pad = padding;
        this.mode = mode;
        this.value = value;
    }

    /** The same width on all sides of {@code spatial} dimensions. */
    static int[] all(int spatial, int padding) {
        int[] pad = new int[2 * spatial];
        Arrays.fill(pad, padding);
        return pad;
    }

    @Override
    public Tensor forward(Tensor input) {
        try {
            return Functional.pad(input, pad, mode, value);
        } catch (TensorError e) {
            throw new TensorError(this + ": " + e.getMessage() + ": the input's shape is " + input.shape());
        }
    }

    final String widths() {
        return ModuleText.tuple(Size.of(pad));
    }

    @Override
    protected String extraRepr() {
        return mode.equals("constant") ? "padding=" + widths() + ", value=" + ModuleText.number(value) : widths();
    }
}
