package lectern.display;

/** A value that knows how to show itself in a notebook. */
public interface Displayable {
    /** All forms of this value; {@code text/plain} is among them. */
    MimeBundle toMimeBundle();
}
