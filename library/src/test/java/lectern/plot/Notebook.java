package lectern.plot;

import java.util.ArrayList;
import java.util.List;
import lectern.display.Context;
import lectern.display.Display;
import lectern.display.MimeBundle;

/** A session of its own that records what its cells show. */
final class Notebook implements Display {
    private final Context context = new Context();
    private final List<MimeBundle> shown = new ArrayList<>();
    private final List<Runnable> atEnd = new ArrayList<>();

    Notebook() {
        context.set(Display.class, this);
    }

    /** Runs a cell to its end and returns what it showed. */
    List<MimeBundle> run(Runnable cell) {
        shown.clear();
        try (Context.Scope scope = context.enter()) {
            cell.run();
            List<Runnable> last = List.copyOf(atEnd);
            atEnd.clear();
            last.forEach(Runnable::run);
        }
        return List.copyOf(shown);
    }

    @Override
    public void show(MimeBundle bundle) {
        shown.add(bundle);
    }

    @Override
    public void atCellEnd(Runnable last) {
        atEnd.add(last);
    }

    /** The text forms of what the cell showed. */
    List<String> texts(Runnable cell) {
        return run(cell).stream().map(MimeBundle::text).toList();
    }

    /** The one picture that a cell shows. */
    Picture picture(Runnable cell) {
        List<MimeBundle> bundles = run(cell);
        if (bundles.size() != 1) {
            throw new AssertionError("expected one picture, the cell showed "
                    + bundles.stream().map(MimeBundle::text).toList());
        }
        return Picture.of(bundles.get(0));
    }
}
