package lectern.kernel.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How front ends reach a kernel: what Jupyter writes for it before it starts it.
 *
 * @param transport {@code tcp} or {@code ipc}
 * @param ip the interface to bind, or for ipc the start of the sockets' paths
 * @param ports the port of each channel; 0 takes a free one (tcp only)
 * @param scheme how messages are signed
 * @param key the secret that signs them, or an empty string
 */
public record ConnectionFile(String transport, String ip, Map<Channel, Integer> ports, String scheme, String key) {
    private static final int LAST_PORT = 65_535;

    public ConnectionFile {
        ports = Map.copyOf(ports);
    }

    /** Reads a connection file; the exception's message names the file and what is wrong with it. */
    public static ConnectionFile read(Path file) throws ConnectionException {
        try {
            return parse(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new ConnectionException("connection file " + file + " does not exist");
        } catch (BadMessage | ConnectionException e) {
            throw new ConnectionException("connection file " + file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new ConnectionException("connection file " + file + " cannot be read: " + e.getMessage());
        }
    }

    private static ConnectionFile parse(String text) throws BadMessage, ConnectionException {
        Fields fields = new Fields("connection", object(text));
        Map<Channel, Integer> ports = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            ports.put(channel, port(fields, channel));
        }
        String transport = fields.string("transport", "tcp");
        if (!transport.equals("tcp") && !transport.equals("ipc")) {
            throw new ConnectionException("transport must be tcp or ipc, got \"" + transport + "\"");
        }
        return new ConnectionFile(
                transport,
                fields.string("ip", "127.0.0.1"),
                ports,
                fields.string("signature_scheme", "hmac-sha256"),
                fields.string("key", ""));
    }

    private static JsonObject object(String text) throws ConnectionException {
        try {
            JsonElement json = JsonParser.parseString(text);
            if (json instanceof JsonObject object) {
                return object;
            }
        } catch (JsonParseException e) {
            // Not e's message: it may quote the text, and with it the key.
        }
        throw new ConnectionException("is not a JSON object with the ports "
                + Arrays.stream(Channel.values()).map(c -> c.portName()).toList());
    }

    private static int port(Fields fields, Channel channel) throws BadMessage, ConnectionException {
        int port = fields.integer(channel.portName());
        if (port < 0 || port > LAST_PORT) {
            throw new ConnectionException(channel.portName() + " must lie between 0 and 65535, got " + port);
        }
        return port;
    }

    /** Whether front ends come over Unix domain sockets. */
    boolean isIpc() {
        return transport.equals("ipc");
    }

    /** The Unix domain socket of a channel. */
    Path socket(Channel channel) {
        return Path.of(ip + "-" + ports.get(channel));
    }

    /** Where ZeroMQ listens for a channel. */
    String address(Channel channel) {
        if (isIpc()) {
            return "tcp://127.0.0.1:*"; // For the relay of the channel's Unix domain socket.
        }
        int port = ports.get(channel);
        String host = ip.contains(":") ? "[" + ip + "]" : ip;
        return "tcp://" + host + ":" + (port == 0 ? "*" : String.valueOf(port));
    }

    /** Everything but the key, which must reach no log. */
    @Override
    public String toString() {
        return "ConnectionFile[" + transport + "://" + ip + ", ports=" + ports + "]";
    }
}
