package lectern.kernel.session;

/** A print stream that keeps the text printed to it, up to a limit: code that is checked may print for ever. */
final class TextBuffer extends TextStream {
    private static final int LIMIT = 1_000_000;

    private final Utf8Chunks decoder = new Utf8Chunks();
    private final StringBuilder text = new StringBuilder();

    @Override
    synchronized void text(String printed) {
        text.append(printed, 0, Math.min(printed.length(), LIMIT - text.length()));
    }

    @Override
    synchronized void bytes(byte[] bytes, int offset, int length) {
        text(decoder.next(bytes, offset, length));
    }

    @Override
    public synchronized String toString() {
        return text.toString();
    }
}
