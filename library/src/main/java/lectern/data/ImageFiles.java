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
import lectern.tensor.TorchShaping;

/** Datasets of images from the files of their authors, which have to be there: nothing is downloaded. */
public abstract class ImageFiles {
    private static final List<String> FASHION = List.of(
            "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot");
    private static final List<String> CIFAR10 =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

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
        return cifar(CifarFormat.TEN, root, names, CIFAR10, transform);
    }

    /**
     * CIFAR-100's images with their fine classes from {@code train.bin} or {@code test.bin}, and the names of the classes
     * from {@code fine_label_names.txt}, of its binary version in {@code root} or {@code root/cifar-100-binary}.
     *
     * @throws IllegalArgumentException if a file is not there or not complete
     */
    public static ImageDataset CIFAR100(String root, boolean train, Transform transform) {
        Path names = find(root, List.of("", CifarFormat.HUNDRED.folder()), "fine_label_names.txt");
        return cifar(
                CifarFormat.HUNDRED,
                root,
                List.of(train ? "train.bin" : "test.bin"),
                CifarFormat.HUNDRED.classNames(names),
                transform);
    }

    private static ImageDataset cifar(
            CifarFormat format, String root, List<String> names, List<String> classes, Transform transform) {
        List<Tensor> images = new ArrayList<>();
        List<Tensor> labels = new ArrayList<>();
        for (String name : names) {
            Tensor records = format.read(find(root, List.of("", format.folder()), name));
            images.add(format.images(records));
            labels.add(format.labels(records));
        }
        return new ImageDataset(TorchShaping.cat(images), TorchShaping.cat(labels), classes, transform);
    }

    /** Images in folders named for their classes, see {@link lectern.data.ImageFolder}. */
    public static ImageFolder ImageFolder(String root, Transform transform) {
        return new ImageFolder(Path.of(root), transform);
    }
}
