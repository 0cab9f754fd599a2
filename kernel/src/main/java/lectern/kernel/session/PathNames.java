package lectern.kernel.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lectern.kernel.session.Completion.Candidate;

/** Completes names of files and folders. */
public final class PathNames {
    private PathNames() {}

    /** The files whose path begins as the text from {@code start} to the cursor does; their names replace its last part. */
    public static Completion complete(String text, int start, int cursor) {
        String begun = text.substring(start, cursor);
        int slash = begun.lastIndexOf('/') + 1;
        String name = begun.substring(slash);
        return new Completion(start + slash, cursor, names(begun.substring(0, slash), name));
    }

    private static List<Candidate> names(String folder, String begun) {
        String home = System.getProperty("user.home");
        try (Stream<Path> files = Files.list(Path.of(folder.startsWith("~/") ? home + folder.substring(1) : folder))) {
            return files.filter(file -> isWanted(file.getFileName().toString(), begun))
                    .map(file -> file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
                    .sorted()
                    .map(name -> new Candidate(name, "path", ""))
                    .toList();
        } catch (IOException | InvalidPathException e) {
            return List.of(); // nothing to offer where there is no such folder
        }
    }

    /** Hidden files only where their dot was typed. */
    private static boolean isWanted(String name, String begun) {
        return name.startsWith(begun) && (begun.startsWith(".") || !name.startsWith("."));
    }
}
