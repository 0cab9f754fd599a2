package lectern.display;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One value in every form it can be shown in: MIME type to content, as Jupyter's {@code display_data} carries it.
 *
 * <p>Binary content is base64 text, JSON content is maps, lists, strings, numbers and booleans. There is always a
 * {@code text/plain}, because headless tools read nothing else.
 *
 * @param data MIME type to content
 * @param metadata MIME type to settings such as {@code width} and {@code height} in logical pixels
 */
public record MimeBundle(Map<String, Object> data, Map<String, Object> metadata) {
    public static final String TEXT = "text/plain";
    public static final String PNG = "image/png";

    public MimeBundle {
        if (!data.containsKey(TEXT)) {
            throw new IllegalArgumentException("a MIME bundle needs a text/plain form, got only " + data.keySet());
        }
        data = Map.copyOf(data);
        metadata = Map.copyOf(metadata);
    }

    /** A bundle of plain text alone. */
    public static MimeBundle text(String text) {
        return new MimeBundle(Map.of(TEXT, text), Map.of());
    }

    /**
     * A PNG image with its text form.
     *
     * @param png the encoded image
     * @param width logical width in pixels, which may be less than the image's own for sharp display
     * @param height logical height in pixels
     */
    public static MimeBundle png(byte[] png, int width, int height, String text) {
        return new MimeBundle(
                Map.of(TEXT, text, PNG, Base64.getEncoder().encodeToString(png)),
                Map.of(PNG, Map.of("width", width, "height", height)));
    }

    /** This bundle with one more form. */
    public MimeBundle with(String mime, Object content) {
        Map<String, Object> more = new LinkedHashMap<>(data);
        more.put(mime, content);
        return new MimeBundle(more, metadata);
    }

    /** The {@code text/plain} form. */
    public String text() {
        return (String) data.get(TEXT);
    }
}
