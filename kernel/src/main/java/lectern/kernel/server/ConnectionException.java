package lectern.kernel.server;

import java.io.IOException;

/** The kernel cannot be reached as its connection file says; the message tells the user why. */
public final class ConnectionException extends IOException {
    public ConnectionException(String message) {
        super(message);
    }
}
