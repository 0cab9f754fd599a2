package lectern.kernel.session;

import java.util.ArrayDeque;
import java.util.Queue;
import lectern.display.Display;
import lectern.display.MimeBundle;

/** The display of one cell: shows at once, and keeps what must come after the cell's result, such as a figure. */
public final class CellDisplay implements Display {
    private final CellOutput output;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean ended;

    /** Makes the display of a session's next cell, and has all that the cell shows, clears and asks go to an output. */
    public static CellDisplay begin(Session session, CellOutput output) {
        CellOutput ordered = new OrderedOutput(session::flush, output);
        CellDisplay display = new CellDisplay(ordered);
        session.context().set(Display.class, display);
        session.context().set(CellOutput.class, ordered);
        return display;
    }

    /** @param output takes each value shown; called by several threads */
    public CellDisplay(CellOutput output) {
        this.output = output;
    }

    @Override
    public void show(MimeBundle bundle) {
        output.display(bundle);
    }

    @Override
    public void show(MimeBundle bundle, String id) {
        output.display(bundle, id);
    }

    @Override
    public void update(MimeBundle bundle, String id) {
        output.update(bundle, id);
    }

    @Override
    public void page(MimeBundle bundle) {
        output.page(bundle);
    }

    @Override
    public void atCellEnd(Runnable last) {
        synchronized (waiting) {
            if (!ended) {
                waiting.add(last);
                return;
            }
        }
        last.run(); // A thread that has outlived its cell.
    }

    /** Runs what waits for the cell's end, in the order it came; to be called once, after the cell's result is out. */
    public void end() {
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    /** The same as the cell's code was run; a figure that cannot be drawn is an error of the cell. */
    public EvalResult end(Session session, CellOutput output) {
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                ended = true;
                return new EvalResult.Done();
            }
        }
        return session.run(this::end, output);
    }

    private Runnable next() {
        synchronized (waiting) {
            Runnable next = waiting.poll();
            ended = next == null;
            return next;
        }
    }
}
