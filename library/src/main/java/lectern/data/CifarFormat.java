package lectern.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;

/** The binary versions of CIFAR: records of the numbers of classes, then the points of the three colours. */
enum CifarFormat {
    TEN("CIFAR-10", "cifar-10-batches-bin", 1, 10),
    /** Its first number is that of a coarse class, of which there are 20. */
    HUNDRED("CIFAR-100", "cifar-100-binary", 2, 100);

    private static final int SIDE = 32;
    private static final int COLORS = 3;

    private final String title;
    private final String folder;
    private final int numbers;
    private final int classes;

    CifarFormat(String title, String folder, int numbers, int classes) {
        this.title = title;
        this.folder = folder;
        this.numbers = numbers;
        this.classes = classes;
    }

    /** The folder that its archive unpacks into. */
    String folder() {
        return folder;
    }

    /** A file's records, a row each. */
    Tensor read(Path file) {
        int length = numbers + COLORS * SIDE * SIDE;
        Refusal refusal = new Refusal(file.toString(), "file of " + title);
        try {
            long size = Files.size(file);
            refusal.unless(
                    size > 0 && size % length == 0 && size < Integer.MAX_VALUE - 8,
                    "it has " + size + " bytes, which is no multiple of " + length);
            byte[] bytes = Files.readAllBytes(file);
            for (int i = numbers - 1; i < bytes.length; i += length) {
                refusal.unless(
                        bytes[i] >= 0 && bytes[i] < classes,
                        "image " + i / length + " has the class " + (bytes[i] & 0xFF));
            }
            return TorchCreation.fromArray(bytes, DType.UINT8, bytes.length / length, length);
        } catch (IOException e) {
            throw new UncheckedIOException(title + ": cannot read " + file, e);
        }
    }

    Tensor labels(Tensor records) {
        return records.select(1, numbers - 1).to(DType.INT64);
    }

    Tensor images(Tensor records) {
        return records.narrow(1, numbers, COLORS * SIDE * SIDE).reshape(-1, COLORS, SIDE, SIDE);
    }

    /** The lines of a file of names, one for each class. */
    List<String> classNames(Path file) {
        try {
            List<String> names = Files.readString(file)
                    .lines()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
            new Refusal(file.toString(), "list of classes")
                    .unless(names.size() == classes, "it has " + names.size() + " names, not " + classes);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(title + ": cannot read " + file, e);
        }
    }
}
