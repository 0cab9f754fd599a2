package lectern.kernel.session;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 that arrives in pieces, which may end within a character. Not safe for use by several threads. */
final class Utf8Chunks {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    /** The beginning of a character. */
    private byte[] rest = new byte[0];

    /** The text of these bytes after those before, except for a character that is not complete yet. */
    String next(byte[] bytes, int offset, int length) {
        ByteBuffer in = ByteBuffer.allocate(rest.length + length)
                .put(rest)
                .put(bytes, offset, length)
                .flip();
        CharBuffer out = CharBuffer.allocate(in.remaining()); // UTF-8 never has fewer bytes than UTF-16 has chars
        decoder.decode(in, out, false);
        rest = new byte[in.remaining()];
        in.get(rest);
        return out.flip().toString();
    }

    /** No more bytes follow: a character begun is a replacement character. */
    String finish() {
        if (rest.length == 0) {
            return "";
        }
        CharBuffer out = CharBuffer.allocate(rest.length);
        decoder.decode(ByteBuffer.wrap(rest), out, true);
        decoder.reset();
        rest = new byte[0];
        return out.flip().toString();
    }
}
