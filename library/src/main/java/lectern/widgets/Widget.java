package lectern.widgets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import lectern.comm.Comm;
import lectern.comm.CommMessage;
import lectern.comm.Comms;
import lectern.comm.FrontEnd;
import lectern.display.Context;
import lectern.display.Displayable;
import lectern.display.MimeBundle;

/**
 * Named values that a front end mirrors and draws. The mirror is made when the widget is first shown, and from then on
 * both sides tell each other what changes.
 */
public abstract class Widget implements Displayable {
    static final String VIEW = "application/vnd.jupyter.widget-view+json";
    private static final String TARGET = "jupyter.widget";
    private static final Map<String, String> PROTOCOL = Map.of("version", "2.1.0");

    private final Model model;
    private final Map<String, Object> state = new LinkedHashMap<>();
    private Layout layout;
    private Comm comm;

    Widget(Model model) {
        this.model = model;
    }

    /** Whether the front end lays this widget out; a layout itself is not. */
    boolean hasLayout() {
        return true;
    }

    /** Sets one of the widget's values by ipywidgets' name for it, such as {@code description} or {@code readout}. */
    public final void set(String name, Object value) {
        setState(Map.of(name, value));
    }

    /** Lays the widget out by CSS, {@code layout("width", "50%")} for example. */
    public final void layout(String property, String value) {
        layout().set(property, value);
    }

    private Layout layout() {
        synchronized (state) {
            if (layout == null) {
                layout = new Layout();
            }
            return layout;
        }
    }

    /** Sets values together, here and in the front end. */
    final void setState(Map<String, ?> values) {
        Comm mirror;
        synchronized (state) {
            state.putAll(values);
            mirror = comm;
        }
        if (mirror != null) {
            mirror.send(message("update", values));
        }
    }

    /** One of the widget's values. */
    final Object get(String name) {
        synchronized (state) {
            return state.get(name);
        }
    }

    /** The values that its text form names, in order. */
    List<String> shown() {
        return List.of("value", "description");
    }

    /** The front end has changed these values. */
    void changed(Map<String, ?> values) {}

    /** The front end tells of an event that is no change of a value. */
    void event(Map<?, ?> content) {}

    /** What the front end calls this widget; makes its mirror if there is none. */
    final String id() {
        synchronized (state) {
            if (comm == null) {
                Map<String, Object> opening = model.state();
                if (hasLayout()) {
                    state.put("layout", reference(layout()));
                }
                opening.putAll(references());
                opening.putAll(state);
                Buffers split = Buffers.takenOutOf(opening);
                Map<String, ?> data = Map.of("state", split.state(), "buffer_paths", split.paths());
                comm = Comms.current().open(TARGET, new CommMessage(data, PROTOCOL, split.buffers()));
                comm.onMessage(this::received);
                Live.current().add(comm.id(), this);
            }
            return comm.id();
        }
    }

    /** Values that name other widgets, which thereby get their mirrors first. */
    Map<String, Object> references() {
        return Map.of();
    }

    static String reference(Widget other) {
        return "IPY_MODEL_" + other.id();
    }

    /** All values, with where the front end finds its classes. */
    final Map<String, Object> wholeState() {
        Map<String, Object> whole = model.state();
        whole.putAll(references());
        synchronized (state) {
            whole.putAll(state);
        }
        return whole;
    }

    private static CommMessage message(String method, Map<String, ?> values) {
        Buffers split = Buffers.takenOutOf(values);
        Map<String, ?> data = Map.of("method", method, "state", split.state(), "buffer_paths", split.paths());
        return new CommMessage(data, Map.of(), split.buffers());
    }

    private void received(CommMessage message) {
        String method = String.valueOf(message.data().get("method"));
        switch (method) {
            case "update" -> mirrorChanged(message);
            case "request_state" -> comm.send(message("update", wholeState()));
            case "custom" -> {
                if (message.data().get("content") instanceof Map<?, ?> content) {
                    event(content);
                }
            }
            default ->
                throw new IllegalArgumentException(
                        "expected one of update, request_state and custom, got the widget method \"" + method + "\"");
        }
    }

    @SuppressWarnings("unchecked") // JSON's objects have strings for names
    private void mirrorChanged(CommMessage message) {
        if (!(message.data().get("state") instanceof Map<?, ?> values)) {
            throw new IllegalArgumentException("a widget's update needs a \"state\" object");
        }
        List<List<Object>> paths = new ArrayList<>();
        if (message.data().get("buffer_paths") instanceof List<?> given) {
            given.forEach(path -> paths.add((List<Object>) path));
        }
        Map<String, Object> changes = new Buffers((Map<String, ?>) values, paths, message.buffers()).putTogether();
        // Other views of the same kernel follow; the view that changed learns that its change has arrived.
        comm.send(message("echo_update", changes));
        synchronized (state) {
            state.putAll(changes);
        }
        changed(changes);
    }

    /** Ends the widget in the front end, too. */
    public final void close() {
        Comm mirror;
        synchronized (state) {
            mirror = comm;
            comm = null;
        }
        if (mirror != null) {
            mirror.close();
            Live.current().remove(mirror.id());
            if (hasLayout()) {
                layout().close();
            }
        }
    }

    @Override
    public MimeBundle toMimeBundle() {
        MimeBundle text = MimeBundle.text(toString());
        return FrontEnd.current().isLive()
                ? text.with(VIEW, Map.of("version_major", 2, "version_minor", 0, "model_id", id()))
                : text;
    }

    /** The widget as ipywidgets writes it: {@code IntSlider(value=3, description='n')}. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", model.name() + "(", ")");
        for (String name : shown()) {
            Object value = get(name);
            if (value != null && !value.equals("")) {
                text.add(name + "=" + (value instanceof String string ? "'" + string + "'" : value));
            }
        }
        return text.toString();
    }

    /** The widgets of a session that front ends have mirrors of. */
    static final class Live {
        private final Map<String, Widget> widgets = new LinkedHashMap<>();

        static Live current() {
            return Context.current().get(Live.class, Live::new);
        }

        synchronized void add(String id, Widget widget) {
            widgets.put(id, widget);
        }

        synchronized void remove(String id) {
            widgets.remove(id);
        }

        synchronized Map<String, Widget> all() {
            return new LinkedHashMap<>(widgets);
        }
    }

    final Model model() {
        return model;
    }
}
