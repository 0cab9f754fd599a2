package lectern.widgets;

import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import lectern.display.Display;
import lectern.display.MimeBundle;

/**
 * Items whose iteration is shown as a bar, as tqdm does. The bar is an output that is replaced, so every front end shows
 * it, and a notebook that is saved has its last state. What a loop wants to tell stands behind the bar:
 * {@code var bar = progress(loader); for (var b : bar) { ...; bar.setPostfix("loss", loss.item()); }}.
 *
 * @param <T> the items
 */
public final class Progress<T> implements Iterable<T> {
    private static final long REFRESH = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int WIDTH = 30;
    private static final int UNKNOWN = -1;

    private final Iterable<T> items;
    private final String description;
    private final int total;
    private final Map<String, String> postfix = new ConcurrentSkipListMap<>();

    private Progress(Iterable<T> items, String description, int total) {
        this.items = items;
        this.description = description;
        this.total = total;
    }

    /** Items with a bar, which tells how many are left where they are a collection. */
    public static <T> Progress<T> progress(Iterable<T> items) {
        return progress(items, "");
    }

    /** Items with a bar and a word on what is done with them. */
    public static <T> Progress<T> progress(Iterable<T> items, String description) {
        return progress(items, description, items instanceof Collection<?> all ? all.size() : UNKNOWN);
    }

    /** Items with a bar, a word on what is done with them, and their number. */
    public static <T> Progress<T> progress(Iterable<T> items, String description, int total) {
        return new Progress<>(items, description, total);
    }

    /** Sets what stands behind the bar from its next change on: a name and a number of three digits. */
    public void setPostfix(String name, double value) {
        postfix.put(name, String.format(Locale.ROOT, "%.3g", value));
    }

    @Override
    public Iterator<T> iterator() {
        Bar bar = new Bar();
        Iterator<T> iterator = items.iterator();
        return new Iterator<>() {
            private int taken;

            @Override
            public boolean hasNext() {
                boolean more = iterator.hasNext();
                // Asked for the next item, the loop has done the one before.
                bar.done(taken, !more);
                return more;
            }

            @Override
            public T next() {
                T item = iterator.next();
                taken++;
                return item;
            }
        };
    }

    /** One run through the items. */
    private final class Bar {
        private final Display display = Display.current();
        private final String id = UUID.randomUUID().toString();
        private final long start = System.nanoTime();
        private long shown = start - REFRESH;
        private boolean begun;
        private boolean ended;

        void done(int count, boolean last) {
            long now = System.nanoTime();
            if (ended || (begun && !last && now - shown < REFRESH)) {
                return;
            }
            MimeBundle bundle = bundle(count, (now - start) / 1e9);
            if (begun) {
                display.update(bundle, id);
            } else {
                display.show(bundle, id);
            }
            begun = true;
            ended = last;
            shown = now;
        }

        private MimeBundle bundle(int count, double seconds) {
            String title = description.isEmpty() ? "" : description + ": ";
            StringBuilder told = new StringBuilder();
            postfix.forEach(
                    (name, value) -> told.append(", ").append(name).append('=').append(value));
            String rate =
                    String.format(Locale.ROOT, "[%.1f s, %.1f it/s%s]", seconds, count / Math.max(seconds, 1e-9), told);
            if (total == UNKNOWN) {
                return MimeBundle.text(title + count + " " + rate);
            }
            int filled = total == 0 ? WIDTH : (int) ((long) WIDTH * count / total);
            String text = String.format(
                    Locale.ROOT,
                    "%s%3d%%|%s%s| %d/%d %s",
                    title,
                    total == 0 ? 100 : 100L * count / total,
                    "█".repeat(filled),
                    " ".repeat(WIDTH - filled),
                    count,
                    total,
                    rate);
            String html = "%s<progress value=\"%d\" max=\"%d\"></progress> %d/%d %s"
                    .formatted(escaped(title), count, Math.max(total, 1), count, total, escaped(rate));
            return MimeBundle.text(text).with("text/html", html);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
