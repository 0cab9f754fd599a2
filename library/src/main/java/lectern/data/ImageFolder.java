package lectern.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;

/** Images in folders named for their classes: {@code root/cat/1.png}, {@code root/dog/2.jpg}. They are read when asked for. */
public final class ImageFolder implements Dataset<Sample> {
    private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png", ".bmp", ".gif", ".tif", ".tiff");

    private final List<String> classes;
    private final List<Path> files = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final Path root;
    private final Transform transform;

    /**
     * @throws IllegalArgumentException if there is no such folder, or a class has no images
     * @throws UncheckedIOException if a folder cannot be read
     */
    public ImageFolder(Path root, Transform transform) {
        this.root = root;
        this.transform = transform;
        if (!Files.isDirectory(root)) throw new IllegalArgumentException("ImageFolder: there is no folder " + root);
        classes = list(root).stream()
                .filter(Files::isDirectory)
                .map(folder -> folder.getFileName().toString())
                .toList();
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("ImageFolder: Couldn't find any class folder in " + root
                    + "; expected a folder for each class, with its images inside");
        }
        for (int label = 0; label < classes.size(); label++) {
            int before = files.size();
            for (Path file : list(root.resolve(classes.get(label)))) {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                if (ENDINGS.stream().noneMatch(name::endsWith)) continue;
                files.add(file);
                labels.add(label);
            }
            if (files.size() == before) {
                throw new IllegalArgumentException(
                        "ImageFolder: Found no valid file for the class " + classes.get(label) + " in " + root
                                + ". Supported extensions are: " + String.join(", ", ENDINGS));
            }
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("ImageFolder: cannot read " + folder, e);
        }
    }

    /** The names of the classes: the folders, in order. */
    public List<String> classes() {
        return classes;
    }

    /** The number of each class. */
    public Map<String, Integer> classToIdx() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String name : classes) numbers.put(name, numbers.size());
        return numbers;
    }

    /** The class of each image. */
    public List<Integer> targets() {
        return List.copyOf(labels);
    }

    @Override
    public int size() {
        return files.size();
    }

    /** @throws IllegalArgumentException if the file is not an image */
    @Override
    public Sample get(int index) {
        return new Sample(transform.apply(image(files.get(index))), TorchCreation.tensor((long) labels.get(index)));
    }

    private static Tensor image(Path file) {
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            if (image != null) return pixels(image);
            throw new IllegalArgumentException("ImageFolder: " + file + " is not an image that Java can read");
        } catch (IOException e) {
            throw new UncheckedIOException("ImageFolder: cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Red, green and blue, each as a plane. */
    private static Tensor pixels(BufferedImage image) {
        int height = image.getHeight();
        int width = image.getWidth();
        int[] colors = image.getRGB(0, 0, width, height, null, 0, width);
        byte[] planes = new byte[Math.multiplyExact(3, colors.length)];
        for (int i = 0; i < colors.length; i++) {
            planes[i] = (byte) (colors[i] >> 16);
            planes[colors.length + i] = (byte) (colors[i] >> 8);
            planes[2 * colors.length + i] = (byte) colors[i];
        }
        return TorchCreation.fromArray(planes, DType.UINT8, 3, height, width);
    }

    /** As torchvision prints it. */
    @Override
    public String toString() {
        return "Dataset ImageFolder\n    Number of datapoints: " + size() + "\n    Root location: " + root
                + "\n    StandardTransform\nTransform: " + transform.toString().replace("\n", "\n           ");
    }
}
