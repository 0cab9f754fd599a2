package lectern.kernel.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import lectern.display.Context;
import lectern.display.Display;
import lectern.display.MimeBundle;
import lectern.kernel.session.CellOutput;
import lectern.kernel.session.Completeness;
import lectern.kernel.session.Completion;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Frame;
import lectern.kernel.session.Problem;
import lectern.kernel.session.Session;

/** Knows the cells of these tests by heart. */
final class ScriptedSession implements Session {
    private interface Cell {
        EvalResult run(CellOutput output) throws InterruptedException;
    }

    private static final EvalResult DONE = new EvalResult.Done();

    private final Map<String, Cell> cells = Map.ofEntries(
            Map.entry("1 + 1", output -> new EvalResult.Value(2)),
            Map.entry("(String) null", output -> new EvalResult.Value(null)),
            Map.entry("int x = 1;", output -> DONE),
            Map.entry("System.out.print(\"out\"); System.err.print(\"err\"); System.out.print(\"more\");", output -> {
                output.stdout("out");
                output.stderr("err");
                output.stdout("more");
                return DONE;
            }),
            Map.entry("display(\"shown\"); System.out.print(\"after\");", output -> {
                Display.current().show(MimeBundle.text("shown"));
                output.stdout("after");
                return DONE;
            }),
            Map.entry("clearOutput(true);", output -> {
                output.clear(true);
                return DONE;
            }),
            Map.entry("figure(); 3", output -> {
                Display.current().atCellEnd(() -> Display.current().show(MimeBundle.text("figure")));
                return new EvalResult.Value(3);
            }),
            Map.entry("brokenFigure();", output -> {
                Display.current().atCellEnd(() -> {
                    throw new IllegalStateException("no axes");
                });
                return DONE;
            }),
            Map.entry(
                    "int y = \"one\";",
                    output -> new EvalResult.CompileError(List.of(new Problem(
                            "incompatible types: String cannot be converted to int",
                            1,
                            9,
                            5,
                            "int y = \"one\";",
                            "use a number")))),
            Map.entry(
                    "throw new IllegalStateException(\"broken\");",
                    output -> new EvalResult.Thrown(
                            new IllegalStateException("broken", new java.io.IOException("disk")),
                            List.of(new Frame("Cell In[1]", "", 1, "throw new IllegalStateException(\"broken\");")))),
            Map.entry("System.out.print(\"looping\"); while (true) {}", this::loop),
            Map.entry(
                    "input(\"Name? \")",
                    output -> new EvalResult.Value(output.input("Name? ", false).orElse("the end"))),
            Map.entry(
                    "getpass(\"Key? \")",
                    output -> new EvalResult.Value(output.input("Key? ", true).orElse("the end"))),
            Map.entry("defect", output -> {
                throw new StackOverflowError("in the session itself");
            }));

    private final Context context = new Context();
    private volatile Thread runner;
    private int count;

    private EvalResult loop(CellOutput output) throws InterruptedException {
        output.stdout("looping");
        new CountDownLatch(1).await();
        return DONE;
    }

    @Override
    public EvalResult eval(String code, CellOutput output) {
        count++;
        return evalUncounted(code, output);
    }

    @Override
    public EvalResult evalUncounted(String code, CellOutput output) {
        runner = Thread.currentThread();
        try {
            Cell cell = cells.get(code);
            return cell == null ? new EvalResult.Value(code) : cell.run(output);
        } catch (InterruptedException | CancellationException e) {
            return new EvalResult.Interrupted(List.of());
        } catch (UnsupportedOperationException e) {
            return new EvalResult.Thrown(e, List.of());
        } finally {
            runner = null;
        }
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public int executionCount() {
        return count;
    }

    @Override
    public void interrupt() {
        Thread running = runner;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public Completion complete(String code, int cursor) {
        return new Completion(
                cursor - 2, cursor, List.of(new Completion.Candidate("tensor(", "function", "(double... values)")));
    }

    @Override
    public String inspect(String code, int cursor, boolean detailed) {
        return code.startsWith("torch") ? "class torch" + (detailed ? "\nall of it" : "") : "";
    }

    @Override
    public Completeness isComplete(String code) {
        return code.endsWith("{")
                ? new Completeness(Completeness.Status.INCOMPLETE, "    ")
                : new Completeness(Completeness.Status.COMPLETE, "");
    }

    @Override
    public void close() {}
}
