package lectern.nn;

import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.WindowOption;

/** The convolutions of {@code torch.nn} that learn from the first input how many channels it has. */
public abstract class LazyConvolutions extends ConvolutionLayers {
    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected LazyConvolutions() {}

    /** A {@link Conv1d} for as many channels as the first input has: call it once before its parameters. */
    public static class LazyConv1d extends Conv1d {
        /** A kernel of {@code kernelSize}. */
        public LazyConv1d(int outChannels, int kernelSize, WindowOption.ConvolutionLayer... options) {
            super(0, outChannels, kernelSize, options);
        }

        /** A kernel of {@code kernelSize} that moves by {@code stride}. */
        public LazyConv1d(int outChannels, int kernelSize, int stride, WindowOption.ConvolutionLayer... options) {
            super(0, outChannels, kernelSize, stride, options);
        }

        /** A kernel of {@code kernelSize} that moves by {@code stride} over an input with a border. */
        public LazyConv1d(
                int outChannels, int kernelSize, int stride, int padding, WindowOption.ConvolutionLayer... options) {
            super(0, outChannels, kernelSize, stride, padding, options);
        }

        @Override
        public Tensor forward(Tensor input) {
            learn(input);
            return super.forward(input);
        }

        @Override
        String name() {
            return isLazy() ? "LazyConv1d" : "Conv1d";
        }
    }

    /** {@link LazyConv1d#LazyConv1d(int, int, WindowOption.ConvolutionLayer...)}. */
    public static LazyConv1d LazyConv1d(int outChannels, int kernelSize, WindowOption.ConvolutionLayer... options) {
        return new LazyConv1d(outChannels, kernelSize, options);
    }

    /** {@link LazyConv1d#LazyConv1d(int, int, int, WindowOption.ConvolutionLayer...)}. */
    public static LazyConv1d LazyConv1d(
            int outChannels, int kernelSize, int stride, WindowOption.ConvolutionLayer... options) {
        return new LazyConv1d(outChannels, kernelSize, stride, options);
    }

    /** {@link LazyConv1d#LazyConv1d(int, int, int, int, WindowOption.ConvolutionLayer...)}. */
    public static LazyConv1d LazyConv1d(
            int outChannels, int kernelSize, int stride, int padding, WindowOption.ConvolutionLayer... options) {
        return new LazyConv1d(outChannels, kernelSize, stride, padding, options);
    }

    /** A {@link Conv2d} for as many channels as the first input has: call it once before its parameters. */
    public static class LazyConv2d extends Conv2d {
        /** A kernel of {@code kernelSize} in each dimension. */
        public LazyConv2d(int outChannels, int kernelSize, WindowOption.ConvolutionLayer... options) {
            super(0, outChannels, kernelSize, options);
        }

        /** A kernel of {@code kernelSize} that moves by {@code stride}. */
        public LazyConv2d(int outChannels, int kernelSize, int stride, WindowOption.ConvolutionLayer... options) {
            super(0, outChannels, kernelSize, stride, options);
        }

        /** A kernel of {@code kernelSize} that moves by {@code stride} over an input with a border. */
        public LazyConv2d(
                int outChannels, int kernelSize, int stride, int padding, WindowOption.ConvolutionLayer... options) {
            super(0, outChannels, kernelSize, stride, padding, options);
        }

        /** A kernel of {@code kernelSize}. */
        public LazyConv2d(int outChannels, Size kernelSize, WindowOption.ConvolutionLayer... options) {
            super(0, outChannels, kernelSize, options);
        }

        @Override
        public Tensor forward(Tensor input) {
            learn(input);
            return super.forward(input);
        }

        @Override
        String name() {
            return isLazy() ? "LazyConv2d" : "Conv2d";
        }
    }

    /** {@link LazyConv2d#LazyConv2d(int, int, WindowOption.ConvolutionLayer...)}. */
    public static LazyConv2d LazyConv2d(int outChannels, int kernelSize, WindowOption.ConvolutionLayer... options) {
        return new LazyConv2d(outChannels, kernelSize, options);
    }

    /** {@link LazyConv2d#LazyConv2d(int, int, int, WindowOption.ConvolutionLayer...)}. */
    public static LazyConv2d LazyConv2d(
            int outChannels, int kernelSize, int stride, WindowOption.ConvolutionLayer... options) {
        return new LazyConv2d(outChannels, kernelSize, stride, options);
    }

    /** {@link LazyConv2d#LazyConv2d(int, int, int, int, WindowOption.ConvolutionLayer...)}. */
    public static LazyConv2d LazyConv2d(
            int outChannels, int kernelSize, int stride, int padding, WindowOption.ConvolutionLayer... options) {
        return new LazyConv2d(outChannels, kernelSize, stride, padding, options);
    }

    /** {@link LazyConv2d#LazyConv2d(int, Size, WindowOption.ConvolutionLayer...)}. */
    public static LazyConv2d LazyConv2d(int outChannels, Size kernelSize, WindowOption.ConvolutionLayer... options) {
        return new LazyConv2d(outChannels, kernelSize, options);
    }
}
