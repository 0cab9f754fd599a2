package lectern.kernel.grade;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@code lectern grade}. */
final class GradeOptions {
    @Option(
            names = "--output-dir",
            paramLabel = "DIR",
            defaultValue = "grades",
            description = "Where results go (default: ${DEFAULT-VALUE}).")
    Path outputDir;

    @Option(names = "--jobs", paramLabel = "N", description = "Submissions at once (default: one for each core).")
    int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Stop a cell that runs longer (default: ${DEFAULT-VALUE}).")
    double timeout;

    @Option(
            names = "--total-timeout",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "Run no more cells of a notebook after this time (default: ${DEFAULT-VALUE}).")
    double totalTimeout;

    @Option(
            names = "--memory",
            paramLabel = "MB",
            defaultValue = "1024",
            description = "Java heap of a submission (default: ${DEFAULT-VALUE}).")
    int memory;

    @Option(
            names = "--output-limit",
            paramLabel = "CHARS",
            defaultValue = "1000000",
            description = "What a cell may print (default: ${DEFAULT-VALUE}).")
    int output;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "300",
            description = "Threads and processes that a submission may have (default: ${DEFAULT-VALUE}).")
    int threads;

    @Option(
            names = "--file-size",
            paramLabel = "MB",
            defaultValue = "100",
            description = "The largest file that it may write (default: ${DEFAULT-VALUE}).")
    int fileSize;

    @Option(
            names = "--readable",
            paramLabel = "PATH",
            description = "A file or folder that submissions may read, such as a large data set.")
    List<Path> readable = new ArrayList<>();

    @Option(names = "--no-sandbox", description = "Run submissions without walls around them.")
    boolean noSandbox;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Grade the I-th of N shares only (default: what Slurm or Kubernetes says, else all).")
    String shard;

    @Option(names = "--similarity", description = "Compare the students' code with each other, using JPlag.")
    boolean similarity;

    /** What is wrong with them; empty if nothing is. */
    Optional<String> problem() {
        Map<String, Number> positive = Map.of(
                "--jobs", jobs,
                "--timeout", timeout,
                "--total-timeout", totalTimeout,
                "--memory", memory,
                "--output-limit", output,
                "--threads", threads,
                "--file-size", fileSize);
        return positive.entrySet().stream()
                .filter(option -> !(option.getValue().doubleValue() > 0
                        && option.getValue().doubleValue() < 1e9))
                .map(option -> option.getKey() + ": expected a positive number, got " + option.getValue())
                .sorted()
                .findFirst();
    }

    Limits limits() {
        return new Limits(seconds(timeout), seconds(totalTimeout), memory, output, threads, fileSize);
    }

    /** The share that was asked for, or that the batch system gives to this process. */
    Shard share(Map<String, String> environment) {
        return shard != null ? Shard.parse(shard) : Shard.of(environment).orElse(new Shard(1, 1));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
