package lectern.widgets;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A button. */
public final class Button extends Widget {
    private final List<Runnable> clicked = new CopyOnWriteArrayList<>();

    public Button(String description) {
        super(Model.control("Button"));
        set("description", description);
    }

    /** From now on runs an action at each click. */
    public void onClick(Runnable action) {
        clicked.add(action);
    }

    /** Clicks the button. */
    public void click() {
        clicked.forEach(Runnable::run);
    }

    @Override
    void event(Map<?, ?> content) {
        if ("click".equals(content.get("event"))) {
            click();
        }
    }
}
