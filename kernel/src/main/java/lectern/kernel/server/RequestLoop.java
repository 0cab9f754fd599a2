package lectern.kernel.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Serves the requests of one channel, one after the other, in its own thread. Nothing that a client sends or a handler
 * throws ends it.
 */
final class RequestLoop {
    private final BlockingQueue<List<byte[]>> inbox = new LinkedBlockingQueue<>();
    private final Channel channel;
    private final String subshell;
    private final Map<String, Route<?>> routes;
    private final MessageCodec codec;
    private final Outbox outbox;
    private final KernelLog log;
    private final Thread thread;
    private volatile boolean closing;

    /** How many of the next messages were queued behind a cell that failed. */
    private int queuedBehindFailure;

    RequestLoop(Channel channel, List<Route<?>> routes, MessageCodec codec, Outbox outbox, KernelLog log) {
        this(channel, Request.MAIN_SHELL, routes, codec, outbox, log);
    }

    /** @param subshell whose requests this loop serves, and no others */
    RequestLoop(
            Channel channel, String subshell, List<Route<?>> routes, MessageCodec codec, Outbox outbox, KernelLog log) {
        this.channel = channel;
        this.subshell = subshell;
        this.routes = routes.stream().collect(Collectors.toMap(Route::request, Function.identity()));
        this.codec = codec;
        this.outbox = outbox;
        this.log = log;
        this.thread =
                new Thread(this::run, ("lectern-" + channel.name().toLowerCase(Locale.ROOT) + " " + subshell).strip());
        thread.setDaemon(true);
    }

    /** Takes the frames of one message; for any thread. */
    void receive(List<byte[]> frames) {
        inbox.add(frames);
    }

    void start() {
        thread.start();
    }

    /** Ends the loop after the request that it serves. */
    void close() {
        closing = true;
        thread.interrupt();
    }

    private void run() {
        while (!closing) {
            try {
                serve(inbox.take());
            } catch (InterruptedException e) {
                // Meant for a cell that has ended meanwhile, or else the loop is closing.
            } catch (Throwable e) {
                log.failure("a message on " + channel.name() + " was not served", e);
            }
        }
    }

    private void serve(List<byte[]> frames) {
        boolean aborting = queuedBehindFailure > 0;
        queuedBehindFailure = Math.max(0, queuedBehindFailure - 1);
        try {
            Request request = codec.decode(frames);
            Route<?> route = routes.get(request.type());
            if (route == null) {
                throw new BadMessage("unknown message type \"" + request.type() + "\"");
            }
            Route.Call call = route.prepare(request.fields());
            Exchange exchange = new Exchange(request, channel, codec, outbox);
            exchange.begin();
            if (channel == Channel.SHELL && !request.subshell().equals(subshell)) {
                refuse(route, exchange);
            } else if (aborting && request.type().equals("execute_request")) {
                exchange.reply(route.reply(), new Replies.Aborted());
            } else {
                answer(route, call, exchange);
            }
            exchange.finish();
        } catch (BadMessage e) {
            log.warn("dropped a message on " + channel.name() + ": " + e.getMessage());
        }
    }

    private void refuse(Route<?> route, Exchange exchange) {
        String reason = "there is no subshell \"" + exchange.request().subshell() + "\"";
        log.warn("refused " + route.request() + ": " + reason);
        if (!route.reply().isEmpty()) {
            exchange.reply(route.reply(), Replies.Failure.of(new NoSuchElementException(reason)));
        }
    }

    private void answer(Route<?> route, Route.Call call, Exchange exchange) {
        Object reply;
        try {
            reply = call.run(exchange);
        } catch (Throwable e) {
            log.failure(route.request() + " failed", e);
            Replies.Failure failure = Replies.Failure.of(e);
            if (route.request().equals("execute_request")) { // A notebook shows what is published, not the reply.
                exchange.publish("error", failure.published());
            }
            reply = failure;
        }
        if (exchange.abortsQueued()) {
            // Before the reply: what a client sends once it knows of the failure is meant to run.
            queuedBehindFailure = inbox.size();
        }
        if (!route.reply().isEmpty()) {
            exchange.reply(route.reply(), reply);
        }
    }
}
