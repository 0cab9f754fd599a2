package lectern.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import lectern.tensor.DType;
import lectern.tensor.ElementBytes;
import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;

/** MNIST's format: the type and number of dimensions, the sizes, then the elements; packed where the name ends in .gz. */
final class IdxFile {
    private static final Map<Integer, DType> TYPES = Map.of(
            0x08, DType.UINT8,
            0x09, DType.INT8,
            0x0B, DType.INT16,
            0x0C, DType.INT32,
            0x0D, DType.FLOAT32,
            0x0E, DType.FLOAT64);

    private IdxFile() {}

    /** @throws IllegalArgumentException if the file is cut off, too long or of another format */
    static Tensor read(Path file) throws IOException {
        Refusal refusal = new Refusal(file.toString(), "idx file");
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            ByteBuffer magic = ByteBuffer.wrap(exactly(in, 4, refusal));
            DType type = TYPES.get(magic.getShort(0) == 0 ? (int) magic.get(2) : -1);
            refusal.unless(type != null, "it does not begin with the sign of the format");
            int[] sizes = new int[magic.get(3) & 0xFF];
            ByteBuffer header = ByteBuffer.wrap(exactly(in, sizes.length * Integer.BYTES, refusal));
            long bytes = type.itemsize();
            for (int d = 0; d < sizes.length; d++) {
                sizes[d] = header.getInt();
                refusal.unless(sizes[d] >= 0, "it claims the size " + Integer.toUnsignedString(sizes[d]));
                bytes *= sizes[d];
                refusal.unless(bytes <= Integer.MAX_VALUE - 8, "it claims the sizes " + Arrays.toString(sizes));
            }
            byte[] elements = exactly(in, (int) bytes, refusal);
            refusal.unless(in.read() < 0, "something follows the elements");
            Object array = ElementBytes.decode(ByteBuffer.wrap(elements), type, (int) bytes / type.itemsize());
            return TorchCreation.fromArray(array, type, sizes);
        } catch (ZipException | EOFException e) {
            throw refusal.of(String.valueOf(e.getMessage()));
        }
    }

    /** Reads piece by piece, so that a claim allocates no more than the file holds. */
    private static byte[] exactly(InputStream in, int n, Refusal refusal) throws IOException {
        byte[] bytes = in.readNBytes(n);
        refusal.unless(bytes.length == n, "it claims " + n + " bytes and has " + bytes.length);
        return bytes;
    }
}
