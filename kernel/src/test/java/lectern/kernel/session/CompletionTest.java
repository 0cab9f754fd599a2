package lectern.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import lectern.kernel.session.Completion.Candidate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What could stand at the cursor, which is at the {@code |} of each row. */
class CompletionTest extends SessionTest {
    @BeforeAll
    void declare() {
        eval(
                "var vector = Vec.of(1, 2); int vectors = 3; String text = \"s\";",
                "Vec scaled(Vec v, double by) { return v * by; }",
                "class Model { Vec weights; Vec forward(Vec in) { return in; } private int secret; }",
                "var model = new Model(); var names = new ArrayList<String>();");
    }

    @TestFactory
    Stream<DynamicTest> first() {
        return Stream.of(
                offers("vector: instance Vec", "vecto|"),
                offers("scaled(: function (Vec v, double by): Vec", "scal|"),
                offers("sum(): function (): double", "vector.s|"),
                offers("sum(): function (): double", "vector .\n  su|"),
                offers("sum(): function (): double", "(vector - 3).s|"),
                offers("sum(): function (): double", "scaled(vector * 2, 1).s|"),
                offers("sum(): function (): double", "Vec.of(1).s|"),
                offers("sum(): function (): double", "print(vector.s|)"),
                offers("of(: function (double... values): Vec", "Vec.o|"),
                offers("forward(: function (Vec in): Vec", "model.f|"),
                offers("weights: instance Vec", "model.w|"),
                offers("get(: function (int index): String", "names.ge|"),
                offers("length(): function (): int", "names.get(0).leng|"),
                offers("ArrayList: class class", "new ArrayLis|"),
                offers("ArrayList: class class", "List<String> l = new ArrayLis|"),
                offers("Model: class class", "Mode|"),
                offers("local: instance Vec", "var local = vector * 2;\nloc|"),
                offers("sum(): function (): double", "var local = vector * 2;\nlocal.s|"),
                offers("sum(): function (): double", "for (int i = 0; i < 3; i++) {\n  vector.s|"),
                offers("other: instance Vec", "Vec f(Vec other) {\n  oth|"),
                offers("sum(): function (): double", "Vec f(Vec other) {\n  return other.s|"),
                offers("sum(): function (): double", "class C { Vec f(Vec other) { return other.s|"),
                offers("toUpperCase(): function (): String", "Stream.of(\"a\").map(s -> s.toUpperC|"),
                offers("valueOf(: function (Object obj): String", "Stream.of(1).map(String::valueO|"),
                offers("currentThread(): function (): Thread", "Thread.currentTh|"),
                offers("return: keyword ", "retur|"),
                offers("sum(): function (): double", "vector.S|"),
                offers("isEmpty(): function (): boolean", "text.isEm|pty()"));
    }

    /** Jupyter replaces the text between start and end. */
    @Test
    void theNameBeforeTheCursorIsReplaced() {
        Completion completion = session.help().complete("1 + vector.su(2)", 13);
        assertEquals(11, completion.start());
        assertEquals(13, completion.end());
    }

    @Test
    void whatEveryObjectHasComesLast() {
        List<String> texts = session.help().complete("vector.", 7).candidates().stream()
                .map(Candidate::text)
                .toList();
        assertEquals("sum()", texts.get(0));
        assertTrue(texts.indexOf("sum()") < texts.indexOf("hashCode()"), () -> "of " + texts);
    }

    @Test
    void whatIsPrivateOrOfTheWrappersIsNotOffered() {
        assertEquals(
                List.of(),
                texts("model.secr|").stream()
                        .filter(text -> text.equals("secret"))
                        .toList());
        assertTrue(texts("|").stream().noneMatch(text -> text.contains("$")));
    }

    @Test
    void importsAreCompleted() {
        assertEquals(List.of("concurrent."), texts("import java.util.concurr|"));
    }

    @Test
    void nothingIsOfferedForNonsense() {
        assertEquals(List.of(), texts("nosuchname.|"));
    }

    private List<String> texts(String row) {
        return session.help().complete(row.replace("|", ""), row.indexOf('|')).candidates().stream()
                .map(Candidate::text)
                .toList();
    }

    private DynamicTest offers(String first, String row) {
        return DynamicTest.dynamicTest(row.replace('\n', ' '), () -> {
            List<Candidate> candidates = session.help()
                    .complete(row.replace("|", ""), row.indexOf('|'))
                    .candidates();
            String text = candidates.isEmpty()
                    ? "nothing"
                    : candidates.get(0).text() + ": " + candidates.get(0).type() + " "
                            + candidates.get(0).signature().replaceFirst(" \\(\\d+ more\\)$", "");
            assertEquals(first, text, () -> "of " + candidates);
        });
    }
}
