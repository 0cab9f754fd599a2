package lectern.data;

import java.util.Locale;
import lectern.tensor.DType;
import lectern.tensor.InterpolateOption;
import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;
import lectern.tensor.TorchRandom;
import lectern.tensor.WindowFunctions;
import lectern.tensor.WindowOption;

/** Transforms that make each pass over the same images another one, with the draws of torchvision's. */
public abstract class RandomTransforms {
    /** Only {@link Transforms} inherits; there are no instances. */
    protected RandomTransforms() {}

    /** Left and right exchanged, with probability one half. */
    public static Transform RandomHorizontalFlip() {
        return RandomHorizontalFlip(0.5);
    }

    /** Left and right exchanged, with probability {@code p}. */
    public static Transform RandomHorizontalFlip(double p) {
        return new RandomFlip("RandomHorizontalFlip", -1, p);
    }

    /** Above and below exchanged, with probability one half. */
    public static Transform RandomVerticalFlip() {
        return RandomVerticalFlip(0.5);
    }

    /** Above and below exchanged, with probability {@code p}. */
    public static Transform RandomVerticalFlip(double p) {
        return new RandomFlip("RandomVerticalFlip", -2, p);
    }

    /** A border of zeros. */
    public static Transform Pad(int padding) {
        return new Pad(padding);
    }

    /** A square from a random place of an image. */
    public static Transform RandomCrop(int size) {
        return RandomCrop(size, 0);
    }

    /** {@link #RandomCrop(int)} of an image with a border of zeros. */
    public static Transform RandomCrop(int size, int padding) {
        return new RandomCrop(size, padding);
    }

    /** {@link #RandomCrop(int, int)}: {@code transforms.RandomCrop(32, padding(4))}. */
    public static Transform RandomCrop(int size, WindowOption.Padding padding) {
        return RandomCrop(size, padding.sizes().get(0));
    }

    /** A random part of an image, of 8 to 100 percent of its area, brought to a square. */
    public static Transform RandomResizedCrop(int size) {
        return new RandomResizedCrop(size);
    }

    private static Tensor padded(Tensor image, int border) {
        return border == 0 ? image : WindowFunctions.pad(image, border, border, border, border);
    }

    private static int below(int bound) {
        return (int) TorchRandom.randint(0, bound, Size.of(1)).itemLong();
    }

    private static double between(double from, double to) {
        return TorchCreation.empty(1).uniform_(from, to).item();
    }

    private static Tensor part(Tensor image, int top, int left, int height, int width) {
        return image.narrow(-2, top, height).narrow(-1, left, width);
    }

    /** An image of another size, by linear interpolation. */
    static Tensor resized(Tensor image, int height, int width) {
        Tensor values = image.to(DType.FLOAT32).unsqueeze(0);
        Tensor sized = WindowFunctions.interpolate(
                        values, Size.of(height, width), new InterpolateOption.Mode("bilinear"))
                .squeeze(0);
        return image.dtype().isFloatingPoint() ? sized : sized.round().to(image.dtype());
    }

    private record RandomFlip(String name, int dim, double p) implements Transform {
        @Override
        public Tensor apply(Tensor image) {
            return TorchRandom.rand(1).item() < p ? image.flip(dim) : image;
        }

        @Override
        public String toString() {
            return name + "(p=" + p + ")";
        }
    }

    private record Pad(int padding) implements Transform {
        @Override
        public Tensor apply(Tensor image) {
            return padded(image, padding);
        }

        @Override
        public String toString() {
            return "Pad(padding=" + padding + ", fill=0, padding_mode=constant)";
        }
    }

    private record RandomCrop(int size, int padding) implements Transform {
        @Override
        public Tensor apply(Tensor given) {
            Tensor image = padded(given, padding);
            int height = image.size(-2);
            int width = image.size(-1);
            if (height < size || width < size) {
                throw new IllegalArgumentException("RandomCrop: Required crop size (" + size + ", " + size
                        + ") is larger than input image size (" + height + ", " + width
                        + "); resize the image before, or give a padding");
            }
            if (height == size && width == size) return image;
            int top = below(height - size + 1);
            int left = below(width - size + 1);
            return part(image, top, left, size, size);
        }

        @Override
        public String toString() {
            return "RandomCrop(size=(" + size + ", " + size + "), padding=" + (padding == 0 ? "None" : padding) + ")";
        }
    }

    private record RandomResizedCrop(int size) implements Transform {
        private static final int TRIES = 10;
        private static final double SMALLEST = 0.08;
        private static final double WIDEST = 4.0 / 3;

        @Override
        public Tensor apply(Tensor image) {
            return resized(cropped(image), size, size);
        }

        private static Tensor cropped(Tensor image) {
            int height = image.size(-2);
            int width = image.size(-1);
            for (int i = 0; i < TRIES; i++) {
                double area = height * (double) width * between(SMALLEST, 1);
                double aspect = Math.exp((float) between(-Math.log(WIDEST), Math.log(WIDEST)));
                int w = (int) Math.rint(Math.sqrt(area * aspect));
                int h = (int) Math.rint(Math.sqrt(area / aspect));
                if (w > 0 && w <= width && h > 0 && h <= height) {
                    int top = below(height - h + 1);
                    int left = below(width - w + 1);
                    return part(image, top, left, h, w);
                }
            }
            // No part fitted: the middle, as near to the image's own shape as the widest allow.
            int w = Math.min(width, (int) Math.rint(height * WIDEST));
            int h = Math.min(height, (int) Math.rint(width * WIDEST));
            return part(image, (height - h) / 2, (width - w) / 2, h, w);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "RandomResizedCrop(size=(%d, %d), scale=(0.08, 1.0), ratio=(0.75, 1.3333), interpolation=bilinear)",
                    size,
                    size);
        }
    }
}
