package lectern.kernel.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import lectern.display.Context;
import lectern.display.Display;
import lectern.display.MimeBundle;
import lectern.kernel.session.CellDisplay;
import lectern.kernel.session.CellOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CellsTest {
    private final RecordedOutput output = new RecordedOutput();
    private Context.Scope scope;

    @BeforeEach
    void enterCell() {
        Context context = new Context();
        context.set(CellOutput.class, output);
        context.set(Display.class, new CellDisplay(output));
        scope = context.enter();
    }

    @AfterEach
    void leaveCell() {
        scope.close();
    }

    @Test
    void displayShowsAllForms() {
        Cells.display(new int[] {1});
        assertEquals(List.of(MimeBundle.text("int[1] { 1 }")), output.shown);
    }

    @Test
    void displayOfOneForm() {
        Cells.display("<b>x</b>", "text/html");
        Cells.display(new byte[] {1, 2}, "image/png");
        Cells.display("x", "text/plain");
        assertEquals(
                List.of(
                        Map.of("text/plain", "<b>x</b>", "text/html", "<b>x</b>"),
                        Map.of("text/plain", "2 bytes of image/png", "image/png", "AQI="),
                        Map.of("text/plain", "x")),
                output.shown.stream().map(MimeBundle::data).toList());
    }

    @Test
    void eachFormHasItsHelper() {
        assertEquals("<b>x</b>", only("text/html", Cells.html("<b>x</b>")));
        assertEquals("# x", only("text/markdown", Cells.markdown("# x")));
        assertEquals("$x$", only("text/latex", Cells.latex("$x$")));
        assertEquals("<svg/>", only("image/svg+xml", Cells.svg("<svg/>")));
        assertEquals("alert(1)", only("application/javascript", Cells.javascript("alert(1)")));
        assertEquals(Map.of("a", List.of(1L, 2.5)), only("application/json", Cells.json("{\"a\": [1, 2.5]}")));
        assertEquals(List.of(1, 2), only("application/json", Cells.json(List.of(1, 2))));
        assertThrows(IllegalArgumentException.class, () -> Cells.json("{"));
    }

    private static Object only(String mime, RichText shown) {
        Map<String, Object> data = Renderer.current().render(shown).data();
        assertEquals(Set.of("text/plain", mime), data.keySet());
        return data.get(mime);
    }

    @Test
    void aRendererRegisteredInACellIsUsedWhereverItsTypeIsShown() {
        record Star(int magnitude) {}
        Cells.registerRenderer(Star.class, star -> Cells.html("<i>" + star.magnitude() + "</i>"));
        Cells.display(new Star(5));
        assertEquals("<i>5</i>", output.shown.get(0).data().get("text/html"));
    }

    @Test
    void aDisplayWithAnIdCanBeReplaced() {
        DisplayHandle handle = Cells.display("first", Cells.displayId("d"));
        handle.update("second");
        Cells.updateDisplay("third", Cells.displayId("d"));
        assertEquals(List.of("d: \"first\"", "d -> \"second\"", "d -> \"third\""), output.replaceable);
    }

    @Test
    void displayNamesWhatIsWrong() {
        String noForm = assertThrows(IllegalArgumentException.class, () -> Cells.display(2, "text/html"))
                .getMessage();
        assertEquals(
                "display: Integer has no form text/html, only [text/plain]; pass the content as a String or byte[]",
                noForm);
        String noType = assertThrows(IllegalArgumentException.class, () -> Cells.display("x", "html"))
                .getMessage();
        assertEquals("display: expected a MIME type such as \"text/html\", got \"html\"", noType);
    }

    @Test
    void clears() {
        Cells.clearOutput();
        Cells.clearOutput(true);
        assertEquals(List.of(false, true), output.cleared);
    }

    @Test
    void asks() {
        output.answer = Optional.of("Ada");
        assertEquals("Ada", Cells.input("Name? "));
        assertEquals("Ada", Cells.getpass());
        assertEquals(List.of("Name? ", "Password: *"), output.asked);
        output.answer = Optional.empty();
        assertThrows(NoSuchElementException.class, Cells::input);
    }

    @Test
    void askingNobodySaysSo() {
        output.refusal = new UnsupportedOperationException();
        String message = assertThrows(UnsupportedOperationException.class, () -> Cells.input("Name? "))
                .getMessage();
        assertEquals("input: nobody can answer \"Name? \", this run takes no input", message);
    }

    @Test
    void anInterruptedQuestionStaysInterrupted() {
        output.refusal = new InterruptedException();
        assertThrows(CancellationException.class, Cells::input);
        assertTrue(Thread.interrupted());
    }

    @Test
    void outsideOfCellsThereIsNobodyToAsk() {
        scope.close();
        try (Context.Scope outside = new Context().enter()) {
            assertThrows(IllegalStateException.class, Cells::input);
            assertThrows(IllegalStateException.class, Cells::clearOutput);
            assertTrue(outside != null);
        }
    }

    private static final class RecordedOutput implements CellOutput {
        private final List<MimeBundle> shown = new ArrayList<>();
        private final List<Boolean> cleared = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();
        private final List<String> replaceable = new ArrayList<>();
        private Optional<String> answer = Optional.empty();
        private Exception refusal;

        @Override
        public void stdout(String text) {}

        @Override
        public void stderr(String text) {}

        @Override
        public void display(MimeBundle bundle) {
            shown.add(bundle);
        }

        @Override
        public void display(MimeBundle bundle, String id) {
            replaceable.add(id + ": " + bundle.text());
        }

        @Override
        public void update(MimeBundle bundle, String id) {
            replaceable.add(id + " -> " + bundle.text());
        }

        @Override
        public void clear(boolean wait) {
            cleared.add(wait);
        }

        @Override
        public Optional<String> input(String prompt, boolean password) throws InterruptedException {
            if (refusal instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            if (refusal instanceof RuntimeException unsupported) {
                throw unsupported;
            }
            asked.add(prompt + (password ? "*" : ""));
            return answer;
        }
    }
}
