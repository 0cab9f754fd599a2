package lectern.kernel.magic;

import lectern.kernel.magic.Piece.Span;

/** Texts with blanks in place of what is not meant, line by line as they were. */
final class Blanks {
    private Blanks() {}

    /** All blanked out but a stretch. */
    static String around(String text, Span span) {
        return blank(text.substring(0, span.start())) + span.of(text) + blank(text.substring(span.end()));
    }

    /** A stretch blanked out. */
    static String without(String text, Span span) {
        return text.substring(0, span.start()) + blank(span.of(text)) + text.substring(span.end());
    }

    private static String blank(String text) {
        return text.replaceAll("[^\\n]", " ");
    }
}
