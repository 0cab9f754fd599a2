package lectern.kernel.server;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
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

    private static final Gson GSON = new Gson();

    private final Path file;

    HistoryStore(Path file) {
        this.file = file;
    }

    /**
     * A cell that was run.
     *
     * @param line its number in its session; 0 tells that the session has begun
     * @param output the text of its result, or null
     */
    record Entry(int session, int line, String input, String output) {}

    /** Begins a session and returns its number, one more than the latest. */
    @SuppressWarnings("try") // The lock is only held.
    int begin() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            List<Entry> entries = read(new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8)));
            int session = 1 + entries.stream().mapToInt(Entry::session).max().orElse(0);
            if (channel.size() > LARGEST_FILE) {
                channel.truncate(0);
                for (Entry entry : entries.subList(entries.size() / 2, entries.size())) {
                    append(channel, entry);
                }
            }
            append(channel, new Entry(session, 0, "", null));
            return session;
        }
    }

    private static void append(FileChannel channel, Entry entry) throws IOException {
        channel.position(channel.size());
        ByteBuffer line = ByteBuffer.wrap(line(entry));
        while (line.hasRemaining()) {
            channel.write(line);
        }
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
            return read(reader).stream().filter(entry -> entry.line > 0).toList();
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
