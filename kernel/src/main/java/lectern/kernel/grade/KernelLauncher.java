package lectern.kernel.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How the process of a kernel worker is started. */
public interface KernelLauncher {
    /**
     * The command, to which the path of its socket is still to be added.
     *
     * @param options of the JVM, beside those that every kernel has
     */
    List<String> command(List<String> options) throws IOException;

    /** The files and folders that it reads: the JDK, the jar. */
    List<Path> readable() throws IOException;
}
