package lectern.nn;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.TorchCreation;
import lectern.tensor.WindowOption;

/** A convolution with its weights. */
public abstract class ConvolutionLayer extends Layer {
    public Modules.Parameter weight;
    public Modules.Parameter bias;

    /** How many channels there are in the input; 0 where the first input tells. */
    private int in;

    private final int out;
    private final List<Integer> kernel;
    private final WindowOption[] options;
    private final Settings settings;
    private final int groups;
    private final boolean transposed;

    ConvolutionLayer(boolean transposed, int in, int out, Size kernel, WindowOption... options) {
        this.in = in;
        this.out = out;
        this.kernel = kernel;
        this.options = options;
        this.transposed = transposed;
        settings = new Settings(options);
        groups = settings.get(WindowOption.Groups.class, WindowOption.Groups::count, 1);
        if (in > 0) make(in);
    }

    final boolean isLazy() {
        return weight == null;
    }

    @Override
    void checkParametersKnown() {
        if (isLazy()) throw InputCheck.unknown(this);
    }

    /** Takes the number of channels from the first input. */
    final void learn(Tensor input) {
        if (!isLazy()) return;
        InputCheck.dims(this, input, kernel.size());
        make(input.size(-1 - kernel.size()));
    }

    private void make(int channels) {
        in = channels;
        checkSizes();
        int[] sizes = new int[kernel.size() + 2];
        for (int d = 0; d < kernel.size(); d++) sizes[d + 2] = kernel.get(d);
        sizes[0] = transposed ? in : out;
        sizes[1] = (transposed ? out : in) / groups;
        weight = new Modules.Parameter(TorchCreation.empty(sizes));
        if (biased()) bias = new Modules.Parameter(TorchCreation.empty(out));
        Initialization.linear(weight, bias);
    }

    private boolean biased() {
        return settings.get(LayerOption.Bias.class, LayerOption.Bias::on, true);
    }

    private void checkSizes() {
        if (groups <= 0) throw new IllegalArgumentException("groups must be a positive integer, got " + groups);
        if (in % groups != 0) {
            throw new IllegalArgumentException("in_channels must be divisible by groups, got " + in + " and " + groups);
        }
        if (out % groups != 0) {
            throw new IllegalArgumentException(
                    "out_channels must be divisible by groups, got " + out + " and " + groups);
        }
    }

    @Override
    public Tensor forward(Tensor input) {
        String make = "nn." + name() + "(%d, " + out + ", ...)";
        InputCheck.channels(this, input, kernel.size(), in, make);
        InputCheck.type(this, input, weight);
        try {
            return convolved(input);
        } catch (TensorError e) {
            throw InputCheck.window(this, input, e);
        }
    }

    abstract Tensor convolved(Tensor input);

    /** The keywords that the function takes too. */
    final <O extends WindowOption> O[] passed(Class<O> type, O[] none) {
        return Arrays.stream(options).filter(type::isInstance).toList().toArray(none);
    }

    final String border() {
        return settings.get(LayerOption.Border.class, LayerOption.Border::mode, "zeros");
    }

    /** The input with the border that {@code padding_mode} asks for, from the last dimension to the first. */
    final Tensor bordered(Tensor input) {
        int[] pad = new int[2 * kernel.size()];
        for (int d = 0; d < kernel.size(); d++) {
            int last = kernel.size() - 1 - d;
            int reach = each(WindowOption.Dilation.class, 1).get(last) * (kernel.get(last) - 1);
            List<Integer> padding = each(WindowOption.Padding.class, 0);
            boolean same = paddingName().equals("same");
            pad[2 * d] = same ? reach / 2 : padding.get(last);
            pad[2 * d + 1] = same ? reach - reach / 2 : padding.get(last);
        }
        return Functional.pad(input, pad, border(), 0);
    }

    /** A keyword's number for each dimension. */
    private List<Integer> each(Class<? extends WindowOption> type, int usual) {
        List<Integer> sizes = List.of();
        for (WindowOption option : options) if (type.isInstance(option)) sizes = sizes(option);
        if (sizes.size() > 1) return sizes;
        return Collections.nCopies(kernel.size(), sizes.isEmpty() ? usual : sizes.get(0));
    }

    private static List<Integer> sizes(WindowOption option) {
        if (option instanceof WindowOption.Stride stride) return stride.sizes();
        if (option instanceof WindowOption.Padding padding) return padding.sizes();
        if (option instanceof WindowOption.Dilation dilation) return dilation.sizes();
        if (option instanceof WindowOption.OutputPadding padding) return padding.sizes();
        return List.of();
    }

    private String paddingName() {
        return settings.get(WindowOption.PaddingMode.class, WindowOption.PaddingMode::name, "");
    }

    @Override
    protected String extraRepr() {
        StringBuilder text = new StringBuilder(in + ", " + out + ", kernel_size=" + ModuleText.tuple(kernel)
                + ", stride=" + ModuleText.tuple(each(WindowOption.Stride.class, 1)));
        if (paddingName().isEmpty()) {
            unlessUsual(text, "padding", WindowOption.Padding.class, 0);
        } else {
            text.append(", padding=").append(paddingName());
        }
        unlessUsual(text, "dilation", WindowOption.Dilation.class, 1);
        if (transposed) unlessUsual(text, "output_padding", WindowOption.OutputPadding.class, 0);
        if (groups != 1) text.append(", groups=").append(groups);
        if (!biased()) text.append(", bias=False");
        if (!border().equals("zeros")) text.append(", padding_mode=").append(border());
        return text.toString();
    }

    private void unlessUsual(StringBuilder text, String name, Class<? extends WindowOption> type, int usual) {
        List<Integer> sizes = each(type, usual);
        boolean all = IntStream.range(0, sizes.size()).allMatch(d -> sizes.get(d) == usual);
        if (!all) text.append(", ").append(name).append('=').append(ModuleText.tuple(sizes));
    }
}
