package lectern.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;
import lectern.tensor.TorchShaping;

/** Datasets of images from the files of their authors, which have to be there: nothing is downloaded. */
public abstract class ImageFiles {
    private static final List<String> FASHION = List.of(
            "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot");
    private static final List<String> CIFAR10 =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
    private static final int CIFAR_SIDE = 32;

    /** Only {@link Datasets} inherits; there are no instances. */
    protected ImageFiles() {}

    /**
     * MNIST's handwritten digits from {@code train-images-idx3-ubyte} and its three companions in {@code root} or
     * {@code root/MNIST/raw}, packed as {@code .gz} or not: images of 1, 28 and 28.
     *
     * @throws IllegalArgumentException if a file is not there or not complete
     */
    public static ImageDataset MNIST(String root, boolean train, Transform transform) {
        return idx(
                root,
                "MNIST",
                train,
                transform,
                IntStream.range(0, 10).mapToObj(String::valueOf).toList());
    }

    /** {@link #MNIST(String, boolean, Transform)} with images of clothes. */
    public static ImageDataset FashionMNIST(String root, boolean train, Transform transform) {
        return idx(root, "FashionMNIST", train, transform, FASHION);
    }

    private static ImageDataset idx(
            String root, String name, boolean train, Transform transform, List<String> classes) {
        String part = train ? "train" : "t10k";
        List<String> folders = List.of("", name + "/raw");
        try {
            Tensor images = IdxFile.read(find(root, folders, part + "-images-idx3-ubyte"));
            Tensor labels = IdxFile.read(find(root, folders, part + "-labels-idx1-ubyte"));
            return new ImageDataset(images.unsqueeze(1), labels.to(DType.INT64), classes, transform);
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot read the files in " + root, e);
        }
    }

    private static Path find(String root, List<String> folders, String name) {
        return folders.stream()
                .flatMap(folder -> Stream.of("", ".gz").map(ending -> Path.of(root, folder, name + ending)))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Dataset not found: there is no file " + name + " or "
                        + name + ".gz in " + root
                        + folders.stream()
                                .filter(f -> !f.isEmpty())
                                .map(f -> " or " + root + "/" + f)
                                .findFirst()
                                .orElse("")
                        + "; download it there"));
    }

    /**
     * CIFAR-10's images from the files {@code data_batch_1.bin} to {@code data_batch_5.bin}, or {@code test_batch.bin}, of
     * its binary version in {@code root} or {@code root/cifar-10-batches-bin}: images of 3, 32 and 32.
     *
     * @throws IllegalArgumentException if a file is not there or not complete
     */
    public static ImageDataset CIFAR10(String root, boolean train, Transform transform) {
        List<String> names = train
                ? IntStream.rangeClosed(1, 5)
                        .mapToObj(i -> "data_batch_" + i + ".bin")
                        .toList()
                : List.of("test_batch.bin");
        List<Tensor> images = new ArrayList<>();
        List<Tensor> labels = new ArrayList<>();
        for (String name : names) {
            Tensor records = cifar(find(root, List.of("", "cifar-10-batches-bin"), name));
            labels.add(records.narrow(1, 0, 1).squeeze(1).to(DType.INT64));
            images.add(records.narrow(1, 1, records.size(1) - 1).reshape(-1, 3, CIFAR_SIDE, CIFAR_SIDE));
        }
        return new ImageDataset(TorchShaping.cat(images), TorchShaping.cat(labels), CIFAR10, transform);
    }

    /** A file's records, a row each: the class, then the points of the three colours. */
    private static Tensor cifar(Path file) {
        int length = 1 + 3 * CIFAR_SIDE * CIFAR_SIDE;
        Refusal refusal = new Refusal(file.toString(), "file of CIFAR-10");
        try {
            long size = Files.size(file);
            refusal.unless(
                    size > 0 && size % length == 0 && size < Integer.MAX_VALUE - 8,
                    "it has " + size + " bytes, which is no multiple of " + length);
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i < bytes.length; i += length) {
                refusal.unless(
                        bytes[i] >= 0 && bytes[i] < 10, "image " + i / length + " has the class " + (bytes[i] & 0xFF));
            }
            return TorchCreation.fromArray(bytes, DType.UINT8, bytes.length / length, length);
        } catch (IOException e) {
            throw new UncheckedIOException("CIFAR10: cannot read " + file, e);
        }
    }

    /** Images in folders named for their classes, see {@link lectern.data.ImageFolder}. */
    public static ImageFolder ImageFolder(String root, Transform transform) {
        return new ImageFolder(Path.of(root), transform);
    }
}
