package lectern.nn;

import java.util.stream.Collectors;
import lectern.tensor.InterpolateOption;
import lectern.tensor.Size;
import lectern.tensor.Tensor;

/** The layers of {@code torch.nn} that bring images to another size. */
public abstract class ResizingLayers extends BorderLayers {
    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected ResizingLayers() {}

    /**
     * {@link Functional#interpolate(Tensor, Size, InterpolateOption...)} as a layer.
     *
     * <p>Options: {@code scaleFactor} instead of a size, {@code mode}, {@code alignCorners},
     * {@code recomputeScaleFactor}. Example: {@code nn.Upsample(scaleFactor(2), mode("bilinear"))} is
     * {@code Upsample(scale_factor=2.0, mode='bilinear')}.
     */
    public static class Upsample extends Layer {
        private final Size size;
        private final InterpolateOption[] options;
        private final Settings settings;

        /** Images of a multiple of their size, by {@code scaleFactor(...)}. */
        public Upsample(InterpolateOption... options) {
            this(null, options);
        }

        /** Images of that size in each dimension. */
        public Upsample(int size, InterpolateOption... options) {
            this(Size.of(size), options);
        }

        /** Images of that height and width. */
        public Upsample(Size size, InterpolateOption... options) {
            this.size = size;
            this.options = options.clone();
            settings = new Settings(options);
        }

        @Override
        public Tensor forward(Tensor input) {
            return size == null ? Functional.interpolate(input, options) : Functional.interpolate(input, size, options);
        }

        @Override
        protected String extraRepr() {
            String mode = settings.get(InterpolateOption.Mode.class, InterpolateOption.Mode::name, "nearest");
            return (size == null ? "scale_factor=" + factors() : "size=" + sizes()) + ", mode='" + mode + "'";
        }

        private String factors() {
            var factors =
                    settings.get(InterpolateOption.ScaleFactor.class, InterpolateOption.ScaleFactor::factors, null);
            if (factors == null) return "None";
            if (factors.size() == 1) return ModuleText.number(factors.get(0));
            return factors.stream().map(ModuleText::number).collect(Collectors.joining(", ", "(", ")"));
        }

        private String sizes() {
            return size.size() == 1 ? size.get(0).toString() : ModuleText.tuple(size);
        }
    }

    /** {@link Upsample#Upsample(InterpolateOption...)}. */
    public static Upsample Upsample(InterpolateOption... options) {
        return new Upsample(options);
    }

    /** {@link Upsample#Upsample(int, InterpolateOption...)}. */
    public static Upsample Upsample(int size, InterpolateOption... options) {
        return new Upsample(size, options);
    }

    /** {@link Upsample#Upsample(Size, InterpolateOption...)}. */
    public static Upsample Upsample(Size size, InterpolateOption... options) {
        return new Upsample(size, options);
    }

    /** {@link Functional#pixelShuffle} as a layer: {@code [n, c * r * r, h, w]} to {@code [n, c, h * r, w * r]}. */
    public static class PixelShuffle extends Layer {
        private final int factor;

        /** Images that are {@code upscaleFactor} times as high and wide. */
        public PixelShuffle(int upscaleFactor) {
            factor = upscaleFactor;
        }

        @Override
        public Tensor forward(Tensor input) {
            return Functional.pixelShuffle(input, factor);
        }

        @Override
        protected String extraRepr() {
            return "upscale_factor=" + factor;
        }
    }

    /** {@link PixelShuffle#PixelShuffle(int)}. */
    public static PixelShuffle PixelShuffle(int upscaleFactor) {
        return new PixelShuffle(upscaleFactor);
    }

    /** {@link Functional#pixelUnshuffle} as a layer: {@code [n, c, h * r, w * r]} to {@code [n, c * r * r, h, w]}. */
    public static class PixelUnshuffle extends Layer {
        private final int factor;

        /** Images that are {@code downscaleFactor} times less high and wide. */
        public PixelUnshuffle(int downscaleFactor) {
            factor = downscaleFactor;
        }

        @Override
        public Tensor forward(Tensor input) {
            return Functional.pixelUnshuffle(input, factor);
        }

        @Override
        protected String extraRepr() {
            return "downscale_factor=" + factor;
        }
    }

    /** {@link PixelUnshuffle#PixelUnshuffle(int)}. */
    public static PixelUnshuffle PixelUnshuffle(int downscaleFactor) {
        return new PixelUnshuffle(downscaleFactor);
    }
}
