package lectern.kernel.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Splits a cell into its statements, expressions and declarations. */
final class CellSplitter {
    /** The outcome: the cell's parts, or why there are none. */
    sealed interface Split {
        record Parts(List<Part> parts) implements Split {}

        record Refused(List<Problem> problems) implements Split {}

        record Incomplete() implements Split {}
    }

    private record Stretch(int start, int end) {}

    private final Supplier<SourceCodeAnalysis> analysis;
    private final CellParser parser;

    /** @param analysis asked for only where javac alone cannot split a cell */
    CellSplitter(Supplier<SourceCodeAnalysis> analysis, CellParser parser) {
        this.analysis = analysis;
        this.parser = parser;
    }

    /** Splits a cell. Where it is more than statements, JShell finds where each part ends and javac what it is. */
    synchronized Split split(Cell cell) {
        CellParser.Parsed statements = parser.statements(cell, 0, cell.text().length());
        if (statements.errors().isEmpty()) {
            return new Split.Parts(statements.parts());
        }
        List<Stretch> stretches = new ArrayList<>();
        for (int start = 0; start < cell.text().length(); ) {
            CompletionInfo info = analysis.get().analyzeCompletion(cell.text().substring(start));
            int end = cell.text().length();
            switch (info.completeness()) {
                case DEFINITELY_INCOMPLETE -> {
                    return new Split.Incomplete();
                }
                // Only here does "remaining" mean what comes after.
                case COMPLETE -> end -= info.remaining().length();
                case CONSIDERED_INCOMPLETE, COMPLETE_WITH_SEMI, EMPTY, UNKNOWN -> {}
            }
            stretches.add(new Stretch(start, end));
            start = end;
        }
        return parse(cell, stretches);
    }

    private Split parse(Cell cell, List<Stretch> stretches) {
        List<Part> parts = new ArrayList<>();
        for (Stretch stretch : stretches) {
            CellParser.Parsed parsed = parser.anything(cell, stretch.start(), stretch.end());
            if (!parsed.errors().isEmpty()) {
                return new Split.Refused(Problems.of(cell, parsed.source(), parsed.errors()));
            }
            parts.addAll(parsed.parts());
        }
        return new Split.Parts(parts);
    }
}
