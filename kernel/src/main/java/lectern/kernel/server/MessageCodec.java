package lectern.kernel.server;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Turns ZeroMQ frames into requests and contents into frames. Used by several threads. */
final class MessageCodec {
    static final String PROTOCOL_VERSION = "5.5";

    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    /** Header, parent header, metadata and content. */
    private static final int JSON_FRAMES = 4;

    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .disableHtmlEscaping()
            .create();

    private final Signatures signatures;
    private final long largest;
    /** Names this run of the kernel in the headers of its messages. */
    private final String session = UUID.randomUUID().toString();

    private final AtomicLong sent = new AtomicLong();

    /** @param largest how many bytes a client's message may have */
    MessageCodec(Signatures signatures, long largest) {
        this.signatures = signatures;
        this.largest = largest;
    }

    /** Reads one message: identities, delimiter, signature, four JSON objects, buffers. */
    Request decode(List<byte[]> frames) throws BadMessage {
        long size = frames.stream().mapToLong(frame -> frame.length).sum();
        if (size > largest) {
            throw new BadMessage("message of " + size + " bytes, at most " + largest + " are taken");
        }
        int delimiter = delimiter(frames);
        int json = delimiter + 2;
        if (frames.size() < json + JSON_FRAMES) {
            throw new BadMessage("truncated: of the frames <IDS|MSG>, signature, header, parent header, metadata"
                    + " and content only " + (frames.size() - delimiter) + " came");
        }
        List<byte[]> signed = frames.subList(json, json + JSON_FRAMES);
        signatures.verify(frames.get(delimiter + 1), signed);
        JsonObject header = parse("header", signed.get(0));
        Fields fields = new Fields("header", header);
        fields.string("msg_id");
        String type = fields.string("msg_type");
        parse("parent header", signed.get(1));
        parse("metadata", signed.get(2));
        JsonObject content = parse("content of " + type, signed.get(3));
        List<byte[]> buffers = frames.subList(json + JSON_FRAMES, frames.size());
        return new Request(frames.subList(0, delimiter), header, type, content, buffers);
    }

    private static int delimiter(List<byte[]> frames) {
        int delimiter = 0;
        while (delimiter < frames.size() && !Arrays.equals(frames.get(delimiter), DELIMITER)) {
            delimiter++;
        }
        return delimiter;
    }

    /** Which frame has the header, or -1 where there is none. */
    static int header(List<byte[]> frames) {
        int header = delimiter(frames) + 2;
        return header < frames.size() ? header : -1;
    }

    /**
     * Writes one message.
     *
     * @param prefix the identities of the client it is for, or the topic it is published under
     * @param parent the header of the request that it answers, or an empty object
     */
    List<byte[]> encode(List<byte[]> prefix, String type, JsonObject parent, Object content) {
        return encode(prefix, type, parent, content, Map.of(), List.of());
    }

    /** Writes one message with metadata and binary data. */
    List<byte[]> encode(
            List<byte[]> prefix,
            String type,
            JsonObject parent,
            Object content,
            Map<String, ?> metadata,
            List<byte[]> buffers) {
        JsonObject header = new JsonObject();
        header.addProperty("msg_id", session + "_" + sent.incrementAndGet());
        header.addProperty("msg_type", type);
        header.addProperty("session", session);
        header.addProperty("username", "lectern");
        header.addProperty("date", Instant.now().toString());
        header.addProperty("version", PROTOCOL_VERSION);
        List<byte[]> signed = List.of(bytes(header), bytes(parent), bytes(metadata), bytes(content));
        List<byte[]> frames = new ArrayList<>(prefix);
        frames.add(DELIMITER);
        frames.add(signatures.sign(signed));
        frames.addAll(signed);
        frames.addAll(buffers);
        return frames;
    }

    /** The topic under which messages of a type are published. */
    List<byte[]> topic(String type) {
        return List.of(("kernel." + session + "." + type).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Object json) {
        return GSON.toJson(json).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject parse(String what, byte[] frame) throws BadMessage {
        // Gson's static parser forgives unquoted names and trailing commas; a message that has them is damaged.
        try (JsonReader reader = new JsonReader(new StringReader(new String(frame, StandardCharsets.UTF_8)))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement json = JsonParser.parseReader(reader);
            if (json instanceof JsonObject object && reader.peek() == JsonToken.END_DOCUMENT) {
                return object;
            }
        } catch (IOException | JsonParseException e) {
            throw new BadMessage(what + " is not JSON: " + e.getMessage());
        }
        throw new BadMessage(what + " is not a JSON object");
    }
}
