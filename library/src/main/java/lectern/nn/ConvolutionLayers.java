package lectern.nn;

import java.util.Arrays;
import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.WindowOption;

/** The convolutions of {@code torch.nn}. */
public abstract class ConvolutionLayers extends LinearLayers {
    private static final WindowOption.Convolution[] NO_OPTIONS = {};
    private static final WindowOption.Transposed[] NONE_TRANSPOSED = {};

    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected ConvolutionLayers() {}

    private static Size square(int size) {
        return Size.of(size, size);
    }

    /**
     * {@link Functional#conv1d} with weights of its own.
     *
     * <p>Shapes: {@code [n, inChannels, l]}, also without the batch. Options: {@code stride}, {@code padding} (numbers,
     * {@code "same"} or {@code "valid"}), {@code dilation}, {@code groups}, {@code bias}, {@code paddingMode}.
     * Example: {@code nn.Conv1d(3, 6, 5)} is
     * {@code Conv1d(3, 6, kernel_size=(5,), stride=(1,))}.
     */
    public static class Conv1d extends ConvolutionLayer {
        private final WindowOption.Convolution[] options;

        /** A kernel of {@code kernelSize}. */
        public Conv1d(int inChannels, int outChannels, int kernelSize, WindowOption.ConvolutionLayer... options) {
            super(false, inChannels, outChannels, Size.of(kernelSize), options);
            this.options = passed(WindowOption.Convolution.class, NO_OPTIONS);
        }

        /** A kernel of {@code kernelSize} that moves by {@code stride}. */
        public Conv1d(
                int inChannels, int outChannels, int kernelSize, int stride, WindowOption.ConvolutionLayer... options) {
            this(inChannels, outChannels, kernelSize, Settings.before(options, new WindowOption.Stride(stride)));
        }

        /** A kernel of {@code kernelSize} that moves by {@code stride} over an input with a border. */
        public Conv1d(
                int inChannels,
                int outChannels,
                int kernelSize,
                int stride,
                int padding,
                WindowOption.ConvolutionLayer... options) {
            this(
                    inChannels,
                    outChannels,
                    kernelSize,
                    stride,
                    Settings.before(options, new WindowOption.Padding(padding)));
        }

        @Override
        Tensor convolved(Tensor input) {
            if (border().equals("zeros")) return Functional.conv1d(input, weight, bias, options);
            return Functional.conv1d(bordered(input), weight, bias, unpadded(options));
        }
    }

    /** {@link Conv1d#Conv1d(int, int, int, WindowOption.ConvolutionLayer...)}. */
    public static Conv1d Conv1d(
            int inChannels, int outChannels, int kernelSize, WindowOption.ConvolutionLayer... options) {
        return new Conv1d(inChannels, outChannels, kernelSize, options);
    }

    /** {@link Conv1d#Conv1d(int, int, int, int, WindowOption.ConvolutionLayer...)}. */
    public static Conv1d Conv1d(
            int inChannels, int outChannels, int kernelSize, int stride, WindowOption.ConvolutionLayer... options) {
        return new Conv1d(inChannels, outChannels, kernelSize, stride, options);
    }

    /** {@link Conv1d#Conv1d(int, int, int, int, int, WindowOption.ConvolutionLayer...)}. */
    public static Conv1d Conv1d(
            int inChannels,
            int outChannels,
            int kernelSize,
            int stride,
            int padding,
            WindowOption.ConvolutionLayer... options) {
        return new Conv1d(inChannels, outChannels, kernelSize, stride, padding, options);
    }

    /**
     * {@link Functional#conv2d} with weights of its own.
     *
     * <p>Shapes: {@code [n, inChannels, h, w]}, also without the batch. Options: {@code stride}, {@code padding} (numbers,
     * {@code "same"} or {@code "valid"}), {@code dilation}, {@code groups}, {@code bias}, {@code paddingMode}.
     * Example: {@code nn.Conv2d(3, 6, 5)} is
     * {@code Conv2d(3, 6, kernel_size=(5, 5), stride=(1, 1))}.
     */
    public static class Conv2d extends ConvolutionLayer {
        private final WindowOption.Convolution[] options;

        /** A kernel of {@code kernelSize} in each dimension. */
        public Conv2d(int inChannels, int outChannels, int kernelSize, WindowOption.ConvolutionLayer... options) {
            this(inChannels, outChannels, square(kernelSize), options);
        }

        /** A kernel of {@code kernelSize} that moves by {@code stride}. */
        public Conv2d(
                int inChannels, int outChannels, int kernelSize, int stride, WindowOption.ConvolutionLayer... options) {
            this(inChannels, outChannels, kernelSize, Settings.before(options, new WindowOption.Stride(stride)));
        }

        /** A kernel of {@code kernelSize} that moves by {@code stride} over an input with a border. */
        public Conv2d(
                int inChannels,
                int outChannels,
                int kernelSize,
                int stride,
                int padding,
                WindowOption.ConvolutionLayer... options) {
            this(
                    inChannels,
                    outChannels,
                    kernelSize,
                    stride,
                    Settings.before(options, new WindowOption.Padding(padding)));
        }

        /** A kernel of {@code kernelSize}. */
        public Conv2d(int inChannels, int outChannels, Size kernelSize, WindowOption.ConvolutionLayer... options) {
            super(false, inChannels, outChannels, kernelSize, options);
            this.options = passed(WindowOption.Convolution.class, NO_OPTIONS);
        }

        @Override
        Tensor convolved(Tensor input) {
            if (border().equals("zeros")) return Functional.conv2d(input, weight, bias, options);
            return Functional.conv2d(bordered(input), weight, bias, unpadded(options));
        }
    }

    /** {@link Conv2d#Conv2d(int, int, int, WindowOption.ConvolutionLayer...)}. */
    public static Conv2d Conv2d(
            int inChannels, int outChannels, int kernelSize, WindowOption.ConvolutionLayer... options) {
        return new Conv2d(inChannels, outChannels, kernelSize, options);
    }

    /** {@link Conv2d#Conv2d(int, int, int, int, WindowOption.ConvolutionLayer...)}. */
    public static Conv2d Conv2d(
            int inChannels, int outChannels, int kernelSize, int stride, WindowOption.ConvolutionLayer... options) {
        return new Conv2d(inChannels, outChannels, kernelSize, stride, options);
    }

    /** {@link Conv2d#Conv2d(int, int, int, int, int, WindowOption.ConvolutionLayer...)}. */
    public static Conv2d Conv2d(
            int inChannels,
            int outChannels,
            int kernelSize,
            int stride,
            int padding,
            WindowOption.ConvolutionLayer... options) {
        return new Conv2d(inChannels, outChannels, kernelSize, stride, padding, options);
    }

    /** {@link Conv2d#Conv2d(int, int, Size, WindowOption.ConvolutionLayer...)}. */
    public static Conv2d Conv2d(
            int inChannels, int outChannels, Size kernelSize, WindowOption.ConvolutionLayer... options) {
        return new Conv2d(inChannels, outChannels, kernelSize, options);
    }

    private static WindowOption.Convolution[] unpadded(WindowOption.Convolution... options) {
        WindowOption.Convolution[] all = Arrays.copyOf(options, options.length + 2);
        all[options.length] = new WindowOption.Padding(0);
        all[options.length + 1] = new WindowOption.PaddingMode("valid");
        return all;
    }

    /**
     * {@link Functional#convTranspose1d} with weights of its own.
     *
     * <p>Shapes: {@code [n, inChannels, l]}, also without the batch. Options: {@code stride}, {@code padding},
     * {@code outputPadding}, {@code dilation}, {@code groups}, {@code bias}.
     */
    public static class ConvTranspose1d extends ConvolutionLayer {
        private final WindowOption.Transposed[] options;

        /** A kernel of {@code kernelSize}. */
        public ConvTranspose1d(
                int inChannels, int outChannels, int kernelSize, WindowOption.TransposedLayer... options) {
            super(true, inChannels, outChannels, Size.of(kernelSize), options);
            this.options = passed(WindowOption.Transposed.class, NONE_TRANSPOSED);
        }

        /** A kernel of {@code kernelSize} that moves by {@code stride}. */
        public ConvTranspose1d(
                int inChannels, int outChannels, int kernelSize, int stride, WindowOption.TransposedLayer... options) {
            this(inChannels, outChannels, kernelSize, Settings.before(options, new WindowOption.Stride(stride)));
        }

        /** A kernel of {@code kernelSize} that moves by {@code stride} over an input with a border. */
        public ConvTranspose1d(
                int inChannels,
                int outChannels,
                int kernelSize,
                int stride,
                int padding,
                WindowOption.TransposedLayer... options) {
            this(
                    inChannels,
                    outChannels,
                    kernelSize,
                    stride,
                    Settings.before(options, new WindowOption.Padding(padding)));
        }

        @Override
        Tensor convolved(Tensor input) {
            return Functional.convTranspose1d(input, weight, bias, options);
        }
    }

    /** {@link ConvTranspose1d#ConvTranspose1d(int, int, int, WindowOption.TransposedLayer...)}. */
    public static ConvTranspose1d ConvTranspose1d(
            int inChannels, int outChannels, int kernelSize, WindowOption.TransposedLayer... options) {
        return new ConvTranspose1d(inChannels, outChannels, kernelSize, options);
    }

    /** {@link ConvTranspose1d#ConvTranspose1d(int, int, int, int, WindowOption.TransposedLayer...)}. */
    public static ConvTranspose1d ConvTranspose1d(
            int inChannels, int outChannels, int kernelSize, int stride, WindowOption.TransposedLayer... options) {
        return new ConvTranspose1d(inChannels, outChannels, kernelSize, stride, options);
    }

    /** {@link ConvTranspose1d#ConvTranspose1d(int, int, int, int, int, WindowOption.TransposedLayer...)}. */
    public static ConvTranspose1d ConvTranspose1d(
            int inChannels,
            int outChannels,
            int kernelSize,
            int stride,
            int padding,
            WindowOption.TransposedLayer... options) {
        return new ConvTranspose1d(inChannels, outChannels, kernelSize, stride, padding, options);
    }

    /**
     * {@link Functional#convTranspose2d} with weights of its own.
     *
     * <p>Shapes: {@code [n, inChannels, h, w]}, also without the batch. Options: {@code stride}, {@code padding},
     * {@code outputPadding}, {@code dilation}, {@code groups}, {@code bias}.
     */
    public static class ConvTranspose2d extends ConvolutionLayer {
        private final WindowOption.Transposed[] options;

        /** A kernel of {@code kernelSize} in each dimension. */
        public ConvTranspose2d(
                int inChannels, int outChannels, int kernelSize, WindowOption.TransposedLayer... options) {
            this(inChannels, outChannels, square(kernelSize), options);
        }

        /** A kernel of {@code kernelSize} that moves by {@code stride}. */
        public ConvTranspose2d(
                int inChannels, int outChannels, int kernelSize, int stride, WindowOption.TransposedLayer... options) {
            this(inChannels, outChannels, kernelSize, Settings.before(options, new WindowOption.Stride(stride)));
        }

        /** A kernel of {@code kernelSize} that moves by {@code stride} over an input with a border. */
        public ConvTranspose2d(
                int inChannels,
                int outChannels,
                int kernelSize,
                int stride,
                int padding,
                WindowOption.TransposedLayer... options) {
            this(
                    inChannels,
                    outChannels,
                    kernelSize,
                    stride,
                    Settings.before(options, new WindowOption.Padding(padding)));
        }

        /** A kernel of {@code kernelSize}. */
        public ConvTranspose2d(
                int inChannels, int outChannels, Size kernelSize, WindowOption.TransposedLayer... options) {
            super(true, inChannels, outChannels, kernelSize, options);
            this.options = passed(WindowOption.Transposed.class, NONE_TRANSPOSED);
        }

        @Override
        Tensor convolved(Tensor input) {
            return Functional.convTranspose2d(input, weight, bias, options);
        }
    }

    /** {@link ConvTranspose2d#ConvTranspose2d(int, int, int, WindowOption.TransposedLayer...)}. */
    public static ConvTranspose2d ConvTranspose2d(
            int inChannels, int outChannels, int kernelSize, WindowOption.TransposedLayer... options) {
        return new ConvTranspose2d(inChannels, outChannels, kernelSize, options);
    }

    /** {@link ConvTranspose2d#ConvTranspose2d(int, int, int, int, WindowOption.TransposedLayer...)}. */
    public static ConvTranspose2d ConvTranspose2d(
            int inChannels, int outChannels, int kernelSize, int stride, WindowOption.TransposedLayer... options) {
        return new ConvTranspose2d(inChannels, outChannels, kernelSize, stride, options);
    }

    /** {@link ConvTranspose2d#ConvTranspose2d(int, int, int, int, int, WindowOption.TransposedLayer...)}. */
    public static ConvTranspose2d ConvTranspose2d(
            int inChannels,
            int outChannels,
            int kernelSize,
            int stride,
            int padding,
            WindowOption.TransposedLayer... options) {
        return new ConvTranspose2d(inChannels, outChannels, kernelSize, stride, padding, options);
    }

    /** {@link ConvTranspose2d#ConvTranspose2d(int, int, Size, WindowOption.TransposedLayer...)}. */
    public static ConvTranspose2d ConvTranspose2d(
            int inChannels, int outChannels, Size kernelSize, WindowOption.TransposedLayer... options) {
        return new ConvTranspose2d(inChannels, outChannels, kernelSize, options);
    }
}
