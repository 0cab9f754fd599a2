package lectern.kernel.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Optional;
import lectern.kernel.notebook.NotebookCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static final String NOISE = "{'output_type': 'stream', 'name': 'stderr', 'text': 'hm'}";
    private static final String ERROR = "{'output_type': 'error', 'ename': 'E', 'evalue': 'why', 'traceback': []}";

    private static GradedCell cell(String type, String source, String tag) {
        JsonObject metadata = new JsonObject();
        metadata.add("nbgrader", JsonParser.parseString(tag));
        NotebookCell cell = NotebookCell.of(type, source, metadata);
        return new GradedCell(cell, GradeTag.of(cell), false);
    }

    private static Double points(boolean failed, String... outputs) {
        JsonArray all = new JsonArray();
        for (String output : outputs) {
            all.add(JsonParser.parseString(output));
        }
        var test = cell("code", "points", "{'grade_id': 't', 'grade': true, 'locked': true, 'points': 5}");
        return Judge.verdict(test, Optional.of(new CellOutcome(all, 1, failed, 0)))
                .points();
    }

    private static String result(String text) {
        return "{'output_type': 'execute_result', 'data': {'text/plain': '" + text + "'}}";
    }

    @ParameterizedTest
    @CsvSource({
        "2.5, 2.5",
        "0, 0",
        "5.0, 5",
        " 3 , 3",
        "1_0e-1, 1",
        "+.5, 0.5", // numbers of points
        "true, 5",
        "2L, 5",
        "tensor(1.), 5",
        "1__0, 5", // no numbers to Python
        "5.1, 0",
        "-1, 0",
        "NaN, 0",
        "inf, 0" // numbers of no points
    })
    void aResultIsPartialCreditAsPythonReadsIt(String text, double points) {
        assertEquals(points, points(false, result(text)));
    }

    @Test
    void anErrorOrNoiseGivesNothing() {
        assertEquals(5, points(false));
        assertEquals(0, points(true, ERROR));
        assertEquals(0, points(false, NOISE));
        assertEquals(0, points(true, result("5"), ERROR), "a result before the error changes nothing");
        assertEquals(0, points(true), "an error that is in no output counts");
    }

    @Test
    void anAnswerAsHandedOutIsNone() {
        String tag = "{'grade_id': 'essay', 'grade': true, 'solution': true, 'points': 1.0%s}";
        GradedCell fresh = cell("markdown", "YOUR ANSWER HERE", tag.formatted(""));
        String checksum = Checksum.of(fresh.cell(), fresh.tag().orElseThrow());
        assertEquals("6ba4c36bd9e78d2333029d05c3689a1a", checksum, "is nbgrader's own");
        String known = tag.formatted(", 'checksum': '" + checksum + "'");
        assertEquals(
                0,
                Judge.verdict(cell("markdown", "YOUR ANSWER HERE", known), Optional.empty())
                        .points());
        assertEquals(
                null,
                Judge.verdict(cell("markdown", "Because.", known), Optional.empty())
                        .points());
    }
}
