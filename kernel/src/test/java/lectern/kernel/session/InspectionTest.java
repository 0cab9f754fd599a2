package lectern.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import lectern.display.MimeBundle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is told of the name at the cursor, which is at the {@code |} of each row. */
class InspectionTest extends SessionTest {
    @BeforeAll
    void declare() {
        eval(
                "var vector = Vec.of(1, 2); String text = \"s\";",
                "Vec scaled(Vec v, double by) { return v * by; }",
                "class Hostile { public String toString() { throw new Error(); } } var hostile = new Hostile();");
    }

    @TestFactory
    Stream<DynamicTest> names() {
        return Stream.of(
                tells("Vec vector = [1.0, 2.0]", "vec|tor"),
                tells("Vec vector = [1.0, 2.0]", "1 + vector|"),
                tells("Vec vector = [1.0, 2.0]", "|vector * 2"),
                tells("String text = s", "text|"),
                tells("Hostile hostile", "hostile|"),
                tells("Vec scaled(Vec v, double by)", "scal|ed(vector, 2)"),
                tells("Vec scaled(Vec v, double by)", "scaled(|"),
                tells("Vec scaled(Vec v, double by)", "scaled(vector.sum(), |)"),
                tells("double Vec.sum()", "vector.su|m()"),
                tells("double Vec.sum()", "(vector * 2).sum|"),
                tells("Vec Vec.of(double... values)", "Vec.of(|"),
                tells("class Vec", "Ve|c"),
                tells(
                        "class ArrayList<E> extends AbstractList<E> implements List<E>, RandomAccess, Cloneable, Serializable",
                        "ArrayList|"),
                tells(
                        "String String.substring(int beginIndex)\nString String.substring(int beginIndex, int endIndex)",
                        "text.substring|"),
                tells("", "nosuch|"),
                tells("", "|"),
                tells("", "1 + |"));
    }

    @Test
    void detailsKeepTheDeclaration() {
        assertEquals(
                "double Vec.sum()",
                inspect("vector.sum", 10, true).lines().findFirst().orElse(""));
    }

    private String inspect(String code, int cursor, boolean detailed) {
        return session.help()
                .inspect(code, cursor, detailed)
                .map(MimeBundle::text)
                .orElse("");
    }

    private DynamicTest tells(String text, String row) {
        return DynamicTest.dynamicTest(
                "[" + row + "]",
                () -> assertEquals(
                        text,
                        inspect(row.replace("|", ""), row.indexOf('|'), false).split("\n\n", 2)[0]));
    }
}
