package lectern.kernel.session;

import lectern.kernel.session.CellSplitter.Split;

/** Tells whether a text is a whole cell, and how to indent its next line if not. */
final class CompletenessCheck {
    private static final String STEP = "    ";

    private final CellSplitter splitter;

    CompletenessCheck(CellSplitter splitter) {
        this.splitter = splitter;
    }

    Completeness of(String code) {
        Split split = splitter.split(new Cell(Cell.UNCOUNTED, code));
        return split instanceof Split.Incomplete
                ? new Completeness(Completeness.Status.INCOMPLETE, indent(code.stripTrailing()))
                : new Completeness(
                        split instanceof Split.Refused ? Completeness.Status.INVALID : Completeness.Status.COMPLETE,
                        "");
    }

    /** As the last line, and a step more where that opens something. */
    private static String indent(String code) {
        String last = code.substring(code.lastIndexOf('\n') + 1);
        String indent = last.substring(0, last.length() - last.stripLeading().length());
        return last.endsWith("{") || last.endsWith("(") || last.endsWith("[") ? indent + STEP : indent;
    }
}
