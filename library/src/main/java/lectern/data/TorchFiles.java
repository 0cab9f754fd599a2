package lectern.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import lectern.tensor.Tensor;
import lectern.tensor.TorchTables;

/** The functions of {@code torch} that write and read files. */
public abstract class TorchFiles extends TorchTables {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchFiles() {}

    /**
     * Writes tensors to a file: {@code torch.save(model.stateDict(), "model.safetensors")}, or maps and lists with
     * tensors, numbers and texts in them, as checkpoints are. The format is safetensors, whatever the ending; Python reads
     * it with {@code safetensors.torch.load_file}. An older file of that name is replaced when the new one is complete.
     *
     * @throws lectern.tensor.TensorTypeError for what is no tensor, map, list, number or text
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void save(Object value, String file) {
        save(value, Path.of(file));
    }

    /** {@link #save(Object, String)}. */
    public static void save(Object value, Path file) {
        Safetensors.Content content = Checkpoint.of(value);
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
            try {
                try (FileChannel out =
                        FileChannel.open(unfinished, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                    Safetensors.write(content, out);
                }
                replace(unfinished, file);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("save: there is no folder for " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("save: cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static void replace(Path unfinished, Path file) throws IOException {
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * What {@link #save(Object, String)}, Python's safetensors or PyTorch's own {@code torch.save} wrote. Of PyTorch's
     * files only tensors, containers, numbers and texts are read, as with {@code weights_only=True}; nothing in them runs.
     * {@code model.loadStateDict(torch.load(file))} takes the result as it is.
     *
     * @throws IllegalArgumentException if the file is cut off or holds anything else
     * @throws UncheckedIOException if it cannot be read
     */
    public static Object load(String file) {
        return load(Path.of(file));
    }

    /** {@link #load(String)}. */
    public static Object load(Path file) {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            byte[] start = new byte[9];
            in.read(ByteBuffer.wrap(start), 0);
            if (start[0] == 'P' && start[1] == 'K') return PyTorchFile.read(file.toString(), file.toFile());
            if ((start[0] & 0xFF) == 0x80 && start[8] != '{') {
                throw new IllegalArgumentException(
                        file + " is a bare pickle, as PyTorch wrote before version 1.6; save it"
                                + " again in Python: torch.save(torch.load(path), path)");
            }
            Refusal refusal = new Refusal(file.toString(), "safetensors file");
            return Checkpoint.value(Safetensors.read(file.toString(), in), refusal);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("load: there is no file " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("load: cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * {@link #load(String)} of a file that holds tensors by name: {@code model.loadStateDict(torch.loadStateDict(file))}.
     *
     * @throws IllegalArgumentException if it holds something else
     */
    public static Map<String, Tensor> loadStateDict(String file) {
        Object content = load(file);
        if (content instanceof Map<?, ?> map && map.values().stream().allMatch(Tensor.class::isInstance)) {
            @SuppressWarnings("unchecked") // keys are texts, values were looked at
            Map<String, Tensor> tensors = (Map<String, Tensor>) map;
            return tensors;
        }
        throw new IllegalArgumentException(file + " holds more than tensors by name; take what you need of torch.load");
    }
}
