package lectern.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private final Checks checks = new Checks();

    private String html() {
        return (String) checks.toMimeBundle().data().get("text/html");
    }

    @Test
    void aCheckThatFailsCostsItsOwnPointsOnly() {
        checks.check("fails", 2, () -> assertEquals(1, 2))
                .check("passes", 1.5, () -> assertEquals(1, 1))
                .check("is false", 1, () -> 1 + 1 == 3);
        checks.check("is true", 0.25, () -> 1 + 1 == 2);
        checks.check("throws", 1, () -> {
            throw new IOException("no file");
        });
        assertEquals(1.75, checks.points());
        assertEquals(5.75, checks.possiblePoints());
    }

    @Test
    void theTextIsANumberAndNothingElse() {
        assertEquals("0", checks.toMimeBundle().text());
        checks.check("one", 1, () -> {});
        assertEquals("1", checks.toMimeBundle().text());
        checks.check("a third", 0.1, () -> {});
        assertEquals("1.1", checks.toMimeBundle().text());
        checks.check("little", 1e-9, () -> {});
        assertEquals(checks.points(), Double.parseDouble(checks.toString()));
        assertFalse(checks.toString().contains("E"), checks.toString());
    }

    @Test
    void theListOfChecksTellsWhatWasWrong() {
        checks.check("a < b", 1, () -> assertEquals("<1>", "<2>"));
        assertTrue(html().contains("<td>a &lt; b</td><td>0 of 1</td>"), html());
        assertTrue(
                html().contains("AssertionFailedError: expected: &lt;&lt;1&gt;&gt; but was: &lt;&lt;2&gt;&gt;"),
                html());
    }

    @Test
    void aHostileExceptionIsAFailureAsAnyOther() {
        checks.check("hostile", 1, () -> {
            throw new IllegalStateException() {
                @Override
                public String getMessage() {
                    throw this;
                }
            };
        });
        checks.check("deep", 1, () -> deep(0));
        checks.check("after", 1, () -> true);
        assertEquals(1, checks.points());
        assertTrue(html().contains("<td>hostile</td><td>0 of 1</td>"), html());
    }

    private static int deep(int n) {
        return n < 0 ? n : deep(n + 1) + 1;
    }

    @Test
    void pointsAreNumbersThatCanBeAdded() {
        for (double points : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            String message = assertThrows(IllegalArgumentException.class, () -> checks.check("odd", points, () -> {}))
                    .getMessage();
            assertEquals("check \"odd\": expected zero or more points, got " + points, message);
        }
        assertEquals(0, checks.possiblePoints());
    }
}
