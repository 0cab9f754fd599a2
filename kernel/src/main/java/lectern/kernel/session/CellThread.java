package lectern.kernel.session;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lectern.display.Context;

/**
 * The thread that runs the code of a session's cells, and nothing else: an interrupt must not hit javac, whose files it
 * would close for good.
 */
final class CellThread implements AutoCloseable {
    private final ExecutorService executor;

    /**
     * Starts the thread with the first call.
     *
     * @param group the group of the session's cells
     * @param context the session's context
     * @param classes the loader that cells find libraries with
     */
    CellThread(ThreadGroup group, Context context, ClassLoader classes) {
        executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(group, () -> runIn(context, task), "cell");
            thread.setDaemon(true);
            thread.setContextClassLoader(classes);
            return thread;
        });
    }

    @SuppressWarnings("try") // The scope is only entered and left.
    private static void runIn(Context context, Runnable task) {
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

    /**
     * Runs an action in the thread and waits for it, whatever happens to the waiting thread meanwhile.
     *
     * @throws ExecutionException with what the action threw
     */
    <T> T call(Callable<T> action) throws ExecutionException {
        Future<T> future = executor.submit(action);
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

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
