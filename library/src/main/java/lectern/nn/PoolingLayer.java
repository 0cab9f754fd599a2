package lectern.nn;

import java.util.List;
import java.util.function.Function;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.WindowOption;

/** A pool with windows of its own. */
public abstract class PoolingLayer extends Layer {
    private final int spatial;
    private final boolean tuples;
    private final List<Integer> kernel;
    private final Settings settings;

    /**
     * @param spatial how many dimensions the windows have
     * @param tuples whether single numbers are printed as tuples too
     */
    PoolingLayer(int spatial, boolean tuples, List<Integer> kernel, WindowOption... options) {
        this.spatial = spatial;
        this.tuples = tuples;
        this.kernel = kernel;
        this.settings = new Settings(options);
    }

    @Override
    public final Tensor forward(Tensor input) {
        InputCheck.dims(this, input, spatial);
        try {
            return pooled(input);
        } catch (TensorError e) {
            throw InputCheck.window(this, input, e);
        }
    }

    abstract Tensor pooled(Tensor input);

    @Override
    protected String extraRepr() {
        return "kernel_size=" + text(kernel) + ", stride="
                + sizes(WindowOption.Stride.class, WindowOption.Stride::sizes, kernel) + ", padding="
                + sizes(WindowOption.Padding.class, WindowOption.Padding::sizes, List.of(0));
    }

    final String dilationAndCeilMode() {
        return ", dilation=" + sizes(WindowOption.Dilation.class, WindowOption.Dilation::sizes, List.of(1))
                + ", ceil_mode="
                + ModuleText.bool(settings.get(WindowOption.CeilMode.class, WindowOption.CeilMode::on, false));
    }

    private <O extends WindowOption> String sizes(
            Class<O> type, Function<O, List<Integer>> value, List<Integer> usual) {
        return text(settings.get(type, value, usual));
    }

    private String text(List<Integer> sizes) {
        return sizes.size() == 1 && !tuples ? sizes.get(0).toString() : ModuleText.tuple(sizes);
    }
}
