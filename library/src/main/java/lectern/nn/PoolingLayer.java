package lectern.nn;

import java.util.List;
import java.util.function.Function;
import lectern.tensor.WindowOption;

/** What the pools print. */
abstract class PoolingLayer extends Layer {
    private final boolean tuples;
    private final List<Integer> kernel;
    private final Settings settings;

    /**
     * @param tuples whether single numbers are printed as tuples too
     */
    PoolingLayer(boolean tuples, List<Integer> kernel, WindowOption... options) {
        this.tuples = tuples;
        this.kernel = kernel;
        this.settings = new Settings(options);
    }

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
