package lectern.widgets;

import java.util.Map;

/** A widget whose value is a text. */
abstract class TextWidget extends ValueWidget<String> {
    TextWidget(String name, String description, String value) {
        super(Model.control(name), "value");
        setState(Map.of("description", description, "value", value));
    }

    @Override
    final String fromState(Object state) {
        return (String) state;
    }
}
