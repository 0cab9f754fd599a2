package lectern.kernel.server;

/** A message that is dropped: not from the client that has the key, or not what the protocol says. */
final class BadMessage extends Exception {
    BadMessage(String message) {
        super(message);
    }
}
