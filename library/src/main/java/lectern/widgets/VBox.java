package lectern.widgets;

/** Widgets one below the other. */
public final class VBox extends Box {
    public VBox(Widget... children) {
        super("VBox", children);
    }
}
