package lectern.kernel.session;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Work that goes on beside what a session does next. */
final class Background {
    private Background() {}

    /** Starts work on a thread of its own, which does not keep the JVM alive. */
    static <T> CompletableFuture<T> start(String name, Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, action -> {
            Thread thread = new Thread(action, name);
            thread.setDaemon(true);
            thread.start();
        });
    }
}
