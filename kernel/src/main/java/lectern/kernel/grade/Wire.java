package lectern.kernel.grade;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * Messages between the grader and a kernel: JSON, each after its length. The socket is neither standard input nor output,
 * and nothing in the file system leads to it, so that code in a cell finds no way to listen or to speak.
 */
final class Wire implements Closeable {
    private final SocketChannel channel;
    private final DataInputStream input;
    private final int largest;

    /** @param largest how many bytes a message may have that comes in */
    Wire(SocketChannel channel, int largest) {
        this.channel = channel;
        this.input = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
        this.largest = largest;
    }

    void send(JsonObject message) throws IOException {
        byte[] text = message.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + text.length);
        frame.putInt(text.length).put(text).flip();
        while (frame.hasRemaining()) {
            channel.write(frame);
        }
    }

    /** Waits for a message; an end of the connection is an {@link java.io.EOFException}. */
    JsonObject receive() throws IOException {
        int length = input.readInt();
        if (length < 0 || length > largest) {
            throw new IOException("a message of " + length + " bytes, where at most " + largest + " are allowed");
        }
        byte[] text = input.readNBytes(length);
        if (text.length < length) {
            throw new IOException("the connection ended within a message");
        }
        try {
            return JsonParser.parseString(new String(text, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new IOException("a message that is no JSON object", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
