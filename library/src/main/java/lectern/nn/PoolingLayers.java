package lectern.nn;

import java.util.List;
import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.WindowOption;

/** The pools of {@code torch.nn}. */
public abstract class PoolingLayers extends LazyConvolutions {
    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected PoolingLayers() {}

    /**
     * {@link Functional#maxPool1d} as a layer.
     *
     * <p>Options: {@code stride} (usually the kernel's size), {@code padding}, {@code dilation}, {@code ceilMode}.
     */
    public static class MaxPool1d extends PoolingLayer {
        private final int kernelSize;
        private final WindowOption.MaxPool[] options;

        /** Windows of {@code kernelSize}. */
        public MaxPool1d(int kernelSize, WindowOption.MaxPool... options) {
            super(1, false, List.of(kernelSize), options);
            this.kernelSize = kernelSize;
            this.options = options;
        }

        /** Windows of {@code kernelSize}, {@code stride} apart. */
        public MaxPool1d(int kernelSize, int stride, WindowOption.MaxPool... options) {
            this(kernelSize, Settings.before(options, new WindowOption.Stride(stride)));
        }

        @Override
        Tensor pooled(Tensor input) {
            return Functional.maxPool1d(input, kernelSize, options);
        }

        @Override
        protected String extraRepr() {
            return super.extraRepr() + dilationAndCeilMode();
        }
    }

    /** {@link MaxPool1d#MaxPool1d(int, WindowOption.MaxPool...)}. */
    public static MaxPool1d MaxPool1d(int kernelSize, WindowOption.MaxPool... options) {
        return new MaxPool1d(kernelSize, options);
    }

    /** {@link MaxPool1d#MaxPool1d(int, int, WindowOption.MaxPool...)}. */
    public static MaxPool1d MaxPool1d(int kernelSize, int stride, WindowOption.MaxPool... options) {
        return new MaxPool1d(kernelSize, stride, options);
    }

    /**
     * {@link Functional#maxPool2d} as a layer.
     *
     * <p>Options: {@code stride} (usually the kernel's size), {@code padding}, {@code dilation}, {@code ceilMode}.
     */
    public static class MaxPool2d extends PoolingLayer {
        private final Size kernelSize;
        private final WindowOption.MaxPool[] options;

        /** Windows of {@code kernelSize} in each dimension. */
        public MaxPool2d(int kernelSize, WindowOption.MaxPool... options) {
            super(2, false, List.of(kernelSize), options);
            this.kernelSize = Size.of(kernelSize, kernelSize);
            this.options = options;
        }

        /** Windows of {@code kernelSize}, {@code stride} apart. */
        public MaxPool2d(int kernelSize, int stride, WindowOption.MaxPool... options) {
            this(kernelSize, Settings.before(options, new WindowOption.Stride(stride)));
        }

        /** Windows of {@code kernelSize}. */
        public MaxPool2d(Size kernelSize, WindowOption.MaxPool... options) {
            super(2, false, kernelSize, options);
            this.kernelSize = kernelSize;
            this.options = options;
        }

        @Override
        Tensor pooled(Tensor input) {
            return Functional.maxPool2d(input, kernelSize, options);
        }

        @Override
        protected String extraRepr() {
            return super.extraRepr() + dilationAndCeilMode();
        }
    }

    /** {@link MaxPool2d#MaxPool2d(int, WindowOption.MaxPool...)}. */
    public static MaxPool2d MaxPool2d(int kernelSize, WindowOption.MaxPool... options) {
        return new MaxPool2d(kernelSize, options);
    }

    /** {@link MaxPool2d#MaxPool2d(int, int, WindowOption.MaxPool...)}. */
    public static MaxPool2d MaxPool2d(int kernelSize, int stride, WindowOption.MaxPool... options) {
        return new MaxPool2d(kernelSize, stride, options);
    }

    /** {@link MaxPool2d#MaxPool2d(Size, WindowOption.MaxPool...)}. */
    public static MaxPool2d MaxPool2d(Size kernelSize, WindowOption.MaxPool... options) {
        return new MaxPool2d(kernelSize, options);
    }

    /**
     * {@link Functional#avgPool1d} as a layer.
     *
     * <p>Options: {@code stride} (usually the kernel's size), {@code padding}, {@code ceilMode}, {@code countIncludePad}.
     */
    public static class AvgPool1d extends PoolingLayer {
        private final int kernelSize;
        private final WindowOption.AvgPool[] options;

        /** Windows of {@code kernelSize}. */
        public AvgPool1d(int kernelSize, WindowOption.AvgPool... options) {
            super(1, true, List.of(kernelSize), options);
            this.kernelSize = kernelSize;
            this.options = options;
        }

        /** Windows of {@code kernelSize}, {@code stride} apart. */
        public AvgPool1d(int kernelSize, int stride, WindowOption.AvgPool... options) {
            this(kernelSize, Settings.before(options, new WindowOption.Stride(stride)));
        }

        @Override
        Tensor pooled(Tensor input) {
            return Functional.avgPool1d(input, kernelSize, options);
        }
    }

    /** {@link AvgPool1d#AvgPool1d(int, WindowOption.AvgPool...)}. */
    public static AvgPool1d AvgPool1d(int kernelSize, WindowOption.AvgPool... options) {
        return new AvgPool1d(kernelSize, options);
    }

    /** {@link AvgPool1d#AvgPool1d(int, int, WindowOption.AvgPool...)}. */
    public static AvgPool1d AvgPool1d(int kernelSize, int stride, WindowOption.AvgPool... options) {
        return new AvgPool1d(kernelSize, stride, options);
    }

    /**
     * {@link Functional#avgPool2d} as a layer.
     *
     * <p>Options: {@code stride} (usually the kernel's size), {@code padding}, {@code ceilMode}, {@code countIncludePad}.
     */
    public static class AvgPool2d extends PoolingLayer {
        private final Size kernelSize;
        private final WindowOption.AvgPool[] options;

        /** Windows of {@code kernelSize} in each dimension. */
        public AvgPool2d(int kernelSize, WindowOption.AvgPool... options) {
            super(2, false, List.of(kernelSize), options);
            this.kernelSize = Size.of(kernelSize, kernelSize);
            this.options = options;
        }

        /** Windows of {@code kernelSize}, {@code stride} apart. */
        public AvgPool2d(int kernelSize, int stride, WindowOption.AvgPool... options) {
            this(kernelSize, Settings.before(options, new WindowOption.Stride(stride)));
        }

        /** Windows of {@code kernelSize}. */
        public AvgPool2d(Size kernelSize, WindowOption.AvgPool... options) {
            super(2, false, kernelSize, options);
            this.kernelSize = kernelSize;
            this.options = options;
        }

        @Override
        Tensor pooled(Tensor input) {
            return Functional.avgPool2d(input, kernelSize, options);
        }
    }

    /** {@link AvgPool2d#AvgPool2d(int, WindowOption.AvgPool...)}. */
    public static AvgPool2d AvgPool2d(int kernelSize, WindowOption.AvgPool... options) {
        return new AvgPool2d(kernelSize, options);
    }

    /** {@link AvgPool2d#AvgPool2d(int, int, WindowOption.AvgPool...)}. */
    public static AvgPool2d AvgPool2d(int kernelSize, int stride, WindowOption.AvgPool... options) {
        return new AvgPool2d(kernelSize, stride, options);
    }

    /** {@link AvgPool2d#AvgPool2d(Size, WindowOption.AvgPool...)}. */
    public static AvgPool2d AvgPool2d(Size kernelSize, WindowOption.AvgPool... options) {
        return new AvgPool2d(kernelSize, options);
    }

    /** {@link Functional#adaptiveAvgPool1d} as a layer. */
    public static class AdaptiveAvgPool1d extends Layer {
        private final int outputSize;

        /** Means of as many parts as {@code outputSize}. */
        public AdaptiveAvgPool1d(int outputSize) {
            this.outputSize = outputSize;
        }

        @Override
        public Tensor forward(Tensor input) {
            InputCheck.dims(this, input, 1);
            return Functional.adaptiveAvgPool1d(input, outputSize);
        }

        @Override
        protected String extraRepr() {
            return "output_size=" + outputSize;
        }
    }

    /** {@link AdaptiveAvgPool1d#AdaptiveAvgPool1d(int)}. */
    public static AdaptiveAvgPool1d AdaptiveAvgPool1d(int outputSize) {
        return new AdaptiveAvgPool1d(outputSize);
    }

    /** {@link Functional#adaptiveAvgPool2d(Tensor, Integer, Integer)} as a layer. */
    public static class AdaptiveAvgPool2d extends Layer {
        private final Integer height;
        private final Integer width;
        private final String size;

        /** Images of {@code outputSize} in each dimension. */
        public AdaptiveAvgPool2d(int outputSize) {
            this(outputSize, outputSize, String.valueOf(outputSize));
        }

        /** Images of that height and width; null keeps the input's. */
        public AdaptiveAvgPool2d(Integer height, Integer width) {
            this(height, width, "(" + orNone(height) + ", " + orNone(width) + ")");
        }

        private AdaptiveAvgPool2d(Integer height, Integer width, String size) {
            this.height = height;
            this.width = width;
            this.size = size;
        }

        private static String orNone(Integer size) {
            return size == null ? "None" : size.toString();
        }

        @Override
        public Tensor forward(Tensor input) {
            InputCheck.dims(this, input, 2);
            return Functional.adaptiveAvgPool2d(input, height, width);
        }

        @Override
        protected String extraRepr() {
            return "output_size=" + size;
        }
    }

    /** {@link AdaptiveAvgPool2d#AdaptiveAvgPool2d(int)}. */
    public static AdaptiveAvgPool2d AdaptiveAvgPool2d(int outputSize) {
        return new AdaptiveAvgPool2d(outputSize);
    }

    /** {@link AdaptiveAvgPool2d#AdaptiveAvgPool2d(Integer, Integer)}. */
    public static AdaptiveAvgPool2d AdaptiveAvgPool2d(Integer height, Integer width) {
        return new AdaptiveAvgPool2d(height, width);
    }
}
