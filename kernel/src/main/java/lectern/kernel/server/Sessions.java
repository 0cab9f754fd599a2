package lectern.kernel.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import lectern.kernel.session.Session;

/** The session that serves a request; it may still be starting. */
final class Sessions {
    private final CompletableFuture<Session> session;

    Sessions(CompletableFuture<Session> session) {
        this.session = session;
    }

    /** Waits for the session, if need be. */
    Session of(Request request) throws InterruptedException, ExecutionException {
        return session.get();
    }

    /** The session, unless it is still starting or could not start. */
    Optional<Session> started() {
        return session.isCompletedExceptionally() ? Optional.empty() : Optional.ofNullable(session.getNow(null));
    }
}
