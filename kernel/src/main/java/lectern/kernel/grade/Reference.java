package lectern.kernel.grade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lectern.kernel.notebook.Notebook;

/**
 * The instructor's own notebook, run before all others: its solution should get all points, and the classes that it needs
 * make an archive from which the kernels of all submissions start in half the time (JEP 350).
 */
final class Reference {
    private static final Duration END = Duration.ofMinutes(1);

    /** Most submissions end before code pays back what the second compiler costs; those that train for long need it. */
    private static final List<String> LONG = List.of(
            "-XX:Tier4InvocationThreshold=200000",
            "-XX:Tier4MinInvocationThreshold=100000",
            "-XX:Tier4CompileThreshold=400000",
            "-XX:Tier4BackEdgeThreshold=2000000");

    /** Where the reference solution takes less, no submission needs the second compiler, and a quarter of the CPU time is saved. */
    private static final double BRIEF_SECONDS = 5;

    /** The first compiler makes of vector instructions calls that are slower than plain loops, whose results are the same. */
    private static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1", "-Dlectern.simd=off");

    private final Assignment assignment;
    private final KernelLauncher launcher;
    private final Sandbox sandbox;
    private final Limits limits;
    private final Path folder;

    /** @param folder where the archive goes */
    Reference(Assignment assignment, KernelLauncher launcher, Sandbox sandbox, Limits limits, Path folder) {
        this.assignment = assignment;
        this.launcher = launcher;
        this.sandbox = sandbox;
        this.limits = limits;
        this.folder = folder;
    }

    /** Runs it, if that was not done before, tells what it lost, and returns how kernels are started from then on. */
    KernelProcesses check(ProgressBar progress) throws IOException {
        String key = key();
        Path brief = folder.resolve("classes-" + key + "-brief.jsa");
        Path archive = folder.resolve("classes-" + key + ".jsa");
        if (Files.exists(brief)) {
            return archived(brief, BRIEF);
        }
        if (!Files.exists(archive)) {
            double seconds = 0;
            List<Map.Entry<String, Notebook>> notebooks =
                    new ArrayList<>(assignment.notebooks().entrySet());
            for (int i = 0; i < notebooks.size(); i++) {
                boolean last = i == notebooks.size() - 1;
                seconds += run(notebooks.get(i).getKey(), last ? Optional.of(archive) : Optional.empty(), progress);
            }
            if (seconds < BRIEF_SECONDS && Files.exists(archive)) {
                Files.move(archive, brief, StandardCopyOption.REPLACE_EXISTING);
                return archived(brief, BRIEF);
            }
        }
        return Files.exists(archive) ? archived(archive, LONG) : kernels(LONG, sandbox);
    }

    private KernelProcesses archived(Path archive, List<String> compilers) throws IOException {
        List<String> options = new ArrayList<>(compilers);
        options.add("-XX:SharedArchiveFile=" + archive);
        return kernels(options, sandbox.reading(archive));
    }

    /** Returns how many seconds its cells took. */
    private double run(String name, Optional<Path> archive, ProgressBar progress) throws IOException {
        Notebook notebook = assignment.notebooks().get(name);
        Submission submission = new Submission("the reference solution", name, notebook.file(), Optional.empty());
        NotebookRun run = new NotebookRun(new Overlay(notebook).over(notebook));
        try (Scratch scratch = Scratch.of(assignment, submission)) {
            Path made = scratch.folder().resolve("work").resolve("." + UUID.randomUUID() + ".jsa");
            List<String> options = new ArrayList<>(LONG);
            archive.ifPresent(path -> options.add("-XX:ArchiveClassesAtExit=" + made));
            try (GradingKernel kernel = kernels(options, sandbox).start(scratch.folder(), 0)) {
                Helpers helpers = new Helpers(new Overlay(notebook));
                run.on(kernel, new Guard(helpers, kernel), limits.cell(), limits::submission);
                kernel.hangUp(END);
            }
            if (archive.isPresent() && Files.exists(made)) {
                Files.move(made, archive.get(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (KernelDied died) {
            run.died(died.getMessage());
        }
        run.results().stream()
                .filter(cell -> cell.points() != null && cell.points() < cell.max())
                .map(cell -> "the reference solution gets " + Points.text(cell.points()) + " of "
                        + Points.text(cell.max()) + " points in " + name + ", " + cell.id() + ": " + cell.problem())
                .forEach(progress::say);
        return run.results().stream().mapToDouble(Graded.Cell::seconds).sum();
    }

    private KernelProcesses kernels(List<String> more, Sandbox where) throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx" + limits.heap() + "m",
                // Nobody may load an agent into a kernel, not even itself.
                "-XX:+DisableAttachMechanism"));
        options.addAll(more);
        return new KernelProcesses(
                launcher.command(options), KernelProcesses.environment(System.getenv()), where, limits);
    }

    /** Of all that the archive and the check depend on. */
    private String key() throws IOException {
        StringBuilder all = new StringBuilder(System.getProperty("java.vm.version"));
        for (Path path : launcher.readable()) {
            all.append(path).append(Files.getLastModifiedTime(path).toMillis());
        }
        for (String name : assignment.notebooks().keySet()) {
            Path file = assignment.notebooks().get(name).file();
            all.append(Digest.of(assignment, new Submission("", name, file, Optional.empty())));
        }
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
