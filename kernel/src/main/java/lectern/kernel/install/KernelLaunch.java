package lectern.kernel.install;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How the kernel's JVM is started.
 *
 * @param archive the class-data archive, used where there is one
 * @param more the user's own JVM options
 */
record KernelLaunch(Path java, Path jar, Path archive, List<String> more) {
    /** Options of the JVM that the kernel is meant to run with. */
    List<String> options() {
        // The serial collector and a small heap to start with: after 600 cells the process holds 160 MB instead of 370
        // with the parallel one, at the same speed; a heap that has grown shrinks again.
        List<String> options = new ArrayList<>(List.of(
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-Xms64m",
                // At most a quarter of the memory, as usual, and of 16 GB: a list that grows for ever ends in seconds.
                "-XX:MaxRAM=16g",
                "-XX:MaxHeapFreeRatio=50",
                // The kernels with vector instructions need it; that the JVM tells of it goes to the server's log.
                "--add-modules=jdk.incubator.vector",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true"));
        options.addAll(more);
        return options;
    }

    /** The command in a kernelspec, in which Jupyter puts the connection file. */
    List<String> jupyterCommand() {
        List<String> options = new ArrayList<>(options());
        if (Files.exists(archive)) { // A missing one makes newer JVMs complain.
            options.add("-XX:SharedArchiveFile=" + archive);
        }
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            List<String> command = new ArrayList<>(List.of(java.toString()));
            command.addAll(options);
            command.addAll(List.of("-jar", jar.toString(), "kernel", "{connection_file}"));
            return command;
        }
        // The shell is there for LECTERN_JAVA_OPTS only, and makes way for the JVM: no second process, no second JVM.
        String quoted = options.stream().map(KernelLaunch::quote).collect(Collectors.joining(" "));
        String script = "set -f; exec \"$0\" %s $LECTERN_JAVA_OPTS -jar %s kernel \"$@\""
                .formatted(quoted, quote(jar.toString()));
        return List.of("/bin/sh", "-c", script, java.toString(), "{connection_file}");
    }

    /** The command of a kernel that writes the archive when it ends. */
    List<String> archivingCommand(Path connectionFile) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options());
        command.add("-XX:ArchiveClassesAtExit=" + archive);
        command.addAll(List.of("-jar", jar.toString(), "kernel", connectionFile.toString()));
        return command;
    }

    /** One word of a shell command, whatever characters are in it. */
    private static String quote(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
