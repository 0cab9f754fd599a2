package lectern.kernel.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Starts the kernels of submissions.
 *
 * @param command starts a kernel worker; the path of its socket is still to be added
 * @param environment what the worker sees of this process' environment
 */
record KernelProcesses(List<String> command, Map<String, String> environment, Sandbox sandbox, Limits limits) {
    /** The variables of this process that mean something to a kernel. */
    private static final Set<String> KEPT =
            Set.of("PATH", "LANG", "LC_ALL", "TZ", "LECTERN_CLASSPATH", "LECTERN_STARTUP");

    static Map<String, String> environment(Map<String, String> own) {
        Map<String, String> kept = new TreeMap<>(own);
        kept.keySet().retainAll(KEPT);
        kept.put("NBGRADER_EXECUTION", "autograde");
        return kept;
    }

    /**
     * Starts a kernel in a folder.
     *
     * @param folder of its own, with all that the submission may read; emptied by nobody here
     * @param slot tells apart those that run at the same time
     */
    GradingKernel start(Path folder, int slot) throws IOException {
        Path scratch = folder.resolve("work");
        Path sockets = Files.createDirectory(folder.resolve("wire"));
        Path socket = sockets.resolve("grader");
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            // The kernel may run under another user id; the folder around these lets nobody else in.
            Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxrwxrwx"));
            Files.setPosixFilePermissions(sockets, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        List<String> all = new ArrayList<>(sandbox.command(scratch, List.of(sockets), slot));
        all.addAll(command);
        all.add(socket.toString());
        ProcessBuilder process =
                new ProcessBuilder(all).redirectErrorStream(true).directory(scratch.toFile());
        process.environment().clear();
        process.environment().putAll(environment);
        process.environment().put("HOME", scratch.toString());
        process.environment().put("TMPDIR", scratch.toString());
        return GradingKernel.connect(process, socket, limits);
    }
}
