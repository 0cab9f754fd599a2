package lectern.widgets;

import java.util.List;
import java.util.Map;

/** A picture that can be replaced. */
public final class Image extends Widget {
    /** @param png the encoded picture */
    public Image(byte[] png) {
        super(Model.control("Image"));
        setState(Map.of("format", "png", "value", png.clone()));
    }

    /** Shows another picture. */
    public void value(byte[] png) {
        set("value", png.clone());
    }

    @Override
    List<String> shown() {
        return List.of("format", "width", "height");
    }
}
