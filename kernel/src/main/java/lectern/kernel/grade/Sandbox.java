package lectern.kernel.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Walls around the process of a submission: each layer is a command that runs another. A layer that does not work on this
 * machine, which is tried, is left out, and {@link #describe} says what that means.
 */
final class Sandbox {
    /** What a layer keeps in. */
    private enum Wall {
        NAMESPACES(
                "its own files, processes and no network (bubblewrap)",
                "files of this machine and the network stay within reach"),
        USER("a user id of its own (setpriv)", "it runs as root, whose threads and processes are not counted"),
        RESOURCES(
                "limits on memory, threads and files (prlimit)",
                "memory beside the Java heap, threads and processes are not limited"),
        CGROUP(
                "memory and processes counted together (systemd-run)",
                "memory is limited for each process, not for all of a submission; systemd-run finds no session of systemd here");

        private final String kept;
        private final String open;

        Wall(String kept, String open) {
            this.kept = kept;
            this.open = open;
        }
    }

    /** System folders that a JVM needs; nobody else's data lie there. */
    private static final List<String> SYSTEM =
            List.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/etc", "/nix", "/gnu");

    private static final int FIRST_USER = 64_000;
    private static final long PROBE_SECONDS = 20;

    private final List<Path> readable;
    private final Limits limits;
    private final boolean root;
    private final List<Wall> walls = new ArrayList<>();
    private final List<Wall> missing = new ArrayList<>();

    /**
     * Finds out what works here.
     *
     * @param readable what the process has to read beside the system's folders: the JDK, the jar
     * @param wanted whether there shall be walls at all
     */
    Sandbox(List<Path> readable, Limits limits, boolean wanted) {
        this.readable =
                readable.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        this.limits = limits;
        this.root = "root".equals(System.getProperty("user.name"));
        for (Wall wall : wanted ? Wall.values() : new Wall[0]) {
            tryOut(wall);
        }
        if (!wanted) {
            missing.addAll(List.of(Wall.NAMESPACES, Wall.RESOURCES));
        }
    }

    private Sandbox(Sandbox other, List<Path> readable) {
        this.readable = readable;
        this.limits = other.limits;
        this.root = other.root;
        walls.addAll(other.walls);
        missing.addAll(other.missing);
    }

    /** The same with one more file that can be read. */
    Sandbox reading(Path file) {
        List<Path> more = new ArrayList<>(readable);
        more.add(file);
        return new Sandbox(this, more);
    }

    private void tryOut(Wall wall) {
        if (wall == Wall.USER && !root) {
            return; // is nobody already that counts for more than others
        }
        walls.add(wall);
        if (!works()) {
            walls.remove(wall);
            missing.add(wall);
        }
    }

    /** Whether what has to be read can be read from inside. */
    private boolean works() {
        try {
            Path folder = Files.createTempDirectory("lectern-grade");
            try {
                List<String> command = command(folder, List.of(), 0);
                String all = readable.stream()
                        .map(path -> "test -r '" + path.toString().replace("'", "'\\''") + "'")
                        .collect(Collectors.joining(" && "));
                command.addAll(List.of("/bin/sh", "-c", all.isEmpty() ? "true" : all));
                Process probe = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                boolean ended = probe.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
                probe.destroyForcibly();
                return ended && probe.exitValue() == 0;
            } finally {
                Files.delete(folder);
            }
        } catch (IOException e) {
            return false; // there is no such command
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether submissions can reach neither the network nor files that are not theirs. */
    boolean isClosed() {
        return walls.contains(Wall.NAMESPACES);
    }

    /** What holds a submission, and what does not, a line each. */
    List<String> describe() {
        Stream<String> kept = walls.stream().map(wall -> "sandbox: " + wall.kept);
        Stream<String> open = missing.stream().map(wall -> "NO SANDBOX for this: " + wall.open);
        List<String> lines = new ArrayList<>(Stream.concat(kept, open).toList());
        if (!isClosed()) {
            lines.add(
                    "install bubblewrap (Debian, Ubuntu: apt install bubblewrap) or grade on a machine without secrets");
        }
        return lines;
    }

    /**
     * What to put before a command.
     *
     * @param scratch the one folder where the process may write, and where it starts
     * @param more what else it may read
     * @param slot tells apart those that run at the same time
     */
    List<String> command(Path scratch, List<Path> more, int slot) {
        List<String> command = new ArrayList<>();
        if (walls.contains(Wall.CGROUP)) {
            command.addAll(List.of("systemd-run", root ? "--system" : "--user", "--scope", "--quiet"));
            command.addAll(List.of("-p", "TasksMax=" + limits.threads(), "-p", "MemoryMax=" + limits.data(), "--"));
        }
        if (walls.contains(Wall.NAMESPACES)) {
            command.addAll(namespaces(scratch, more));
        }
        if (walls.contains(Wall.USER)) {
            String user = Integer.toString(FIRST_USER + slot);
            command.addAll(List.of("setpriv", "--reuid", user, "--regid", user, "--clear-groups"));
            command.addAll(List.of("--inh-caps=-all", "--bounding-set=-all", "--no-new-privs"));
        }
        if (walls.contains(Wall.RESOURCES)) {
            command.addAll(List.of("prlimit", "--core=0", "--nproc=" + limits.threads(), "--data=" + limits.data()));
            command.add("--fsize=" + ((long) limits.file() << 20));
        }
        return command;
    }

    private List<String> namespaces(Path scratch, List<Path> more) {
        List<String> command = new ArrayList<>(List.of("bwrap", "--die-with-parent", "--new-session"));
        command.addAll(List.of("--unshare-net", "--unshare-pid", "--unshare-ipc", "--unshare-uts"));
        SYSTEM.forEach(folder -> command.addAll(List.of("--ro-bind-try", folder, folder)));
        command.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--perms", "1777", "--tmpfs", "/tmp"));
        List<Path> seen = Stream.concat(readable.stream(), more.stream())
                .filter(path -> SYSTEM.stream().noneMatch(path::startsWith))
                .toList();
        for (Path folder : parents(Stream.concat(seen.stream(), Stream.of(scratch)))) {
            command.addAll(List.of("--perms", "0755", "--dir", folder.toString())); // else only root gets through
        }
        seen.forEach(path -> command.addAll(List.of("--ro-bind", path.toString(), path.toString())));
        command.addAll(List.of("--bind", scratch.toString(), scratch.toString(), "--chdir", scratch.toString(), "--"));
        return command;
    }

    private static Set<Path> parents(Stream<Path> paths) {
        Set<Path> folders = new LinkedHashSet<>();
        paths.forEach(path -> {
            for (int names = 1; names < path.getNameCount(); names++) {
                folders.add(path.getRoot().resolve(path.subpath(0, names)));
            }
        });
        folders.remove(Path.of("/tmp"));
        return folders;
    }
}
