package lectern.kernel.display;

/** How error text is coloured: not at all, or with terminal colours that read on light and dark grounds alike. */
public enum Palette {
    PLAIN {
        @Override
        String paint(String codes, String text) {
            return text;
        }
    },
    ANSI {
        @Override
        String paint(String codes, String text) {
            return text.isEmpty() ? text : "\u001b[" + codes + "m" + text + "\u001b[0m";
        }
    };

    abstract String paint(String codes, String text);

    /** What went wrong: bold red. */
    String failure(String text) {
        return paint("1;31", text);
    }

    /** Where it went wrong: bold, in the ground's own text colour. */
    String place(String text) {
        return paint("1", text);
    }

    /** What to do about it: blue. */
    String hint(String text) {
        return paint("34", text);
    }
}
