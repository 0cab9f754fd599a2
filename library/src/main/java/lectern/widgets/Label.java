package lectern.widgets;

/** A line of text to read. */
public final class Label extends TextWidget {
    public Label(String value) {
        this("", value);
    }

    public Label(String description, String value) {
        super("Label", description, value);
    }
}
