package lectern.kernel.grade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The end of what a process says on its own streams, where a JVM tells why it could not start or go on. */
final class LastWords {
    private static final int KEPT = 2_000;

    private final StringBuilder text = new StringBuilder();

    static LastWords of(Process process) {
        LastWords words = new LastWords();
        Thread reader = new Thread(() -> words.read(process.getInputStream()), "last words");
        reader.setDaemon(true);
        reader.start();
        return words;
    }

    private void read(InputStream stream) {
        byte[] buffer = new byte[8 * 1024];
        try (stream) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                add(new String(buffer, 0, count, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // The process was ended while it spoke.
        }
    }

    private synchronized void add(String more) {
        text.append(more);
        text.delete(0, Math.max(0, text.length() - KEPT));
    }

    /** The last line, for the end of a message. */
    synchronized String quoted() {
        String last = text.toString()
                .lines()
                .filter(line -> !line.isBlank() && !line.contains("incubator modules")) // which every kernel says
                .reduce("", (before, line) -> line);
        return last.isEmpty() ? "" : "; it said: " + last;
    }
}
