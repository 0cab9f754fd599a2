package lectern.kernel.server;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of all sessions in one file, a JSON object a line. Several kernels append to it at once, which the embedded
 * databases in pure Java do not allow: they lock their file for one process. A line is written in one go, and a line that
 * is damaged all the same is left out.
 */
final class HistoryStore {
    /** A file that has grown beyond is cut to its newer half when the next session begins. */
    private static final long LARGEST_FILE = 16L << 20;

    private static final int LONGEST_NUMBER = 20;

    private static final Gson GSON = new Gson();

    private final Path file;
    /** Holds the number of the latest session: to look for it among all the cells takes as long as a launch. */
    private final Path latest;

    HistoryStore(Path file) {
        this.file = file;
        this.latest = file.resolveSibling(file.getFileName() + ".session");
    }

    /**
     * A cell that was run.
     *
     * @param line its number in its session
     * @param output the text of its result, or null
     */
    record Entry(int session, int line, String input, String output) {}

    /** Begins a session and returns its number, one more than the latest. */
    @SuppressWarnings("try") // The lock is only held.
    int begin() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(
                        latest, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            int session = 1 + latest(channel);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(String.valueOf(session).getBytes(StandardCharsets.US_ASCII)), 0);
            if (Files.exists(file) && Files.size(file) > LARGEST_FILE) {
                halve();
            }
            return session;
        }
    }

    private int latest(FileChannel channel) throws IOException {
        ByteBuffer number = ByteBuffer.allocate(LONGEST_NUMBER);
        channel.read(number, 0);
        try {
            return Integer.parseInt(new String(number.array(), 0, number.position(), StandardCharsets.US_ASCII));
        } catch (NumberFormatException lost) { // The file is new, or was damaged.
            return entries().stream().mapToInt(Entry::session).max().orElse(0);
        }
    }

    private void halve() throws IOException {
        List<Entry> entries = entries();
        ByteArrayOutputStream newer = new ByteArrayOutputStream();
        for (Entry entry : entries.subList(entries.size() / 2, entries.size())) {
            newer.write(line(entry));
        }
        Files.write(file, newer.toByteArray());
    }

    void add(Entry entry) throws IOException {
        Files.write(file, line(entry), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static byte[] line(Entry entry) {
        return (GSON.toJson(entry) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The cells of all sessions in the order in which they were run. */
    List<Entry> entries() throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return read(reader);
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static List<Entry> read(BufferedReader reader) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            try {
                Entry entry = GSON.fromJson(line, Entry.class);
                if (entry != null && entry.input != null) {
                    entries.add(entry);
                }
            } catch (JsonParseException damaged) {
                // Written while the disk was full or the machine went down.
            }
        }
        return entries;
    }
}
