package lectern.kernel.session;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Does what students do first, while nobody waits for anything, so that the JVM has loaded and compiled the code for it:
 * the second cell after a launch takes five times as long as the hundredth. Plays in a session of its own, which is gone
 * afterwards.
 */
final class Rehearsal {
    /** Cells of the kind that students begin with; "%d" differs from round to round. */
    private static final List<String> CELLS = List.of(
            "int a = %d;",
            "a",
            "System.out.println(\"a is \" + a);",
            "String name = \"Ada\";",
            "name.length() + a",
            "int steps(int from) {\n    int to = from;\n    while (to < %d) to++;\n    return to;\n}",
            "steps(a)",
            "for (int i = 0; i < 3; i++) System.out.println(i);",
            "List<Integer> some = List.of(1, 2, %d); some",
            "class Point { int x = %d; int twice() { return 2 * x; } }\nvar p = new Point();\np.twice()",
            "some.stream().map(n -> n * n).toList()",
            "nosuch(a)",
            "throw new IllegalStateException();");

    private static final String BEGUN = "torch.";

    private static final int ROUNDS = 20;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final SessionOptions options;
    private final CodeHelp help;
    private final Lazy<Session> stage;
    private boolean running;
    private boolean over;
    private long lastEnd = System.nanoTime();

    /**
     * @param options those of the session that is rehearsed for
     * @param help that session's own, which takes seconds to find its first completions
     */
    Rehearsal(SessionOptions options, CodeHelp help) {
        this.options = options;
        this.help = help;
        this.stage = Lazy.of(() -> Session.open(new SessionOptions(
                this.options.imports(), this.options.operators(), this.options.classpath(), List.of())));
    }

    /** Plays until the end, with pauses while a cell runs and shortly after. */
    void play() {
        try {
            for (int round = 0; round < ROUNDS; round++) {
                for (String cell : CELLS) {
                    if (!awaitQuiet()) {
                        return;
                    }
                    stage.get().eval(cell.replace("%d", String.valueOf(round)), new DiscardedOutput());
                }
                if (round == 0) {
                    help.complete(BEGUN, BEGUN.length());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stage.made().ifPresent(Session::close);
        }
    }

    /** Returns when no cell runs, or false when the rehearsal is over. */
    private synchronized boolean awaitQuiet() throws InterruptedException {
        while (!over) {
            long wait = PAUSE_NANOS - (System.nanoTime() - lastEnd);
            if (!running && wait <= 0) {
                return true;
            }
            TimeUnit.NANOSECONDS.timedWait(this, running ? Long.MAX_VALUE : wait);
        }
        return false;
    }

    /** A cell runs from now on. */
    synchronized void begin() {
        running = true;
    }

    /** It has ended. */
    synchronized void end() {
        running = false;
        lastEnd = System.nanoTime();
        notifyAll();
    }

    /** Ends it early. */
    synchronized void close() {
        over = true;
        notifyAll();
    }
}
