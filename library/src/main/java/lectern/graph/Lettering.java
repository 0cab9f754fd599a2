package lectern.graph;

import java.util.List;
import java.util.stream.Stream;

/** The sizes of text and boxes; widths are those of a common sans-serif font, rounded up. */
final class Lettering {
    static final int SIZE = 12;
    static final int LINE = 16;
    static final int MARGIN_X = 10;
    static final int MARGIN_Y = 6;

    private static final String NARROW = "iljtfrI.,:;'|!()[] ";
    private static final String WIDE = "mwMW×∂";

    private Lettering() {}

    static double width(String text) {
        double ems = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ems += NARROW.indexOf(c) >= 0 ? 0.36 : WIDE.indexOf(c) >= 0 ? 0.92 : Character.isUpperCase(c) ? 0.7 : 0.6;
        }
        return ems * SIZE;
    }

    static double width(Vertex vertex) {
        double widest = headWidth(vertex);
        for (String line : lines(vertex)) widest = Math.max(widest, width(line));
        return widest + 2 * MARGIN_X;
    }

    static double headWidth(Vertex vertex) {
        double gap = vertex.title().isEmpty() || vertex.note().isEmpty() ? 0 : 6;
        return 1.06 * width(vertex.title()) + gap + width(vertex.note());
    }

    static double height(Vertex vertex) {
        return (1 + lines(vertex).size()) * LINE + 2 * MARGIN_Y;
    }

    /** The lines below the first. */
    static List<String> lines(Vertex vertex) {
        if (vertex.gradient().isEmpty()) return vertex.lines();
        return Stream.concat(vertex.lines().stream(), Stream.of(vertex.gradient()))
                .toList();
    }
}
