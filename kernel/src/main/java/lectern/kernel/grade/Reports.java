package lectern.kernel.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lectern.kernel.notebook.WholeFile;

/** The files of a folder of results. */
record Reports(Path folder) {
    private static final String LOG = "results";
    private static final String LINES = ".jsonl";

    /** Where a machine's share of the results goes. */
    Path log(Shard shard) {
        return folder.resolve(LOG + shard.suffix() + LINES);
    }

    Path csv() {
        return folder.resolve("results.csv");
    }

    Path html() {
        return folder.resolve("report.html");
    }

    /** Where executed notebooks go. */
    Path notebooks() {
        return folder.resolve("notebooks");
    }

    /** The files of results in the folder: those of all shards, and a whole one. */
    List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.getFileName().toString().matches(LOG + "(-\\d+-of-\\d+)?" + LINES.replace(".", "\\.")))
                    .sorted()
                    .toList();
        }
    }

    /** All results of some files in the order of students; no submission may be in two of them with two results. */
    static List<Graded> merged(List<Path> logs) throws IOException {
        Map<String, Graded> merged = new LinkedHashMap<>();
        for (Path log : logs) {
            for (Graded graded : ResultLog.read(log)) {
                Graded other = merged.putIfAbsent(graded.key(), graded);
                if (other != null && !other.digest().equals(graded.digest())) {
                    throw new IOException(log + ": " + graded.student() + " has another result of other files in "
                            + logs + "; remove the files of an earlier run");
                }
            }
        }
        List<Graded> sorted = new ArrayList<>(merged.values());
        sorted.sort(Comparator.comparing(Graded::key));
        return sorted;
    }

    /** Writes the reports of results. */
    void write(List<Graded> results, List<String> notes) throws IOException {
        WholeFile.write(csv(), CsvReport.of(results));
        WholeFile.write(html(), HtmlReport.of(results, notes));
    }
}
