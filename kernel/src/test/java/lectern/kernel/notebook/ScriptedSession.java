package lectern.kernel.notebook;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import lectern.display.Display;
import lectern.display.MimeBundle;
import lectern.kernel.session.CellOutput;
import lectern.kernel.session.Completeness;
import lectern.kernel.session.Completion;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Frame;
import lectern.kernel.session.Session;

/** A stand-in whose cells are single words, so that the runner is tested without compiling anything. */
final class ScriptedSession implements Session {
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int count;

    @Override
    public EvalResult eval(String code, CellOutput output) {
        count++;
        String[] words = code.strip().split(" ", 2);
        switch (words[0]) {
            case "print" -> output.stdout(words[1] + "\n");
            case "figure" -> Display.current().atCellEnd(() -> output.display(MimeBundle.text("figure")));
            case "badfigure" ->
                Display.current().atCellEnd(() -> {
                    throw new IllegalStateException("cannot draw");
                });
            case "value" -> {
                return new EvalResult.Value(words[1]);
            }
            case "throw" -> {
                return new EvalResult.Thrown(
                        new IllegalStateException(words[1]), List.of(new Frame("Cell In[" + count + "]", "", 1, code)));
            }
            case "hang" -> {
                return hang();
            }
            default -> throw new IllegalArgumentException(code);
        }
        return words.length > 1 && words[1].endsWith("!") ? new EvalResult.Value(words[1]) : new EvalResult.Done();
    }

    private EvalResult hang() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new EvalResult.Interrupted(List.of());
    }

    @Override
    public int executionCount() {
        return count;
    }

    @Override
    public void interrupt() {
        stopped.countDown();
    }

    @Override
    public Completion complete(String code, int cursor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String inspect(String code, int cursor, boolean detailed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Completeness isComplete(String code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
