package lectern.kernel.grade;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Results as JSON Lines: each is written at once and forced to the disk before the next is begun, so a crash costs at most the
 * one that was being written. One grader at a time writes to a file.
 */
final class ResultLog implements Closeable {
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private final FileChannel channel;
    private final Map<String, Graded> results;

    private ResultLog(FileChannel channel, Map<String, Graded> results) {
        this.channel = channel;
        this.results = results;
    }

    /** Opens a file of results, or begins one; half a line at its end, which a crash has left, is removed. */
    static ResultLog open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            // Held until the file is closed. Two threads of one JVM never grade into one file.
            if (channel.tryLock() == null) {
                throw new IOException(file + ": another grader writes to it");
            }
            byte[] content = Files.readAllBytes(file);
            int end = content.length;
            while (end > 0 && content[end - 1] != '\n') {
                end--;
            }
            channel.truncate(end);
            channel.position(end);
            return new ResultLog(channel, parse(file, new String(content, 0, end, StandardCharsets.UTF_8)));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The results in a file, the last of each submission. */
    static List<Graded> read(Path file) throws IOException {
        String text = Files.readString(file);
        return List.copyOf(
                parse(file, text.substring(0, text.lastIndexOf('\n') + 1)).values());
    }

    private static Map<String, Graded> parse(Path file, String text) throws IOException {
        Map<String, Graded> results = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            try {
                Graded graded = GSON.fromJson(line, Graded.class);
                if (graded != null && graded.student() != null) {
                    results.put(graded.key(), graded);
                    continue;
                }
            } catch (JsonParseException e) {
                // Told below.
            }
            throw new IOException(
                    file + ", line " + number + ": not a result of a grader; move the file away to begin anew");
        }
        return results;
    }

    /** The result of a submission, if there is one of these very files. */
    synchronized Optional<Graded> find(Submission submission, String digest) {
        return Optional.ofNullable(results.get(submission.key()))
                .filter(graded -> graded.digest().equals(digest));
    }

    synchronized void add(Graded graded) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((GSON.toJson(graded) + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        channel.force(false);
        results.put(graded.key(), graded);
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
