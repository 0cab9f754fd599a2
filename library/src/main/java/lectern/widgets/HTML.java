package lectern.widgets;

/** Formatted text to read. */
public final class HTML extends TextWidget {
    public HTML(String value) {
        this("", value);
    }

    public HTML(String description, String value) {
        super("HTML", description, value);
    }
}
