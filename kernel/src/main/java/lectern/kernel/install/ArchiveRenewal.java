package lectern.kernel.install;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Has the class-data archive made that a kernel was started without: the first time, and when the JDK or the jar has changed.
 * A process of its own makes it, which outlives a kernel that ends soon.
 */
final class ArchiveRenewal {
    /** The system property in which a launcher names the kernel's archive, whether there is one or not. */
    static final String ARCHIVE = "lectern.archive";

    private ArchiveRenewal() {}

    /**
     * Begins, unless the archive fits or has no place.
     *
     * @param archive where it belongs; empty where the kernel shall have none
     */
    static void begin(String archive) {
        if (archive.isBlank()) {
            return;
        }
        try {
            JavaRuntime runtime = JavaRuntime.current();
            Path file = Path.of(archive);
            if (new ArchiveNote(new KernelLaunch(runtime.java(), runtime.jar(), file, List.of())).isCurrent()
                    || !canWriteTo(file.toAbsolutePath().getParent())) {
                return;
            }
            new ProcessBuilder(
                            runtime.java().toString(), "-jar", runtime.jar().toString(), ArchiveCommand.NAME, archive)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (InstallException | IOException e) {
            // The kernel works without.
        }
    }

    private static boolean canWriteTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.isWritable(folder);
    }
}
