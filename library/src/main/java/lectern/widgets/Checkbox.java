package lectern.widgets;

import java.util.Map;

/** A box that is checked or not. */
public final class Checkbox extends ValueWidget<Boolean> {
    public Checkbox(String description, boolean value) {
        super(Model.control("Checkbox"), "value");
        setState(Map.of("description", description, "value", value));
    }

    @Override
    Boolean fromState(Object state) {
        return (Boolean) state;
    }
}
