package lectern.kernel.session;

import lectern.display.Context;

/** A shell beside a session's main one: the same declarations, with a thread and streams of its own. */
final class Subshell implements Session {
    private final JavaSession main;
    private final StopSwitch stopSwitch;
    private final CellThreads threads;
    private final Context context;
    private final Streams streams;
    private final CellThread thread;

    Subshell(JavaSession main) {
        this.main = main;
        this.stopSwitch = main.engine().stopSwitch();
        this.threads = stopSwitch.apart();
        this.context = main.context().child();
        this.streams = new Streams(context, stopSwitch);
        this.thread = new CellThread(
                threads, stopSwitch::check, context, main.engine().classes().library());
    }

    @Override
    public EvalResult run(String code, boolean counted, CellProgram program, CellOutput output) {
        streams.begin(output);
        EvalResult result = main.evaluate(code, counted, program, main.engine().in(context, streams, thread));
        streams.end();
        return ofStopped(result);
    }

    @Override
    public EvalResult run(Runnable action, CellOutput output) {
        streams.begin(output);
        EvalResult result = main.run(action, thread);
        streams.end();
        return ofStopped(result);
    }

    private static EvalResult ofStopped(EvalResult result) {
        return result instanceof EvalResult.Thrown thrown && thrown.cause() instanceof CellStopped
                ? new EvalResult.Interrupted(thrown.frames())
                : result;
    }

    @Override
    public Session subshell() {
        return main.subshell();
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public int executionCount() {
        return main.executionCount();
    }

    @Override
    public void flush() {
        streams.flush();
    }

    @Override
    public void interrupt() {
        // Whoever asks means the main shell.
    }

    @Override
    public CodeHelp help() {
        return main.help();
    }

    @Override
    public void close() {
        stopSwitch.end(threads);
        thread.close();
        streams.close();
    }
}
