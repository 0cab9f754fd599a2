package lectern.kernel.server;

/**
 * One kind of request: its name on the wire, how its content is read, and who answers.
 *
 * @param request the {@code msg_type}
 * @param reply the type of the answer, or an empty string where the protocol has none
 * @param <C> the content
 */
record Route<C>(String request, String reply, Reader<C> reader, Handler<C> handler) {
    /** Reads a content of exactly the fields and types that the protocol says. */
    interface Reader<C> {
        C read(Fields fields) throws BadMessage;
    }

    /** Serves one request and returns the content of its reply. Whatever it throws becomes an error reply. */
    interface Handler<C> {
        Object handle(C content, Exchange exchange) throws Exception;
    }

    /** A message that is not answered. */
    interface Listener<C> {
        void hear(C content, Exchange exchange) throws Exception;
    }

    /** A {@code name_request} that is answered by a {@code name_reply}. */
    static <C> Route<C> request(String name, Reader<C> reader, Handler<C> handler) {
        return new Route<>(name + "_request", name + "_reply", reader, handler);
    }

    /** A message without a reply. */
    static <C> Route<C> message(String name, Reader<C> reader, Listener<C> listener) {
        return new Route<>(name, "", reader, (content, exchange) -> {
            listener.hear(content, exchange);
            return null;
        });
    }

    /** Reads a content of which no field matters. */
    static Object nothing(Fields fields) {
        return fields;
    }

    /** Reads the content, and only then does anything. */
    Call prepare(Fields fields) throws BadMessage {
        C content = reader.read(fields);
        return exchange -> handler.handle(content, exchange);
    }

    /** A request that has been read and can be run. */
    interface Call {
        Object run(Exchange exchange) throws Exception;
    }
}
