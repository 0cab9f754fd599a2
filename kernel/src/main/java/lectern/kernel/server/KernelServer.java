package lectern.kernel.server;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import lectern.kernel.session.Session;

/**
 * A kernel on its sockets: a session, and the protocol around it.
 *
 * <p>Threads: the wire moves frames, shell runs cells and answers questions about code, each subshell does so beside it, and
 * control answers while cells run.
 */
public final class KernelServer implements AutoCloseable {
    private static final long LARGEST_MESSAGE = 64L << 20;

    private final CompletableFuture<Session> session;
    private final Sessions sessions;
    private final Wire wire;
    private final MessageCodec codec;
    private final Shells shells;
    private final RequestLoop control;
    private final CountDownLatch shutdown = new CountDownLatch(1);

    /**
     * Binds the sockets and begins to serve.
     *
     * @param session may still be starting: what needs it waits, and kernel_info does not
     */
    public static KernelServer start(
            ConnectionFile connection, CompletableFuture<Session> session, History history, KernelLog log)
            throws ConnectionException {
        MessageCodec codec = new MessageCodec(new Signatures(connection.scheme(), connection.key()), LARGEST_MESSAGE);
        KernelServer server = new KernelServer(session, history, new Wire(connection, log), codec, log);
        server.start();
        return server;
    }

    private KernelServer(
            CompletableFuture<Session> session, History history, Wire wire, MessageCodec codec, KernelLog log) {
        this.session = session;
        this.sessions = new Sessions(session);
        this.wire = wire;
        this.codec = codec;
        Input input = new Input(codec, log);
        List<Route<?>> routes = shellRoutes(history, input);
        this.shells = new Shells(id -> new RequestLoop(Channel.SHELL, id, routes, codec, wire, log), sessions);
        this.control = new RequestLoop(Channel.CONTROL, controlRoutes(), codec, wire, log);
        wire.onReceive(Channel.SHELL, shells::receive);
        wire.onReceive(Channel.CONTROL, control::receive);
        wire.onReceive(Channel.STDIN, input::receive);
        wire.onSubscription(this::welcome);
    }

    private List<Route<?>> shellRoutes(History history, Input input) {
        CodeQueries queries = new CodeQueries(session);
        CommRequests comms = new CommRequests(sessions, input);
        return List.of(
                Route.request("kernel_info", Route::nothing, (content, exchange) -> KernelInfo.reply()),
                Route.request(
                        "execute",
                        ExecuteRequest::read,
                        (cell, exchange) ->
                                new CellExecution(sessions.of(exchange), cell, exchange, input).run(history)),
                Route.request(
                        "complete", CodeQueries.Place::read, (place, exchange) -> queries.complete(place, exchange)),
                Route.request(
                        "inspect", CodeQueries.Place::read, (place, exchange) -> queries.inspect(place, exchange)),
                Route.request("is_complete", f -> f.string("code"), (code, exchange) -> queries.isComplete(code)),
                Route.request("history", History.Query::read, (query, exchange) -> history.find(query)),
                Route.request("comm_info", f -> f.string("target_name", ""), (target, exchange) -> comms.info(target)),
                Route.message("comm_open", CommRequests.Said::readOpening, comms::open),
                Route.message("comm_msg", CommRequests.Said::read, comms::message),
                Route.message("comm_close", CommRequests.Said::read, comms::close),
                Route.request("shutdown", KernelServer::restart, this::shutdown));
    }

    private List<Route<?>> controlRoutes() {
        return List.of(
                Route.request("kernel_info", Route::nothing, (content, exchange) -> KernelInfo.reply()),
                Route.request("interrupt", Route::nothing, (content, exchange) -> {
                    interrupt();
                    return new Replies.Ok();
                }),
                Route.request("usage", Route::nothing, (content, exchange) -> Usage.now()),
                Route.request("create_subshell", Route::nothing, (content, exchange) -> shells.create()),
                Route.request("delete_subshell", f -> f.string("subshell_id"), (id, exchange) -> shells.delete(id)),
                Route.request("list_subshell", Route::nothing, (content, exchange) -> shells.list()),
                Route.request("shutdown", KernelServer::restart, this::shutdown));
    }

    private static boolean restart(Fields fields) throws BadMessage {
        return fields.bool("restart", false);
    }

    private Object shutdown(boolean restart, Exchange exchange) {
        Replies.Shutdown reply = new Replies.Shutdown(restart);
        exchange.publish("shutdown_reply", reply); // Other front ends of this kernel learn of it, too.
        exchange.afterwards(this::shutdown);
        return reply;
    }

    private void start() {
        wire.start();
        shells.start();
        control.start();
    }

    /** Answers a front end that has begun to listen: what is published from now on reaches it. */
    private Optional<List<byte[]>> welcome(List<byte[]> frames) {
        byte[] subscription = frames.get(0);
        if (subscription.length == 0 || subscription[0] != 1) {
            return Optional.empty();
        }
        String topic = new String(subscription, 1, subscription.length - 1, StandardCharsets.UTF_8);
        List<byte[]> prefix = List.of(topic.getBytes(StandardCharsets.UTF_8));
        return Optional.of(codec.encode(prefix, "iopub_welcome", new JsonObject(), new Publications.Welcome(topic)));
    }

    /** Stops the running cell, if any, and not the kernel. */
    public void interrupt() {
        sessions.started().ifPresent(Session::interrupt);
    }

    /** Where a channel listens, of the form {@code tcp://127.0.0.1:1234}. */
    public String address(Channel channel) {
        return wire.address(channel);
    }

    /** Ends the wait for a front end's request to end. */
    public void shutdown() {
        shutdown.countDown();
    }

    /** Waits until a front end asks the kernel to end. */
    public void awaitShutdown() throws InterruptedException {
        shutdown.await();
    }

    /** Ends the running cell, sends what waits, and unbinds. */
    @Override
    public void close() {
        interrupt();
        shells.close();
        control.close();
        wire.close();
        var unused = session.thenAccept(Session::close);
    }
}
