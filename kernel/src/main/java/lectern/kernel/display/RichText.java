package lectern.kernel.display;

import lectern.display.Displayable;
import lectern.display.MimeBundle;

/**
 * Content in a form of its own, such as HTML, with the text that stands for it where that form cannot be shown.
 *
 * @param mime such as {@code text/html}
 * @param content text, or for {@code application/json} what JSON is made of
 */
public record RichText(String mime, Object content, String text) implements Displayable {
    @Override
    public MimeBundle toMimeBundle() {
        return MimeBundle.text(text).with(mime, content);
    }

    @Override
    public String toString() {
        return text;
    }
}
