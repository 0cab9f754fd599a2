package lectern.graph;

import java.util.List;

/**
 * One box of the drawing.
 *
 * @param title the first line
 * @param note what stands beside the title, paler; may be empty
 * @param lines further lines
 * @param gradient the last line, about a gradient; empty for none
 */
record Vertex(Kind kind, String title, String note, List<String> lines, String gradient) {
    /** What a box stands for. */
    enum Kind {
        LEAF,
        COMPUTED,
        OUTPUT,
        OPERATION,
        SUMMARY
    }

    static Vertex operation(String name) {
        return new Vertex(Kind.OPERATION, name, "", List.of(), "");
    }

    static Vertex summary(int operations, List<String> lines) {
        return new Vertex(Kind.SUMMARY, Numbers.text(operations) + " operations", "", lines, "");
    }

    static Vertex tensor(Kind kind, String name, String shape, String value, String gradient) {
        List<String> lines = value.isEmpty() ? List.of() : List.of("= " + value);
        return new Vertex(kind, name, shape, lines, gradient);
    }

    boolean isTensor() {
        return kind == Kind.LEAF || kind == Kind.COMPUTED || kind == Kind.OUTPUT;
    }
}
