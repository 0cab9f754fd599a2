package lectern.kernel.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Splits a cell into its statements, expressions and declarations. */
final class CellSplitter {
    /** The outcome: the cell's parts, or why there are none. */
    sealed interface Split {
        record Parts(List<Part> parts) implements Split {}

        record Refused(List<Problem> problems) implements Split {}

        record Incomplete() implements Split {}
    }

    private final Function<String, CompletionInfo> analysis;
    private final CellParser parser;

    /** @param analysis finds the end of a first snippet; asked only where javac alone cannot split a cell */
    CellSplitter(Function<String, CompletionInfo> analysis, CellParser parser) {
        this.analysis = analysis;
        this.parser = parser;
    }

    /** Splits a cell. Where it is neither statements alone nor declarations alone, JShell finds where each part ends and javac what it is. */
    synchronized Split split(Cell cell) {
        CellParser.Parsed statements = parser.statements(cell, 0, cell.text().length());
        if (statements.errors().isEmpty()) {
            return new Split.Parts(statements.parts());
        }
        Optional<CellParser.Parsed> declarations =
                parser.declarations(cell, 0, cell.text().length());
        if (declarations.isPresent()) {
            return new Split.Parts(declarations.get().parts());
        }
        List<Part> parts = new ArrayList<>();
        for (int start = 0; start < cell.text().length(); ) {
            CompletionInfo info = analysis.apply(cell.text().substring(start));
            if (info.completeness() == Completeness.DEFINITELY_INCOMPLETE) {
                return new Split.Incomplete();
            }
            int end = end(cell, info);
            CellParser.Parsed parsed = parser.anything(cell, start, end);
            if (!parsed.errors().isEmpty()) {
                return new Split.Refused(Problems.of(cell, parsed.source(), parsed.errors()));
            }
            parts.addAll(parsed.parts());
            start = end;
        }
        return new Split.Parts(parts);
    }

    /** Where a snippet ends; only of a complete one is "remaining" what comes after it. */
    private static int end(Cell cell, CompletionInfo info) {
        int length = cell.text().length();
        return info.completeness() == Completeness.COMPLETE
                ? length - info.remaining().length()
                : length;
    }

    /**
     * A text that is not finished.
     *
     * @param before its complete parts, without those that do not parse
     * @param start where the rest starts
     */
    record Unfinished(List<Part> before, int start) {}

    /** Splits a text of which the last part is not finished. */
    synchronized Unfinished splitUnfinished(Cell cell) {
        List<Part> before = new ArrayList<>();
        int start = 0;
        while (start < cell.text().length()) {
            CompletionInfo info = analysis.apply(cell.text().substring(start));
            if (info.completeness() != Completeness.COMPLETE) {
                break;
            }
            int end = end(cell, info);
            before.addAll(parser.anything(cell, start, end).parts());
            start = end;
        }
        return new Unfinished(before, start);
    }
}
