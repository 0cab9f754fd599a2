package lectern.kernel.install;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a class-data archive was made for, in a file beside it. The JVM, too, finds out that an archive does not fit,
 * but then only starts more slowly.
 *
 * @param launch the kernel that the archive is for
 */
record ArchiveNote(KernelLaunch launch) {
    private static final String MADE = "made";
    private static final String NOT_MADE = "not made: ";

    Path file() {
        return launch.archive().resolveSibling(launch.archive().getFileName() + ".txt");
    }

    /** Whether there is nothing to do: the archive fits, or it is known that this JDK makes none. */
    boolean isCurrent() {
        try {
            List<String> lines = Files.readAllLines(file());
            return lines.size() == 3
                    && lines.subList(0, 2).equals(wanted())
                    && (lines.get(2).startsWith(NOT_MADE) || Files.exists(launch.archive()));
        } catch (IOException none) {
            return false;
        }
    }

    /** @param note open for writing */
    void write(FileChannel note, Optional<String> problem) throws IOException {
        String result = problem.map(why -> NOT_MADE + why.replaceAll("\\p{Cntrl}+", " "))
                .orElse(MADE);
        byte[] text = (String.join("\n", wanted()) + "\n" + result + "\n").getBytes(StandardCharsets.UTF_8);
        note.truncate(0);
        note.write(ByteBuffer.wrap(text), 0);
    }

    /** The JDK's classes and the jar, told apart as the JVM does it. */
    private List<String> wanted() {
        return List.of(version(launch.java().resolveSibling("../lib/modules").normalize()), version(launch.jar()));
    }

    private static String version(Path file) {
        try {
            return file + " " + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return file + " is missing";
        }
    }
}
