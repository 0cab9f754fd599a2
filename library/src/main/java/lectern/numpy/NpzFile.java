package lectern.numpy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import lectern.display.Repr;

/** Several arrays by name, read from a {@code .npz} file: a zip archive of {@code .npy} files. */
public final class NpzFile extends AbstractMap<String, NDArray> implements Repr {
    private static final String SUFFIX = ".npy";

    private final String name;
    private final Map<String, NDArray> arrays;

    private NpzFile(String name, Map<String, NDArray> arrays) {
        this.name = name;
        this.arrays = arrays;
    }

    static NpzFile read(String name, InputStream in) throws IOException {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String inner = entry.getName();
                if (!inner.endsWith(SUFFIX)) continue;
                arrays.put(
                        inner.substring(0, inner.length() - SUFFIX.length()),
                        NpyFormat.read(name + "/" + inner, ByteBuffer.wrap(zip.readAllBytes())));
            }
        }
        return new NpzFile(name, arrays);
    }

    static void write(Map<String, NDArray> arrays, boolean compressed, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, NDArray> each : arrays.entrySet()) {
                byte[] bytes = NpyFormat.write(each.getValue());
                ZipEntry entry = new ZipEntry(each.getKey() + SUFFIX);
                if (!compressed) store(entry, bytes);
                zip.putNextEntry(entry);
                zip.write(bytes);
                zip.closeEntry();
            }
        }
    }

    /** An entry that is not compressed has to say its size and checksum first. */
    private static void store(ZipEntry entry, byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
    }

    /** The names of the arrays. */
    public List<String> files() {
        return List.copyOf(arrays.keySet());
    }

    /**
     * The array of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @Override
    public NDArray get(Object key) {
        NDArray array = arrays.get(key);
        if (array != null) return array;
        throw new IllegalArgumentException(key + " is not a file in the archive " + name + ", which has " + files());
    }

    @Override
    public Set<Entry<String, NDArray>> entrySet() {
        return Collections.unmodifiableMap(arrays).entrySet();
    }

    @Override
    public String repr() {
        return "NpzFile '" + name + "' with keys: " + arrays.keySet().stream().collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return repr();
    }
}
