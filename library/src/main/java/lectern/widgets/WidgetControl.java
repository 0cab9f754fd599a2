package lectern.widgets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.comm.Comm;
import lectern.comm.CommMessage;
import lectern.comm.CommTarget;

/** Tells a front end that has just come about all widgets at once, so that a reloaded page finds them again. */
public final class WidgetControl implements CommTarget {
    @Override
    public String name() {
        return "jupyter.widget.control";
    }

    @Override
    public void opened(Comm comm, CommMessage opening) {
        comm.onMessage(message -> {
            if ("request_states".equals(message.data().get("method"))) {
                comm.send(states());
            }
        });
    }

    private static CommMessage states() {
        Map<String, Object> states = new LinkedHashMap<>();
        List<List<Object>> paths = new ArrayList<>();
        List<byte[]> buffers = new ArrayList<>();
        Widget.Live.current().all().forEach((id, widget) -> {
            Buffers split = Buffers.takenOutOf(widget.wholeState());
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("model_name", widget.model().name() + "Model");
            entry.put("model_module", widget.model().module());
            entry.put("model_module_version", widget.model().version());
            entry.put("state", split.state());
            states.put(id, entry);
            for (List<Object> path : split.paths()) {
                List<Object> whole = new ArrayList<>(List.of(id, "state"));
                whole.addAll(path);
                paths.add(whole);
            }
            buffers.addAll(split.buffers());
        });
        Map<String, ?> data = Map.of("method", "update_states", "states", states, "buffer_paths", paths);
        return new CommMessage(data, Map.of(), buffers);
    }
}
