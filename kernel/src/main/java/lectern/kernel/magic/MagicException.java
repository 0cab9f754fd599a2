package lectern.kernel.magic;

/** A magic cannot do what it was asked: the message says what was expected, what came and what to do. */
public final class MagicException extends RuntimeException {
    public MagicException(String message) {
        super(message);
    }

    public MagicException(String message, Throwable cause) {
        super(message, cause);
    }
}
