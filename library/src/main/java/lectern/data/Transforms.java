package lectern.data;

import java.util.List;
import java.util.stream.Collectors;
import lectern.tensor.DType;
import lectern.tensor.Option;
import lectern.tensor.Tensor;
import lectern.tensor.TensorTypeError;
import lectern.tensor.TorchCreation;

/** {@code torchvision.transforms}: what is done to images before a model sees them. */
public abstract class Transforms extends RandomTransforms {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected Transforms() {}

    /** One transform after the other. */
    public static Transform Compose(List<? extends Transform> transforms) {
        return new Compose(List.copyOf(transforms));
    }

    /** {@link #Compose(List)}. */
    public static Transform Compose(Transform... transforms) {
        return new Compose(List.of(transforms));
    }

    /** The bytes of an image as float32 from 0 to 1; other tensors stay. */
    public static Transform ToTensor() {
        return new ToTensor();
    }

    /** {@code (x - mean) / std} for each channel. */
    public static Transform Normalize(List<? extends Number> mean, List<? extends Number> std) {
        return new Normalize(doubles(mean), doubles(std));
    }

    /** {@link #Normalize(List, List)} with the same numbers for all channels. */
    public static Transform Normalize(double mean, double std) {
        return new Normalize(List.of(mean), List.of(std));
    }

    private static List<Double> doubles(List<? extends Number> numbers) {
        return numbers.stream().map(Number::doubleValue).toList();
    }

    /** An image of this height and width, by linear interpolation; without the smoothing that Pillow adds when it shrinks. */
    public static Transform Resize(int height, int width) {
        return new Resize(height, width);
    }

    /** {@link #Resize(int, int)} that brings the shorter side to {@code size} and keeps the proportions. */
    public static Transform Resize(int size) {
        return new ResizeShorter(size);
    }

    /** The middle of an image. */
    public static Transform CenterCrop(int size) {
        return new CenterCrop(size);
    }

    /** One channel of brightness instead of three of colours. */
    public static Transform Grayscale() {
        return new Grayscale();
    }

    /** Any function of the image. */
    public static Transform Lambda(Transform function) {
        return function;
    }

    private record Compose(List<Transform> transforms) implements Transform {
        @Override
        public Tensor apply(Tensor image) {
            Tensor result = image;
            for (Transform transform : transforms) result = transform.apply(result);
            return result;
        }

        @Override
        public String toString() {
            return transforms.stream().map(t -> "    " + t).collect(Collectors.joining("\n", "Compose(\n", "\n)"));
        }
    }

    private record ToTensor() implements Transform {
        @Override
        public Tensor apply(Tensor image) {
            return image.dtype() == DType.UINT8 ? image.to(DType.FLOAT32).div(255) : image;
        }

        @Override
        public String toString() {
            return "ToTensor()";
        }
    }

    private record Normalize(List<Double> mean, List<Double> std) implements Transform {
        Normalize {
            if (std.contains(0.0))
                throw new IllegalArgumentException(
                        "Normalize: std evaluated to zero, leading to division" + " by zero; got " + std);
        }

        @Override
        public Tensor apply(Tensor image) {
            if (!image.dtype().isFloatingPoint()) {
                throw new TensorTypeError("Normalize: Input tensor should be a float tensor. Got " + image.dtype()
                        + "; put transforms.ToTensor() before it");
            }
            return image.sub(perChannel(mean, image)).div(perChannel(std, image));
        }

        private static Tensor perChannel(List<Double> values, Tensor image) {
            int channels = image.size(-3);
            if (values.size() != 1 && values.size() != channels) {
                throw new IllegalArgumentException("Normalize: got " + values.size() + " values for an image of "
                        + channels + " channels, shape " + image.shape());
            }
            return TorchCreation.tensor(values, new Option.Creation[] {image.dtype()})
                    .view(-1, 1, 1);
        }

        @Override
        public String toString() {
            return "Normalize(mean=" + mean + ", std=" + std + ")";
        }
    }

    private record Resize(int height, int width) implements Transform {
        @Override
        public Tensor apply(Tensor image) {
            return resized(image, height, width);
        }

        @Override
        public String toString() {
            return "Resize(size=[" + height + ", " + width + "])";
        }
    }

    private record ResizeShorter(int size) implements Transform {
        @Override
        public Tensor apply(Tensor image) {
            long height = image.size(-2);
            long width = image.size(-1);
            return height <= width
                    ? resized(image, size, (int) (size * width / height))
                    : resized(image, (int) (size * height / width), size);
        }

        @Override
        public String toString() {
            return "Resize(size=" + size + ")";
        }
    }

    private record CenterCrop(int size) implements Transform {
        @Override
        public Tensor apply(Tensor image) {
            int height = image.size(-2);
            int width = image.size(-1);
            if (height < size || width < size) {
                throw new IllegalArgumentException("CenterCrop: cannot take " + size + " of an image of shape "
                        + image.shape() + "; resize it before");
            }
            int top = (int) Math.rint((height - size) / 2.0);
            int left = (int) Math.rint((width - size) / 2.0);
            return image.narrow(-2, top, size).narrow(-1, left, size);
        }

        @Override
        public String toString() {
            return "CenterCrop(size=(" + size + ", " + size + "))";
        }
    }

    private record Grayscale() implements Transform {
        /** How bright the eye sees red, green and blue (ITU-R 601-2), as Pillow weighs them. */
        private static final List<Double> WEIGHTS = List.of(0.2989, 0.587, 0.114);

        @Override
        public Tensor apply(Tensor image) {
            if (image.size(-3) == 1) return image;
            Tensor weights = TorchCreation.tensor(WEIGHTS, new Option.Creation[] {DType.FLOAT32})
                    .view(3, 1, 1);
            return image.mul(weights).sum(-3, true).to(image.dtype());
        }

        @Override
        public String toString() {
            return "Grayscale(num_output_channels=1)";
        }
    }
}
