package lectern.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.display.Context;
import lectern.display.Display;
import lectern.display.MimeBundle;
import lectern.kernel.session.CellOutput;

/** What {@code %%capture} has kept of a cell, for {@code captured.stdout()} and the like in later ones. */
public final class CapturedOutput implements CellOutput {
    private final StringBuilder stdout = new StringBuilder();
    private final StringBuilder stderr = new StringBuilder();
    private final List<MimeBundle> outputs = new ArrayList<>();

    /** What the session has captured last. */
    public static CapturedOutput last() {
        return Context.current().get(CapturedOutput.class, CapturedOutput::new);
    }

    /** The text printed to standard output. */
    public synchronized String stdout() {
        return stdout.toString();
    }

    /** The text printed to standard error. */
    public synchronized String stderr() {
        return stderr.toString();
    }

    /** The values shown. */
    public synchronized List<MimeBundle> outputs() {
        return List.copyOf(outputs);
    }

    /** Shows all of it. */
    public void show() {
        System.out.print(stdout());
        System.err.print(stderr());
        outputs().forEach(Display.current()::show);
    }

    @Override
    public synchronized void stdout(String text) {
        stdout.append(text);
    }

    @Override
    public synchronized void stderr(String text) {
        stderr.append(text);
    }

    @Override
    public synchronized void display(MimeBundle bundle) {
        outputs.add(bundle);
    }

    @Override
    public synchronized void clear(boolean wait) {
        stdout.setLength(0);
        stderr.setLength(0);
        outputs.clear();
    }

    @Override
    public Optional<String> input(String prompt, boolean password) {
        throw new UnsupportedOperationException("nobody can be asked for input while a cell's output is captured");
    }

    @Override
    public String toString() {
        return stdout();
    }
}
