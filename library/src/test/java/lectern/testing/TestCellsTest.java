package lectern.testing;

import static lectern.Prelude.label;
import static lectern.testing.TestCells.checkShape;
import static lectern.testing.TestCells.lastFigure;
import static lectern.testing.TestCells.todo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import lectern.Prelude.np;
import lectern.Prelude.plt;
import lectern.Prelude.torch;
import lectern.display.Context;
import lectern.plot.Axes;
import lectern.plot.Figure;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TestCellsTest {
    private Context.Scope scope;

    @BeforeEach
    void beginSession() {
        scope = new Context().enter();
    }

    @AfterEach
    void endSession() {
        scope.close();
    }

    private static String failure(Check check) {
        return assertThrows(AssertionError.class, check::run).getMessage();
    }

    @Test
    void shapesAreCompared() {
        checkShape(torch.zeros(2, 3), 2, 3);
        checkShape(torch.tensor(1.));
        checkShape(np.zeros(4), 4);
        assertEquals(
                "checkShape: expected shape [3, 2], got [2, 3]", failure(() -> checkShape(torch.zeros(2, 3), 3, 2)));
        assertEquals("checkShape: expected shape [], got [1]", failure(() -> checkShape(np.zeros(1))));
        assertEquals("checkShape: expected shape [1], got null", failure(() -> checkShape((Tensor) null, 1)));
    }

    @Test
    void anAnswerThatIsMissingThrows() {
        assertThrows(UnsupportedOperationException.class, TestCellsTest::unanswered);
    }

    private static int unanswered() {
        throw todo();
    }

    @Test
    void theLastFigureTellsItsLinesAndLabels() {
        assertEquals("lastFigure: nothing has been plotted", failure(() -> lastFigure()));
        plt.plot(np.array(1., 2), np.array(3., 4), label("first"));
        plt.plot(np.array(5., 6));
        plt.title("Two lines");
        plt.xlabel("x");
        plt.ylabel("y");
        Figure drawn = plt.gcf();
        plt.close();
        assertSame(drawn, lastFigure());
        Axes axes = lastFigure().axes().get(0);
        assertEquals("Two lines x y", axes.getTitle() + " " + axes.getXlabel() + " " + axes.getYlabel());
        assertEquals(2, axes.lines().size());
        assertEquals("first", axes.lines().get(0).getLabel());
        assertEquals(
                "[1. 2.] [3. 4.]",
                axes.lines().get(0).getXdata() + " " + axes.lines().get(0).getYdata());
        assertEquals("", axes.lines().get(1).getLabel());
        assertEquals("[0. 1.]", axes.lines().get(1).getXdata().toString());
    }

    @Test
    void eachSessionHasItsOwnLastFigure() {
        plt.figure();
        try (Context.Scope other = new Context().enter()) {
            assertEquals("lastFigure: nothing has been plotted", failure(() -> lastFigure()));
        }
    }
}
