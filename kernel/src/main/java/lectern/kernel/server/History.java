package lectern.kernel.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cells that this session has run. */
final class History {
    /** Cells of one run of the kernel; there are no others yet. */
    private static final int SESSION = 1;

    private record Entry(int line, String input, Optional<String> output) {}

    private final List<Entry> entries = new ArrayList<>();

    /** @param output the text of the cell's result */
    synchronized void add(int line, String input, Optional<String> output) {
        entries.add(new Entry(line, input, output));
    }

    /** What a {@code history_request} asks for. */
    record Query(
            String access, boolean output, int session, int start, int stop, int n, String pattern, boolean unique) {
        static Query read(Fields fields) throws BadMessage {
            Query query = new Query(
                    fields.string("hist_access_type"),
                    fields.bool("output", false),
                    fields.integer("session", 0),
                    fields.integer("start", 0),
                    fields.integer("stop", Integer.MAX_VALUE),
                    fields.integer("n", Integer.MAX_VALUE),
                    fields.string("pattern", "*"),
                    fields.bool("unique", false));
            if (!List.of("range", "tail", "search").contains(query.access)) {
                throw new BadMessage("history_request: \"hist_access_type\" must be range, tail or search");
            }
            return query;
        }
    }

    /** Entries of the form {@code [session, line, input]}, or with {@code [input, output]} in the third place. */
    synchronized Replies.HistoryEntries find(Query query) {
        List<Entry> found = switch (query.access) {
            case "range" -> range(query);
            case "search" -> last(query.n, search(query));
            default -> last(query.n, entries);
        };
        return new Replies.HistoryEntries(
                found.stream().map(entry -> row(entry, query.output)).toList());
    }

    /** Session 0 is the current one, and negative ones count back from it. */
    private List<Entry> range(Query query) {
        if (query.session != 0 && query.session != SESSION) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> entry.line >= query.start && entry.line < query.stop)
                .toList();
    }

    private List<Entry> search(Query query) {
        Pattern pattern = glob(query.pattern);
        List<Entry> found = entries.stream()
                .filter(entry -> pattern.matcher(entry.input).matches())
                .toList();
        if (!query.unique) {
            return found;
        }
        Map<String, Entry> latest = new LinkedHashMap<>();
        for (Entry entry : found) {
            latest.remove(entry.input);
            latest.put(entry.input, entry);
        }
        return List.copyOf(latest.values());
    }

    /** {@code *} is any text and {@code ?} any character. */
    private static Pattern glob(String pattern) {
        String regex = Arrays.stream(pattern.split("(?=[*?])|(?<=[*?])"))
                .map(part -> part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part))
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    private static List<Entry> last(int n, List<Entry> of) {
        return of.subList(Math.max(0, of.size() - Math.max(0, n)), of.size());
    }

    private static List<Object> row(Entry entry, boolean output) {
        // A list that may hold null: a cell without a result.
        Object cell = output ? Arrays.asList(entry.input, entry.output.orElse(null)) : entry.input;
        return List.of(SESSION, entry.line, cell);
    }
}
