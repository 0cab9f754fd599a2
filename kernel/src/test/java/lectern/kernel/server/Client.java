package lectern.kernel.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** A front end on real sockets, with its own idea of the protocol. */
final class Client implements AutoCloseable {
    /** Only a test that has failed waits so long. */
    private static final int TIMEOUT_MILLIS = 30_000;

    private static final byte[] SUBSCRIBE_ALL = {1};

    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    /** A message as it came. */
    record Message(JsonObject header, JsonObject parent, JsonObject content) {
        String type() {
            return header.get("msg_type").getAsString();
        }

        String parentId() {
            return parent.has("msg_id") ? parent.get("msg_id").getAsString() : "";
        }

        String field(String name) {
            return content.get(name).getAsString();
        }
    }

    private final ZMQ.Context context = ZMQ.context(1);
    private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
    private final List<Message> published = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final String key;

    /** Connects to all channels, and waits until it hears what is published. */
    Client(Function<Channel, String> addresses, String key) {
        this.key = key;
        String identity = UUID.randomUUID().toString();
        for (Channel channel : Channel.values()) {
            // XSUB rather than SUB, which cannot send: a hostile client can.
            SocketType type = channel == Channel.IOPUB ? SocketType.XSUB : SocketType.DEALER;
            ZMQ.Socket socket = context.socket(type);
            socket.setIdentity(identity.getBytes(StandardCharsets.US_ASCII));
            socket.setReceiveTimeOut(TIMEOUT_MILLIS);
            socket.setLinger(0);
            socket.connect(addresses.apply(channel));
            sockets.put(channel, socket);
        }
        sockets.get(Channel.IOPUB).send(SUBSCRIBE_ALL);
        Message first = receive(Channel.IOPUB);
        if (!first.type().equals("iopub_welcome")) {
            throw new AssertionError("expected the welcome before anything else, got " + first.type());
        }
    }

    /** Sends a request and returns its id. */
    String send(Channel channel, String type, Map<String, ?> content) {
        String id = UUID.randomUUID().toString();
        sendRaw(channel, frames(id, type, GSON.toJson(content)));
        return id;
    }

    /** Sends a request to a subshell, or to the main shell, and returns its id. */
    String send(Channel channel, String type, Map<String, ?> content, String subshell) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> header = new HashMap<>(header(id, type));
        header.put("subshell_id", subshell.isEmpty() ? null : subshell);
        sendRaw(channel, signed(GSON.toJson(header), "{}", "{}", GSON.toJson(content)));
        return id;
    }

    String execute(String code) {
        return execute(Map.of("code", code));
    }

    String execute(Map<String, ?> content) {
        return send(Channel.SHELL, "execute_request", content);
    }

    /** A whole signed message. */
    List<byte[]> frames(String id, String type, String content) {
        return signed(GSON.toJson(header(id, type)), "{}", "{}", content);
    }

    private static Map<String, String> header(String id, String type) {
        return Map.of(
                "msg_id", id, "msg_type", type, "session", "test", "username", "tester", "version", "5.5", "date", "");
    }

    /** Delimiter, signature and these four texts. */
    List<byte[]> signed(String... json) {
        List<byte[]> parts = Arrays.stream(json)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        List<byte[]> frames = new ArrayList<>();
        frames.add("<IDS|MSG>".getBytes(StandardCharsets.US_ASCII));
        frames.add(signature(parts).getBytes(StandardCharsets.US_ASCII));
        frames.addAll(parts);
        return frames;
    }

    private String signature(List<byte[]> parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            parts.forEach(mac::update);
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    void sendRaw(Channel channel, List<byte[]> frames) {
        ZMQ.Socket socket = sockets.get(channel);
        for (int i = 0; i < frames.size(); i++) {
            socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    /** The next frame of a channel as it is. */
    byte[] receiveRaw(Channel channel) {
        byte[] frame = sockets.get(channel).recv();
        if (frame == null) {
            throw new AssertionError("nothing came on " + channel + "; published so far: " + published);
        }
        return frame;
    }

    Message receive(Channel channel) {
        List<byte[]> frames = new ArrayList<>();
        do {
            frames.add(receiveRaw(channel));
        } while (sockets.get(channel).hasReceiveMore());
        int delimiter = 0;
        while (!Arrays.equals(frames.get(delimiter), "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII))) {
            delimiter++;
        }
        List<byte[]> json = frames.subList(delimiter + 2, delimiter + 6);
        String signature = new String(frames.get(delimiter + 1), StandardCharsets.US_ASCII);
        if (!signature.equals(signature(json))) {
            throw new AssertionError("the kernel's message is not signed rightly: " + signature);
        }
        if (!seen.add(signature)) {
            throw new AssertionError("the kernel's message comes for a second time: " + signature);
        }
        return new Message(object(json.get(0)), object(json.get(1)), object(json.get(3)));
    }

    private static JsonObject object(byte[] json) {
        return JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
    }

    /** The reply to a request on its channel. */
    Message reply(Channel channel, String id) {
        Message reply = receive(channel);
        if (!reply.parentId().equals(id)) {
            throw new AssertionError("expected the reply to " + id + ", got " + reply);
        }
        return reply;
    }

    /** The reply to a request, where replies to others may come before it. */
    Message replyAmongOthers(Channel channel, String id) {
        Message reply = receive(channel);
        while (!reply.parentId().equals(id)) {
            reply = receive(channel);
        }
        return reply;
    }

    /** Sends a request and returns its reply. */
    Message ask(Channel channel, String type, Map<String, ?> content) {
        return reply(channel, send(channel, type, content));
    }

    /** All that is published about a request between its busy and its idle status. */
    List<Message> published(String id) {
        while (published.stream()
                .noneMatch(message -> isIdle(message) && message.parentId().equals(id))) {
            published.add(receive(Channel.IOPUB));
        }
        List<Message> own = published.stream()
                .filter(message -> message.parentId().equals(id))
                .toList();
        published.removeAll(own);
        return own.subList(1, own.size() - 1);
    }

    /** Waits until a running request has published a message of a type. */
    Message awaitPublished(String id, String type) {
        while (true) {
            Message message = receive(Channel.IOPUB);
            published.add(message);
            if (message.parentId().equals(id) && message.type().equals(type)) {
                return message;
            }
        }
    }

    private static boolean isIdle(Message message) {
        return message.type().equals("status")
                && message.field("execution_state").equals("idle");
    }

    @Override
    public void close() {
        sockets.values().forEach(ZMQ.Socket::close);
        context.term();
    }
}
