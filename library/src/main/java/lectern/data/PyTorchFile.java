package lectern.data;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import lectern.tensor.DType;
import lectern.tensor.ElementBytes;
import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;

/**
 * A file that PyTorch's {@code torch.save} wrote: a zip archive of a pickle and the elements of each storage. The pickle
 * is read as {@code weights_only=True} does, which builds tensors and containers and can run nothing else.
 */
final class PyTorchFile implements TensorPickle.Storages {
    private static final String PICKLE = "data.pkl";
    private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

    private final Refusal refusal;
    private final ZipFile zip;
    private final long fileSize;
    private final String folder;
    private final ByteOrder order;
    private final Map<String, Tensor> storages = new HashMap<>();

    private PyTorchFile(Refusal refusal, ZipFile zip, long fileSize) throws IOException {
        this.refusal = refusal;
        this.zip = zip;
        this.fileSize = fileSize;
        folder = zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith("/" + PICKLE) && name.indexOf('/') == name.lastIndexOf('/'))
                .map(name -> name.substring(0, name.length() - PICKLE.length()))
                .findFirst()
                .orElseThrow(() -> refusal.of("there is no " + PICKLE + " in the archive"));
        ZipEntry written = zip.getEntry(folder + "byteorder");
        String text = written == null ? "little" : new String(bytes("byteorder"), StandardCharsets.US_ASCII);
        order = text.equals("big") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /**
     * What was saved.
     *
     * @param name the file's, for messages
     * @throws IllegalArgumentException if the file is cut off, or holds what is no tensor, container, number or text
     */
    static Object read(String name, File file) throws IOException {
        Refusal refusal = new Refusal(name, "file of torch.save");
        try (ZipFile zip = new ZipFile(file)) {
            PyTorchFile saved = new PyTorchFile(refusal, zip, file.length());
            return new TensorPickle(saved.bytes(PICKLE), saved, refusal).read();
        } catch (ZipException e) {
            throw refusal.of(e.getMessage());
        }
    }

    private byte[] bytes(String part) throws IOException {
        ZipEntry entry = zip.getEntry(folder + part);
        refusal.unless(entry != null, "there is no " + part + " in the archive");
        // PyTorch stores; what is packed may be endlessly larger than the file.
        refusal.unless(entry.getMethod() == ZipEntry.STORED, part + " is compressed, which torch.save does not do");
        refusal.unless(
                entry.getSize() == entry.getCompressedSize() && entry.getSize() <= Math.min(fileSize, MAX_ARRAY),
                part + " claims " + entry.getSize() + " bytes of a file of " + fileSize);
        byte[] bytes = new byte[(int) entry.getSize()];
        try (InputStream in = zip.getInputStream(entry)) {
            new DataInputStream(in).readFully(bytes);
        }
        return bytes;
    }

    @Override
    public Tensor storage(String key, DType type, long elements) {
        Tensor storage = storages.get(key);
        if (storage == null) {
            ZipEntry entry = zip.getEntry(folder + "data/" + key);
            refusal.unless(entry != null, "there is no storage " + key + " in the archive");
            refusal.unless(
                    elements >= 0 && elements <= MAX_ARRAY && elements * type.itemsize() == entry.getSize(),
                    "storage " + key + " claims " + elements + " elements of " + type + " and has " + entry.getSize()
                            + " bytes");
            storage = load(key, type, (int) elements);
            storages.put(key, storage);
        }
        refusal.unless(
                storage.dtype() == type && storage.numel() == elements,
                "storage " + key + " is described in two ways: " + List.of(storage.dtype(), type));
        return storage;
    }

    private Tensor load(String key, DType type, int elements) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(bytes("data/" + key)).order(order);
            return TorchCreation.fromArray(ElementBytes.decode(bytes, type, elements), type, elements);
        } catch (IOException e) {
            throw refusal.of("storage " + key + " cannot be read: " + e.getMessage());
        }
    }
}
