package lectern.kernel.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import lectern.display.MimeBundle;

/** Keeps what cells put out, and answers with prepared lines. */
final class RecordedOutput implements CellOutput {
    final StringBuffer stdout = new StringBuffer();
    final StringBuffer stderr = new StringBuffer();
    final List<MimeBundle> displayed = new ArrayList<>();
    final Queue<String> input = new ArrayDeque<>();

    @Override
    public void stdout(String text) {
        stdout.append(text);
    }

    @Override
    public void stderr(String text) {
        stderr.append(text);
    }

    @Override
    public synchronized void display(MimeBundle bundle) {
        displayed.add(bundle);
    }

    @Override
    public synchronized void clear(boolean wait) {
        displayed.clear();
    }

    @Override
    public synchronized Optional<String> input(String prompt, boolean password) {
        return Optional.ofNullable(input.poll());
    }
}
