package lectern.kernel.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultLogTest {
    @TempDir
    private Path folder;

    private static Submission submission(String student) {
        return new Submission(student, "ps1", Path.of(student + ".ipynb"), Optional.empty());
    }

    private static Graded graded(String student, String digest, double points) {
        var cell = new Graded.Cell("test", points, 2, 0.5, "", List.of(), "assert true;");
        return Graded.of(submission(student), digest, List.of(cell), 0, 1, "", List.of(), "here");
    }

    private Path file() {
        return folder.resolve("results.jsonl");
    }

    private void add(Graded... results) throws IOException {
        try (ResultLog log = ResultLog.open(file())) {
            for (Graded result : results) {
                log.add(result);
            }
        }
    }

    @Test
    void whatWasWrittenIsFoundAgain() throws IOException {
        add(graded("alice", "a", 2), graded("bob", "b", 1));
        try (ResultLog log = ResultLog.open(file())) {
            assertEquals(Optional.of(graded("bob", "b", 1)), log.find(submission("bob"), "b"));
            assertEquals(Optional.empty(), log.find(submission("bob"), "other files"));
            assertEquals(Optional.empty(), log.find(submission("carol"), "c"));
        }
    }

    @Test
    void halfALineIsRemovedAndTheRestKept() throws IOException {
        add(graded("alice", "a", 2));
        String whole = Files.readString(file());
        Files.writeString(file(), whole.substring(0, whole.length() / 2), StandardOpenOption.APPEND);
        add(graded("bob", "b", 1));
        assertEquals(List.of(graded("alice", "a", 2), graded("bob", "b", 1)), ResultLog.read(file()));
    }

    @Test
    void theLastResultOfASubmissionCounts() throws IOException {
        add(graded("alice", "a", 1), graded("alice", "changed", 2));
        assertEquals(List.of(graded("alice", "changed", 2)), ResultLog.read(file()));
    }

    @Test
    void aFileOfSomethingElseIsLeftAlone() throws IOException {
        Files.writeString(file(), "my notes\n");
        var wrong = assertThrows(IOException.class, () -> ResultLog.open(file()));
        assertTrue(wrong.getMessage().contains("line 1"), wrong.getMessage());
        assertEquals("my notes\n", Files.readString(file()));
    }

    @Test
    void twoResultsOfOneStudentOnTwoMachinesAreRefused() throws IOException {
        add(graded("alice", "a", 1));
        Path other = folder.resolve("results-2-of-2.jsonl");
        try (ResultLog log = ResultLog.open(other)) {
            log.add(graded("alice", "changed", 2));
        }
        assertThrows(IOException.class, () -> Reports.merged(List.of(file(), other)));
    }
}
