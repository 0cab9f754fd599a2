package lectern.kernel.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern grade merge}: makes one report of the results of several machines. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Makes results.csv and report.html of all results (*.jsonl) in some folders.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:written", "2:not written, the message says why"})
final class MergeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", arity = "1..*", description = "Folders of results, or files.")
    private List<Path> sources;

    @Option(
            names = "--output-dir",
            paramLabel = "DIR",
            description = "Where the reports go (default: the first folder of results).")
    private Path outputDir;

    @Override
    public Integer call() {
        try {
            List<Path> logs = new ArrayList<>();
            for (Path source : sources) {
                logs.addAll(Files.isDirectory(source) ? new Reports(source).logs() : List.of(source));
            }
            if (logs.isEmpty()) {
                throw new IOException(sources + ": no results (results*.jsonl) there");
            }
            List<Graded> results = Reports.merged(logs);
            Path folder = outputDir != null
                    ? outputDir
                    : Files.isDirectory(sources.get(0))
                            ? sources.get(0)
                            : sources.get(0).toAbsolutePath().getParent();
            Reports reports = new Reports(folder);
            reports.write(results, List.of());
            spec.commandLine()
                    .getOut()
                    .println(results.size() + " results of " + logs.size() + " files, written to " + reports.csv()
                            + " and " + reports.html());
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            spec.commandLine().getErr().println("lectern grade merge: " + e.getMessage());
            return GradeCommand.REFUSED;
        }
    }
}
