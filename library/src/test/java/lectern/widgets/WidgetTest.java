package lectern.widgets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lectern.comm.CommMessage;
import lectern.comm.Comms;
import lectern.comm.FrontEnd;
import lectern.display.Context;
import lectern.display.Display;
import lectern.display.MimeBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WidgetTest {
    private record Published(String type, Map<String, ?> content, Map<String, ?> metadata, List<byte[]> buffers) {
        Map<?, ?> data() {
            return (Map<?, ?>) content.get("data");
        }

        Map<?, ?> state() {
            return (Map<?, ?>) data().get("state");
        }
    }

    private final List<Published> published = new ArrayList<>();
    private final List<RuntimeException> errors = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private Context.Scope scope;

    @BeforeEach
    void enterCell() {
        Context context = new Context();
        context.set(FrontEnd.class, new FrontEnd() {
            @Override
            public void publish(String type, Map<String, ?> content, Map<String, ?> metadata, List<byte[]> buffers) {
                published.add(new Published(type, content, metadata, buffers));
            }

            @Override
            public void error(RuntimeException exception) {
                errors.add(exception);
            }

            @Override
            public String request() {
                return "request 1";
            }
        });
        context.set(Display.class, new Display() {
            @Override
            public void show(MimeBundle bundle) {
                shown.add(bundle.text());
            }

            @Override
            public void show(MimeBundle bundle, String id) {
                shown.add("new " + bundle.text());
            }

            @Override
            public void update(MimeBundle bundle, String id) {
                shown.add("then " + bundle.text());
            }

            @Override
            public void atCellEnd(Runnable last) {}
        });
        scope = context.enter();
    }

    @AfterEach
    void leaveCell() {
        scope.close();
    }

    private Published last() {
        return published.get(published.size() - 1);
    }

    private void moved(Widget widget, Map<String, ?> state) {
        Comms.current()
                .received(
                        widget.id(),
                        CommMessage.of(Map.of("method", "update", "state", state, "buffer_paths", List.of())));
    }

    @Test
    void aWidgetIsMirroredWhenItIsFirstShown() {
        IntSlider slider = new IntSlider("n", 0, 10, 3);
        assertEquals(List.of(), published);
        Map<?, ?> view = (Map<?, ?>) slider.toMimeBundle().data().get(Widget.VIEW);
        assertEquals(slider.id(), view.get("model_id"));
        assertEquals("comm_open", last().type());
        assertEquals("jupyter.widget", last().content().get("target_name"));
        assertEquals(Map.of("version", "2.1.0"), last().metadata());
        assertEquals("IntSliderModel", last().state().get("_model_name"));
        assertEquals("IntSliderView", last().state().get("_view_name"));
        assertEquals(3, last().state().get("value"));
        assertTrue(last().state().get("layout").toString().startsWith("IPY_MODEL_"));
    }

    @Test
    void whatTheFrontEndChangesIsEchoedAndObserved() {
        IntSlider slider = new IntSlider("n", 0, 10, 3);
        List<Integer> seen = new ArrayList<>();
        slider.observe(seen::add);
        moved(slider, Map.of("value", 7L));
        assertEquals(7, slider.value());
        assertEquals(List.of(7), seen);
        assertEquals("echo_update", last().data().get("method"));
        assertEquals(Map.of("value", 7L), last().state());
    }

    @Test
    void whatTheCellChangesIsSentAndKeptWithinTheLimits() {
        FloatSlider slider = new FloatSlider("x", 0, 1, 5);
        assertEquals(1, slider.value());
        String id = slider.id();
        slider.value(.5);
        assertEquals(id, last().content().get("comm_id"));
        assertEquals("update", last().data().get("method"));
        assertEquals(Map.of("value", .5), last().state());
        slider.value(-3.);
        assertEquals(0, slider.value());
        assertThrows(IllegalArgumentException.class, () -> new IntSlider(3, 2));
    }

    @Test
    void aDropdownHasItsOptionsAsValues() {
        Dropdown<Double> rate = new Dropdown<>("lr", List.of(.1, .01));
        moved(rate, Map.of("index", 1L));
        assertEquals(.01, rate.value());
        assertThrows(IllegalArgumentException.class, () -> rate.value(7.));
        assertThrows(IllegalArgumentException.class, () -> new Dropdown<>("none", List.of()));
    }

    @Test
    void aButtonTellsOfClicks() {
        Button button = new Button("go");
        int[] clicks = {0};
        button.onClick(() -> clicks[0]++);
        Comms.current()
                .received(button.id(), CommMessage.of(Map.of("method", "custom", "content", Map.of("event", "click"))));
        assertEquals(1, clicks[0]);
    }

    @Test
    void binaryValuesTravelBesideTheJson() {
        Image image = new Image(new byte[] {1, 2, 3});
        image.id();
        assertEquals(List.of(List.of("value")), last().data().get("buffer_paths"));
        assertArrayEquals(new byte[] {1, 2, 3}, last().buffers().get(0));
        Buffers split = Buffers.takenOutOf(Map.of("a", Map.of("b", new byte[] {4})));
        assertEquals(List.of(List.of("a", "b")), split.paths());
        Map<?, ?> inner = (Map<?, ?>) split.putTogether().get("a");
        assertArrayEquals(new byte[] {4}, (byte[]) inner.get("b"));
    }

    @Test
    void aFrontEndThatComesLaterIsToldOfAllWidgets() {
        IntSlider slider = new IntSlider(0, 10);
        slider.id();
        Comms.current().opened("control", "jupyter.widget.control", CommMessage.of(Map.of()));
        Comms.current().received("control", CommMessage.of(Map.of("method", "request_states")));
        assertEquals("update_states", last().data().get("method"));
        Map<?, ?> states = (Map<?, ?>) last().data().get("states");
        assertEquals("IntSliderModel", ((Map<?, ?>) states.get(slider.id())).get("model_name"));
        moved(slider, Map.of("value", 4L));
        Comms.current().received(slider.id(), CommMessage.of(Map.of("method", "request_state")));
        assertEquals(4L, last().state().get("value"));
    }

    @Test
    void interactCallsTheFunctionNowAndWithEachValue() {
        IntSlider slider = new IntSlider("n", 0, 10, 3);
        List<Integer> calls = new ArrayList<>();
        Interact.interact(calls::add, slider);
        assertEquals(List.of("VBox(children=(IntSlider(value=3, description='n', min=0, max=10), Output()))"), shown);
        moved(slider, Map.of("value", 8L));
        assertEquals(List.of(3, 8), calls);
        assertEquals(Map.of("msg_id", ""), last().state());
        assertEquals("clear_output", published.get(published.size() - 2).type());
        assertEquals(
                Map.of("msg_id", "request 1"),
                published.get(published.size() - 3).state());
    }

    @Test
    void anExceptionInAnInteractionIsShownAndTheNextValueWorks() {
        IntSlider slider = new IntSlider("n", 0, 10, 3);
        Interact.interact(n -> List.of().get(n), slider);
        assertEquals(1, errors.size());
        moved(slider, Map.of("value", 8L));
        assertEquals(2, errors.size());
    }

    @Test
    void aClosedWidgetIsGone() {
        IntSlider slider = new IntSlider(0, 10);
        String id = slider.id();
        slider.close();
        assertEquals("comm_close", last().type());
        assertEquals(Map.of(), Comms.current().open(""));
        assertEquals(Map.of(), Widget.Live.current().all());
        assertTrue(!slider.id().equals(id));
    }

    @Test
    @SuppressWarnings("try") // The scope is only entered and left.
    void withoutAFrontEndAWidgetIsText() {
        try (Context.Scope program = new Context().enter()) {
            IntSlider slider = new IntSlider("n", 0, 10, 3);
            assertEquals(
                    Map.of("text/plain", "IntSlider(value=3, description='n', min=0, max=10)"),
                    slider.toMimeBundle().data());
            slider.value(4);
            assertEquals(4, slider.value());
        }
    }

    @Test
    void progressShowsTheFirstAndTheLastState() {
        List<Integer> seen = new ArrayList<>();
        for (int i : Progress.progress(List.of(1, 2, 3), "epochs")) {
            seen.add(i);
        }
        assertEquals(List.of(1, 2, 3), seen);
        assertTrue(shown.get(0).startsWith("new epochs:   0%|"), shown.get(0));
        String end = shown.get(shown.size() - 1);
        assertTrue(end.startsWith("then epochs: 100%|" + "█".repeat(30) + "| 3/3 ["), end);
        shown.clear();
        for (int i : Progress.progress(List.<Integer>of())) {
            seen.add(i);
        }
        assertEquals(1, shown.size());
        assertTrue(shown.get(0).startsWith("new 100%|"), shown.get(0));
    }
}
