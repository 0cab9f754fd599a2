package lectern.data;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lectern.tensor.DType;
import lectern.tensor.ElementBytes;
import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;

/**
 * The safetensors format: a length of 8 bytes, a header in JSON that names type, shape and place of each tensor, and
 * the elements. Nothing in such a file can run, and all that a header claims is checked before it is believed.
 */
final class Safetensors {
    /** What the format allows at most for a header. */
    private static final long MAX_HEADER = 100_000_000;

    private static final int ALIGNMENT = 8;
    private static final String METADATA = "__metadata__";
    private static final Map<String, DType> TYPES = Map.of(
            "BOOL", DType.BOOL,
            "U8", DType.UINT8,
            "I8", DType.INT8,
            "I16", DType.INT16,
            "I32", DType.INT32,
            "I64", DType.INT64,
            "F16", DType.FLOAT16,
            "BF16", DType.BFLOAT16,
            "F32", DType.FLOAT32,
            "F64", DType.FLOAT64);
    private static final Map<DType, String> CODES =
            TYPES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private Safetensors() {}

    /** Tensors by name in the header's order, and the texts that the file keeps beside them. */
    record Content(Map<String, Tensor> tensors, Map<String, String> metadata) {}

    /** One tensor's line in the header. */
    @SuppressWarnings("ArrayRecordComponent") // entries are never compared
    private record Entry(String name, DType type, int[] shape, long begin, long end) {}

    static void write(Content content, WritableByteChannel file) throws IOException {
        // Wide elements first, so that each tensor begins at a multiple of its element's size.
        List<String> order = new ArrayList<>(content.tensors().keySet());
        order.sort(Comparator.comparingInt(
                name -> -content.tensors().get(name).dtype().itemsize()));
        Map<String, Long> begins = new LinkedHashMap<>();
        long end = 0;
        for (String name : order) {
            begins.put(name, end);
            end += bytes(content.tensors().get(name));
        }
        JsonObject header = new JsonObject();
        if (!content.metadata().isEmpty()) {
            JsonObject texts = new JsonObject();
            content.metadata().forEach(texts::addProperty);
            header.add(METADATA, texts);
        }
        content.tensors().forEach((name, tensor) -> {
            JsonObject entry = new JsonObject();
            entry.addProperty("dtype", CODES.get(tensor.dtype()));
            entry.add(
                    "shape",
                    numbers(tensor.shape().stream().map(Integer::longValue).toList()));
            entry.add("data_offsets", numbers(List.of(begins.get(name), begins.get(name) + bytes(tensor))));
            header.add(name, entry);
        });
        byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
        int padded = (text.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        ByteBuffer start = ByteBuffer.allocate(Long.BYTES + padded).order(ByteOrder.LITTLE_ENDIAN);
        start.putLong(padded).put(text);
        while (start.hasRemaining()) start.put((byte) ' ');
        writeFully(file, start.flip());
        for (String name : order) {
            Tensor tensor = content.tensors().get(name).detach();
            writeFully(file, ElementBytes.encode(tensor.toArray(), tensor.dtype(), tensor.numel()));
        }
    }

    private static void writeFully(WritableByteChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) file.write(bytes);
    }

    private static long bytes(Tensor tensor) {
        return (long) tensor.numel() * tensor.dtype().itemsize();
    }

    private static JsonArray numbers(List<Long> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    /**
     * The content of a file.
     *
     * @param name the file's, for messages
     * @throws IllegalArgumentException if the file is cut off, or its header does not describe it
     */
    static Content read(String name, FileChannel file) throws IOException {
        Refusal refusal = new Refusal(name, "safetensors file");
        long size = file.size();
        refusal.unless(size >= Long.BYTES, "it has only " + size + " bytes");
        long length = readFully(file, 0, Long.BYTES).getLong();
        refusal.unless(
                length >= 2 && length <= MAX_HEADER && length <= size - Long.BYTES,
                "its header claims " + Long.toUnsignedString(length) + " bytes and the file has " + (size - Long.BYTES)
                        + " after the length");
        String header = StandardCharsets.UTF_8
                .decode(readFully(file, Long.BYTES, (int) length))
                .toString();
        Map<String, String> metadata = new LinkedHashMap<>();
        List<Entry> entries = entries(header, metadata, refusal);
        long data = Long.BYTES + length;
        checkPlaces(entries, size - data, refusal);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Entry entry : entries) {
            ByteBuffer bytes = readFully(file, data + entry.begin, (int) (entry.end - entry.begin));
            int n = (int) ((entry.end - entry.begin) / entry.type.itemsize());
            Object array = ElementBytes.decode(bytes, entry.type, n);
            tensors.put(entry.name, TorchCreation.fromArray(array, entry.type, entry.shape));
        }
        return new Content(tensors, metadata);
    }

    private static ByteBuffer readFully(FileChannel file, long at, int n) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(n).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) throw new IOException("the file became shorter");
        }
        return bytes.flip();
    }

    private static List<Entry> entries(String header, Map<String, String> metadata, Refusal refusal) {
        List<Entry> entries = new ArrayList<>();
        try {
            for (Map.Entry<String, JsonElement> line : object(header, refusal).entrySet()) {
                if (line.getKey().equals(METADATA)) {
                    line.getValue()
                            .getAsJsonObject()
                            .entrySet()
                            .forEach(text ->
                                    metadata.put(text.getKey(), text.getValue().getAsString()));
                } else {
                    entries.add(entry(line.getKey(), line.getValue().getAsJsonObject(), refusal));
                }
            }
        } catch (IOException
                | JsonParseException
                | IllegalStateException
                | ClassCastException
                | ArithmeticException
                | NumberFormatException
                | UnsupportedOperationException e) {
            throw refusal.of("its header is not of the form that safetensors has: " + e.getMessage());
        }
        return entries;
    }

    /** The header's lines; a name that comes twice is refused, as only one of them would be seen. */
    private static JsonObject object(String header, Refusal refusal) throws IOException {
        JsonObject object = new JsonObject();
        JsonReader reader = new JsonReader(new StringReader(header));
        reader.setNestingLimit(8);
        reader.beginObject();
        while (reader.peek() != JsonToken.END_OBJECT) {
            String name = reader.nextName();
            refusal.unless(!object.has(name), "the name " + name + " comes twice");
            object.add(name, JsonParser.parseReader(reader));
        }
        reader.endObject();
        refusal.unless(reader.peek() == JsonToken.END_DOCUMENT, "something follows the header's object");
        return object;
    }

    private static Entry entry(String name, JsonObject json, Refusal refusal) {
        refusal.unless(
                json.has("dtype") && json.has("shape") && json.has("data_offsets"),
                name + " lacks dtype, shape or data_offsets");
        String code = json.get("dtype").getAsString();
        refusal.unless(
                TYPES.containsKey(code),
                name + " is of the type " + code + "; the types read here are "
                        + TYPES.keySet().stream().sorted().toList());
        DType type = TYPES.get(code);
        long n = 1;
        JsonArray sizes = json.getAsJsonArray("shape");
        int[] shape = new int[sizes.size()];
        for (int d = 0; d < shape.length; d++) {
            long size = sizes.get(d).getAsBigDecimal().longValueExact();
            refusal.unless(size >= 0 && size <= Integer.MAX_VALUE, name + " has the size " + size);
            shape[d] = (int) size;
            n *= size;
            refusal.unless(n <= Integer.MAX_VALUE - 8, name + " has more elements than a tensor holds here");
        }
        JsonArray offsets = json.getAsJsonArray("data_offsets");
        refusal.unless(offsets.size() == 2, name + " has " + offsets.size() + " data_offsets, expected 2");
        long begin = offsets.get(0).getAsBigDecimal().longValueExact();
        long end = offsets.get(1).getAsBigDecimal().longValueExact();
        refusal.unless(
                begin >= 0
                        && end >= begin
                        && end - begin == n * type.itemsize()
                        && end - begin <= Integer.MAX_VALUE - 8,
                name + " of shape " + Arrays.toString(shape) + " and type " + code + " has the data_offsets "
                        + offsets);
        return new Entry(name, type, shape, begin, end);
    }

    /** The tensors must fill the rest of the file, without gaps and without sharing bytes. */
    private static void checkPlaces(List<Entry> entries, long available, Refusal refusal) {
        long end = 0;
        for (Entry entry : entries.stream()
                .sorted(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end))
                .toList()) {
            refusal.unless(entry.begin == end, entry.name + " begins at byte " + entry.begin + ", expected " + end);
            end = entry.end;
        }
        refusal.unless(end == available, "its tensors need " + end + " bytes and there are " + available);
    }
}
