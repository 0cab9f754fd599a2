package lectern.kernel.notebook;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lectern.kernel.display.Palette;
import lectern.kernel.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern run}: executes notebooks without Jupyter and without Python. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Executes notebooks headlessly and writes executed copies.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:every cell ran", "1:a cell failed", "2:a notebook cannot be run, or wrong usage"})
public final class RunCommand implements Callable<Integer> {
    private static final int CELL_FAILED = 1;
    private static final int CANNOT_RUN = 2;

    private final Supplier<Session> sessions;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NOTEBOOK",
            arity = "0..*",
            description = "Notebooks, or folders of notebooks (default: ${DEFAULT-VALUE}).",
            defaultValue = "notebooks")
    private List<Path> sources;

    @Option(
            names = "--output-dir",
            paramLabel = "DIR",
            description = "Where executed copies go (default: ${DEFAULT-VALUE}).",
            defaultValue = "build/notebooks")
    private Path outputDir;

    @Option(names = "--allow-errors", description = "Go on after a cell that fails.")
    private boolean allowErrors;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Stop a cell that runs longer (default: never).")
    private Double timeout;

    /** @param sessions opens a new session for each notebook */
    public RunCommand(Supplier<Session> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RunOptions options = options();
        List<Notebook> notebooks;
        try {
            notebooks = read();
        } catch (NotebookException wrong) {
            return refuse(wrong.getMessage());
        }
        Progress progress = new Progress(out);
        Runner runner = new Runner(sessions, options, progress);
        boolean failed = false;
        for (Notebook notebook : notebooks) {
            RunReport report = runner.run(notebook);
            Path executed = outputDir.resolve(notebook.file().getFileName());
            try {
                notebook.write(executed);
            } catch (IOException unwritable) {
                return refuse(executed + ": cannot be written: " + unwritable);
            }
            progress.end(executed, report);
            failed |= !report.succeeded();
        }
        return failed ? CELL_FAILED : CommandLine.ExitCode.OK;
    }

    private int refuse(String reason) {
        spec.commandLine().getErr().println("lectern run: " + reason);
        return CANNOT_RUN;
    }

    private RunOptions options() {
        if (timeout != null && !(timeout > 0 && timeout < 1e9)) {
            throw new ParameterException(
                    spec.commandLine(), "--timeout: expected a positive number of seconds, got " + timeout);
        }
        Palette palette = CommandLine.Help.Ansi.AUTO.enabled() ? Palette.ANSI : Palette.PLAIN;
        return new RunOptions(
                allowErrors, Optional.ofNullable(timeout).map(t -> Duration.ofMillis(Math.round(t * 1000))), palette);
    }

    /** All notebooks, before any of them runs. */
    private List<Notebook> read() throws NotebookException {
        List<Notebook> notebooks = new ArrayList<>();
        Map<Path, Path> copies = new HashMap<>();
        for (Path file : files()) {
            Path other = copies.putIfAbsent(file.getFileName(), file);
            if (other != null) {
                throw new NotebookException(file + ": its executed copy would overwrite that of " + other
                        + "; run them one after the other with another --output-dir");
            }
            Notebook notebook = Notebook.read(file);
            requireJava(notebook);
            notebooks.add(notebook);
        }
        return notebooks;
    }

    private List<Path> files() throws NotebookException {
        List<Path> files = new ArrayList<>();
        for (Path source : sources) {
            if (Files.isDirectory(source)) {
                files.addAll(notebooksIn(source));
            } else {
                files.add(source);
            }
        }
        return files;
    }

    private static List<Path> notebooksIn(Path folder) throws NotebookException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> found = entries.filter(entry -> entry.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new NotebookException(folder + ": no notebook (*.ipynb) in this folder");
            }
            return found;
        } catch (IOException unreadable) {
            throw new NotebookException(folder + ": cannot be read: " + unreadable, unreadable);
        }
    }

    private static void requireJava(Notebook notebook) throws NotebookException {
        String kernel = notebook.kernel()
                .orElseThrow(
                        () -> new NotebookException(
                                notebook.file()
                                        + ": has no kernelspec; open it in JupyterLab, choose the kernel \"Java (Lectern)\" and save it"));
        Optional<String> language =
                notebook.language().or(() -> Optional.of("java").filter(java -> kernel.equals("lectern")));
        if (language.filter("java"::equalsIgnoreCase).isEmpty()) {
            throw new NotebookException(notebook.file() + ": its kernelspec \"" + kernel + "\" is for "
                    + language.map(name -> "the language " + name).orElse("an unnamed language")
                    + ", expected java");
        }
    }
}
