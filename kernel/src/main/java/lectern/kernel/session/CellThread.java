package lectern.kernel.session;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import lectern.display.Context;

/**
 * The thread that runs the code of a session's cells, and nothing else: an interrupt must not hit javac, whose files it
 * would close for good. A subshell has a thread of its own, in which the code runs of what is evaluated for it.
 */
final class CellThread implements AutoCloseable {
    private final CellThreads group;
    private final Runnable check;
    private final Supplier<ThreadPoolExecutor> executors;
    private ThreadPoolExecutor executor;
    private Thread worker;
    private Call<?> running;
    /** Held while a cell is evaluated, but for the time that its code runs: the compilers serve one cell at a time. */
    private final ReentrantLock evaluating = new ReentrantLock();
    /** The subshell's thread that stands in for this one, as the evaluating thread has chosen it. */
    @SuppressWarnings("ThreadLocalUsage") // there is one for each session
    private final ThreadLocal<CellThread> standIn = new ThreadLocal<>();

    /**
     * Starts the thread with the first call.
     *
     * @param group the group of the session's cells
     * @param check throws if the current thread is to be stopped
     * @param context the session's context
     * @param classes the loader that cells find libraries with
     */
    CellThread(CellThreads group, Runnable check, Context context, ClassLoader classes) {
        this.group = group;
        this.check = check;
        executors = () -> new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            worker = new Thread(group, () -> runIn(context, group, task), "cell");
            worker.setDaemon(true);
            worker.setContextClassLoader(classes);
            return worker;
        });
        executor = executors.get();
    }

    /** The thread itself, which is started if need be. */
    synchronized Thread worker() {
        executor.prestartCoreThread();
        return worker;
    }

    /** The group of the thread, and of those that it starts. */
    ThreadGroup group() {
        return group;
    }

    @SuppressWarnings("try") // The scope is only entered and left.
    private static void runIn(Context context, CellThreads group, Runnable task) {
        group.enter();
        try (Context.Scope scope = context.enter()) {
            task.run();
        }
    }

    /** Calls a static method of a cell's class, which throws what the method throws. */
    static Object invoke(Class<?> type, String method) throws Exception {
        return method(type, method).call();
    }

    /** A static method of a cell's class, to be called again and again. */
    static Callable<Object> method(Class<?> type, String name) throws ReflectiveOperationException {
        Method found = type.getDeclaredMethod(name);
        found.setAccessible(true);
        return () -> {
            try {
                return found.invoke(null);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw e.getCause() instanceof Exception exception ? exception : e;
            }
        };
    }

    /** Evaluates a cell, whose code runs in {@code thread}. */
    <T> T evaluate(CellThread thread, Callable<T> evaluation) throws Exception {
        evaluating.lock();
        standIn.set(thread);
        try {
            return evaluation.call();
        } finally {
            standIn.remove();
            evaluating.unlock();
        }
    }

    /**
     * Runs an action in the thread and waits for it, whatever happens to the waiting thread meanwhile. Other shells may
     * evaluate cells in that time.
     *
     * @throws ExecutionException with what the action threw
     */
    <T> T call(Callable<T> action) throws ExecutionException {
        int holds = evaluating.getHoldCount();
        for (int i = 0; i < holds; i++) {
            evaluating.unlock();
        }
        try {
            return callAlone(action);
        } finally {
            for (int i = 0; i < holds; i++) {
                evaluating.lock();
            }
        }
    }

    /** As {@link #call}, but no other shell evaluates anything meanwhile. */
    <T> T callAlone(Callable<T> action) throws ExecutionException {
        CellThread chosen = standIn.get();
        return chosen == null ? callHere(action) : chosen.callHere(action);
    }

    private <T> T callHere(Callable<T> action) throws ExecutionException {
        Future<T> future = start(new Call<>(action, check));
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized <T> Future<T> start(Call<T> call) {
        running = call;
        executor.execute(call::run);
        return call.result;
    }

    /**
     * Gives up an action that does not end: whoever waits for it gets {@link CellAbandoned}, and what is called next runs
     * in a new thread. The old one ends when its action does.
     */
    synchronized void abandon() {
        if (running != null && !running.result.isDone()) {
            executor.shutdown();
            executor = executors.get();
            running.result.completeExceptionally(new CellAbandoned(running.stack()));
        }
    }

    /** An action that runs or waits to run. */
    private static final class Call<T> {
        private final Callable<T> action;
        private final Runnable check;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private volatile Thread thread;

        Call(Callable<T> action, Runnable check) {
            this.action = action;
            this.check = check;
        }

        void run() {
            thread = Thread.currentThread();
            if (result.isDone()) {
                return; // Given up before its turn came: an interrupt that was meant for it is lost by now.
            }
            try {
                check.run(); // An interrupt that came while javac worked is lost, too: a pool clears it.
                result.complete(action.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        }

        StackTraceElement[] stack() {
            return thread == null ? new StackTraceElement[0] : thread.getStackTrace();
        }
    }

    @Override
    public synchronized void close() {
        executor.shutdownNow();
    }
}
