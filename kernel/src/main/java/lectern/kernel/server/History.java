package lectern.kernel.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.kernel.server.HistoryStore.Entry;

/**
 * The cells that this session has run, and those of the sessions before it. A thread of its own reads and writes the file:
 * no reply waits for the disk.
 */
public final class History implements AutoCloseable {
    private static final int NOT_BEGUN = 0;
    private static final long PATIENCE_SECONDS = 5;

    private final ExecutorService keeper = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "lectern-history");
        thread.setDaemon(true);
        return thread;
    });

    private final Optional<HistoryStore> store;
    private final KernelLog log;
    private final List<Entry> own = new ArrayList<>();
    private int session = NOT_BEGUN;
    private boolean failed;

    private History(Optional<HistoryStore> store, KernelLog log) {
        this.store = store;
        this.log = log;
    }

    /** A history that outlives the kernel in a file, which several kernels may share. */
    public static History in(Path file, KernelLog log) {
        return new History(Optional.of(new HistoryStore(file)), log);
    }

    /** A history that ends with the kernel. */
    public static History ofThisSession(KernelLog log) {
        return new History(Optional.empty(), log);
    }

    /** @param output the text of the cell's result */
    void add(int line, String input, Optional<String> output) {
        keeper.execute(() -> keep(line, input, output));
    }

    private void keep(int line, String input, Optional<String> output) {
        Entry entry = new Entry(session(), line, input, output.orElse(null));
        own.add(entry);
        store(store -> {
            store.add(entry);
            return entry;
        });
    }

    /** The number of this session, which is taken when it is first needed. */
    private int session() {
        if (session == NOT_BEGUN) {
            session = store(HistoryStore::begin).orElse(1);
        }
        return session;
    }

    private interface Access<T> {
        T to(HistoryStore store) throws IOException;
    }

    /** What the store answers; a store that cannot be used is told of once, and the kernel goes on without. */
    private <T> Optional<T> store(Access<T> access) {
        if (store.isEmpty() || failed) {
            return Optional.empty();
        }
        try {
            return Optional.of(access.to(store.get()));
        } catch (IOException | RuntimeException e) {
            failed = true;
            log.warn("the history is not kept: " + e);
            return Optional.empty();
        }
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
    Replies.HistoryEntries find(Query query) {
        return CompletableFuture.supplyAsync(() -> found(query), keeper).join();
    }

    private Replies.HistoryEntries found(Query query) {
        List<Entry> all = all();
        List<Entry> found = switch (query.access) {
            case "range" -> range(query, all);
            case "search" -> last(query.n, search(query, all));
            default -> last(query.n, all);
        };
        return new Replies.HistoryEntries(
                found.stream().map(entry -> row(entry, query.output)).toList());
    }

    /** The cells of other sessions, then those of this one, however many sessions run at once. */
    private List<Entry> all() {
        int current = session();
        Stream<Entry> others =
                store(HistoryStore::entries).stream().flatMap(List::stream).filter(entry -> entry.session() != current);
        return Stream.concat(others, own.stream()).toList();
    }

    /** Session 0 is the current one, and negative ones count back from it. */
    private List<Entry> range(Query query, List<Entry> all) {
        int wanted = query.session > 0 ? query.session : session() + query.session;
        return all.stream()
                .filter(entry -> entry.session() == wanted)
                .filter(entry -> entry.line() >= query.start && entry.line() < query.stop)
                .toList();
    }

    private static List<Entry> search(Query query, List<Entry> all) {
        Pattern pattern = glob(query.pattern);
        List<Entry> found = all.stream()
                .filter(entry -> pattern.matcher(entry.input()).matches())
                .toList();
        if (!query.unique) {
            return found;
        }
        Map<String, Entry> latest = new LinkedHashMap<>();
        for (Entry entry : found) {
            latest.remove(entry.input());
            latest.put(entry.input(), entry);
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
        Object cell = output ? Arrays.asList(entry.input(), entry.output()) : entry.input();
        return List.of(entry.session(), entry.line(), cell);
    }

    /** Ends when all is written. */
    @Override
    public void close() throws InterruptedException {
        keeper.shutdown();
        if (!keeper.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            log.warn("the last cells are not in the history: its file cannot be written");
        }
    }
}
