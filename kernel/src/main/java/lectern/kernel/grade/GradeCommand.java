package lectern.kernel.grade;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lectern.kernel.notebook.NotebookException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern grade}: grades a whole class. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        subcommands = MergeCommand.class,
        description = {
            "Runs each submission of an assignment in a kernel of its own and counts points as nbgrader does.",
            "ASSIGNMENT is the instructor's notebook with the hidden tests, or a folder of these; SUBMISSIONS are notebooks"
                    + " named after the students, folders of them, or folders of students' folders such as nbgrader's"
                    + " \"submitted\". What was graded before is not graded again."
        },
        synopsisHeading = "Usage: ",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:all submissions have a result, whatever their points",
            "1:some could not be graded; run it again",
            "2:nothing was graded, the message says why"
        })
public final class GradeCommand implements Callable<Integer> {
    private static final int INCOMPLETE = 1;
    static final int REFUSED = 2;

    private final KernelLauncher launcher;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ASSIGNMENT SUBMISSIONS", arity = "0..*", description = "See above.")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private GradeOptions options;

    public GradeCommand(KernelLauncher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        if (paths.size() < 2) {
            return refuse("expected ASSIGNMENT and SUBMISSIONS, see \"lectern grade --help\"");
        }
        try {
            if (options.problem().isPresent()) {
                return refuse(options.problem().get());
            }
            Shard shard = options.share(System.getenv());
            Assignment assignment = Assignment.read(paths.get(0));
            Path results = options.outputDir.toAbsolutePath().normalize();
            if (assignment.folder().filter(results::startsWith).isPresent()) {
                return refuse(results + ": lies in the assignment's folder, whose files every student gets;"
                        + " choose another --output-dir");
            }
            List<Submission> all = Submissions.find(assignment, paths.subList(1, paths.size()));
            return grade(assignment, all, shard);
        } catch (NotebookException | IllegalArgumentException | IOException wrong) {
            return refuse(String.valueOf(wrong.getMessage()));
        }
    }

    private int grade(Assignment assignment, List<Submission> all, Shard shard) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Reports reports = new Reports(options.outputDir.toAbsolutePath().normalize());
        Limits limits = options.limits();
        List<Path> readable = new ArrayList<>(launcher.readable());
        readable.addAll(options.readable);
        Sandbox sandbox = new Sandbox(readable, limits, !options.noSandbox);
        sandbox.describe().forEach(err::println);
        boolean complete;
        try (ResultLog log = ResultLog.open(reports.log(shard))) {
            List<Submission> left = new ArrayList<>();
            for (Submission submission : shard.of(all)) {
                if (log.find(submission, Digest.of(assignment, submission)).isEmpty()) {
                    left.add(submission);
                }
            }
            int total = shard.of(all).size();
            ProgressBar progress =
                    new ProgressBar(err, CommandLine.Help.Ansi.AUTO.enabled(), total, total - left.size());
            Reference reference = new Reference(assignment, launcher, sandbox, limits, reports.folder());
            KernelProcesses kernels = left.isEmpty() ? null : reference.check(progress);
            Grader grader = new Grader(assignment, kernels, limits, reports.notebooks(), host(System.getenv()));
            complete = new ClassRun(grader, log, progress).run(left, options.jobs);
            progress.end();
        }
        if (shard.count() == 1) {
            List<Graded> results = Reports.merged(List.of(reports.log(shard)));
            reports.write(results, sandbox.isClosed() ? List.of() : sandbox.describe());
            err.println("written to " + reports.csv() + " and " + reports.html());
        } else {
            err.println("written to " + reports.log(shard) + "; \"lectern grade merge " + reports.folder()
                    + "\" makes the reports of all shares");
        }
        if (options.similarity) {
            complete &= compare(assignment, all, reports.folder(), err);
        }
        return complete ? CommandLine.ExitCode.OK : INCOMPLETE;
    }

    /** Whether the students' code could be compared; what was graded stays, where it could not. */
    private static boolean compare(Assignment assignment, List<Submission> all, Path folder, PrintWriter err) {
        try {
            Similarity.report(assignment, all, folder).forEach(err::println);
            return true;
        } catch (IOException e) {
            err.println("lectern grade: " + e.getMessage());
            return false;
        }
    }

    private static String host(Map<String, String> environment) {
        return environment.getOrDefault("SLURMD_NODENAME", environment.getOrDefault("HOSTNAME", "this machine"));
    }

    private int refuse(String reason) {
        spec.commandLine().getErr().println("lectern grade: " + reason);
        return REFUSED;
    }
}
