package lectern.kernel.session;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which line of which cell a line of a compiled class is from, as long as the class lives. */
final class SourceLines {
    /**
     * The lines of one source.
     *
     * @param first the number of the first line listed
     * @param lines the cell's line for each, 0 for a line of our own
     */
    record Table(Cell cell, int first, List<Integer> lines) {
        Table {
            lines = List.copyOf(lines);
        }

        /** The lines of a source made from the cell. */
        static Table of(Cell cell, MappedText source) {
            String text = source.toString();
            List<Integer> lines = new ArrayList<>();
            int at = 0;
            do {
                lines.add(cell.line(source.origin(at)));
                at = text.indexOf('\n', at) + 1;
            } while (at > 0);
            return new Table(cell, 1, lines);
        }

        /** The cell's line, or 0 where the line is not the cell's. */
        int cellLine(int line) {
            int index = line - first;
            return index < 0 || index >= lines.size() ? 0 : lines.get(index);
        }
    }

    private record Entry(Table table, WeakReference<ClassLoader> owner) {}

    private static final int SWEEP = 256;

    private final Map<String, Entry> tables = new ConcurrentHashMap<>();
    private int added;

    /** Notes the lines of an outermost class until its loader goes. */
    void add(String outermost, Table table, ClassLoader owner) {
        tables.put(outermost, new Entry(table, new WeakReference<>(owner)));
        if (++added % SWEEP == 0) {
            tables.values().removeIf(entry -> entry.owner().get() == null);
        }
    }

    /** The lines of a class. */
    Optional<Table> of(String className) {
        return Optional.ofNullable(tables.get(CellClasses.outermost(className))).map(Entry::table);
    }
}
