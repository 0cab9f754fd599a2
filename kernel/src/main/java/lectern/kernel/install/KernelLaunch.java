package lectern.kernel.install;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the kernel's JVM is started.
 *
 * @param archive the class-data archive, used where there is one
 * @param more the user's own JVM options
 */
record KernelLaunch(Path java, Path jar, Path archive, List<String> more) {
    /**
     * After 600 cells the process holds 160 MB instead of 370 with the parallel collector, at the same speed, if the heap is
     * small to start with; one that has grown shrinks again.
     */
    private static final String COLLECTOR = "-XX:+UseSerialGC";

    /** The options that choose a collector: a JVM that is given two does not start, so a user's own takes the place of ours. */
    private static final List<String> COLLECTORS = Stream.of("Serial", "Parallel", "G1", "Z", "Shenandoah", "Epsilon")
            .map("-XX:+Use%sGC"::formatted)
            .toList();

    /** The variables in which a user may name a collector, too. */
    private static final String JAVA_OPTIONS = "$LECTERN_JAVA_OPTS $JAVA_TOOL_OPTIONS $JDK_JAVA_OPTIONS";

    private String collector() {
        return more.stream().filter(COLLECTORS::contains).reduce(COLLECTOR, (first, last) -> last);
    }

    /** Options of the JVM that the kernel is meant to run with, but for the collector. */
    private List<String> options() {
        List<String> options = new ArrayList<>(List.of(
                "-Xshare:auto",
                "-Xms64m",
                // At most a quarter of the memory, as usual, and of 16 GB: a list that grows for ever ends in seconds.
                "-XX:MaxRAM=16g",
                "-XX:MaxHeapFreeRatio=50",
                // The kernels with vector instructions need it; that the JVM tells of it goes to the server's log.
                "--add-modules=jdk.incubator.vector",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true"));
        more.stream().filter(option -> !COLLECTORS.contains(option)).forEach(options::add);
        return options;
    }

    /** The command in a kernelspec, in which Jupyter puts the connection file. */
    List<String> jupyterCommand() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")
                ? directCommand()
                : shellCommand();
    }

    private List<String> directCommand() {
        List<String> command = new ArrayList<>(List.of(java.toString(), collector()));
        command.addAll(options());
        if (Files.exists(archive)) { // A missing one makes newer JVMs complain.
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        command.addAll(List.of(renewal(), "-jar", jar.toString(), "kernel", "{connection_file}"));
        return command;
    }

    /**
     * The shell looks at the environment and for the archive, and makes way for the JVM: no second process, no second JVM.
     */
    private List<String> shellCommand() {
        String script = """
                set -f; gc=%s; jsa=%s; \
                case "%s" in %s) gc=;; esac; \
                [ -f "$jsa" ] && jsa="-XX:SharedArchiveFile=$jsa" || jsa=; \
                [ -x "$0" ] || { echo "lectern: there is no JDK at $0; install the kernel again" >&2; exit 2; }; \
                exec "$0" $gc %s ${jsa:+"$jsa"} %s $LECTERN_JAVA_OPTS -jar %s kernel "$@\"""".formatted(
                        collector(),
                        quote(archive.toString()),
                        JAVA_OPTIONS,
                        COLLECTORS.stream().map(option -> "*" + option + "*").collect(Collectors.joining("|")),
                        options().stream().map(KernelLaunch::quote).collect(Collectors.joining(" ")),
                        quote(renewal()),
                        quote(jar.toString()));
        return List.of("/bin/sh", "-c", script, java.toString(), "{connection_file}");
    }

    private String renewal() {
        return "-D" + ArchiveRenewal.ARCHIVE + "=" + archive;
    }

    /** One of the jar's own commands in a JVM like the kernel's. */
    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(java.toString(), collector()));
        command.addAll(options());
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The command of a kernel that writes an archive when it ends. */
    List<String> archivingCommand(Path made, Path connectionFile) {
        return new KernelLaunch(
                        java,
                        jar,
                        archive,
                        Stream.concat(more.stream(), Stream.of("-XX:ArchiveClassesAtExit=" + made))
                                .toList())
                .command("kernel", connectionFile.toString());
    }

    /** One word of a shell command, whatever characters are in it. */
    private static String quote(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
