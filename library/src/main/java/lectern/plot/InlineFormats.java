package lectern.plot;

import lectern.display.Context;

/**
 * The forms in which figures are shown in a notebook; there always is a PNG.
 *
 * @param svg whether there is an SVG beside it, which a browser prefers
 */
record InlineFormats(boolean svg) {
    static InlineFormats current() {
        return Context.current().get(InlineFormats.class, () -> new InlineFormats(false));
    }

    /** Sets the forms by name. */
    static void use(String... formats) {
        boolean svg = false;
        for (String format : formats) {
            if (format.equals("svg")) {
                svg = true;
            } else if (!format.equals("png") && !format.equals("retina")) {
                throw new IllegalArgumentException(
                        "setFormats: expected \"png\", \"retina\" or \"svg\", got \"" + format + "\"");
            }
        }
        Context.current().set(InlineFormats.class, new InlineFormats(svg));
    }
}
