package lectern.widgets;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which of the front end's classes mirror and draw a widget.
 *
 * @param module the JavaScript package, {@code @jupyter-widgets/controls} for example
 * @param name the widget's name: the model is {@code nameModel}, the view {@code nameView}
 */
record Model(String module, String version, String name, boolean hasView) {
    private static final String VERSION = "2.0.0";

    /** One of ipywidgets' controls. */
    static Model control(String name) {
        return new Model("@jupyter-widgets/controls", VERSION, name, true);
    }

    /** ipywidgets' captured output. */
    static Model output() {
        return new Model("@jupyter-widgets/output", "1.0.0", "Output", true);
    }

    /** The values by which the front end finds its classes. */
    Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("_model_module", module);
        state.put("_model_module_version", version);
        state.put("_model_name", name + "Model");
        state.put("_view_module", module);
        state.put("_view_module_version", version);
        state.put("_view_name", hasView ? name + "View" : null);
        return state;
    }
}
