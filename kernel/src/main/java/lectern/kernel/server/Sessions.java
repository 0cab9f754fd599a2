package lectern.kernel.server;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import lectern.kernel.session.Session;

/** The session, which may still be starting, and its subshells. */
final class Sessions {
    private final CompletableFuture<Session> main;
    private final Map<String, Session> subshells = new ConcurrentHashMap<>();

    Sessions(CompletableFuture<Session> main) {
        this.main = main;
    }

    /** The shell that is to serve a request. Waits for the session to start, if need be. */
    Session of(Exchange exchange) throws InterruptedException, ExecutionException {
        if (!main.isDone()) {
            exchange.flush();
        }
        Session session = main.get();
        Request request = exchange.request();
        return request.subshell().isEmpty()
                ? session
                : subshells.computeIfAbsent(request.subshell(), id -> session.subshell());
    }

    /** The main shell, unless it is still starting or could not start. */
    Optional<Session> started() {
        return main.isCompletedExceptionally() ? Optional.empty() : Optional.ofNullable(main.getNow(null));
    }

    /** Stops what a subshell runs, and ends it. */
    void close(String subshell) {
        Session session = subshells.remove(subshell);
        if (session != null) {
            session.close();
        }
    }
}
