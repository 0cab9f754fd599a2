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

    /** What went wrong: bold. Notebooks lay red behind an error, on which in dark themes nobody can read red. */
    String failure(String text) {
        return paint("1", text);
    }

    /** Where it went wrong: bold, in the ground's own text colour. */
    String place(String text) {
        return paint("1", text);
    }

    /** What to do about it: underlined, since behind an error no colour is readable in light and dark themes alike. */
    String hint(String text) {
        return paint("4", text);
    }
}
