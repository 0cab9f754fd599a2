package lectern.widgets;

/** A line of text that the reader can change. */
public final class Text extends TextWidget {
    public Text(String value) {
        this("", value);
    }

    public Text(String description, String value) {
        super("Text", description, value);
    }
}
