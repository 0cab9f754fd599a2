package lectern.kernel.notebook;

/** A notebook that cannot be run: the message names the file and what is wrong, in one line. */
public final class NotebookException extends Exception {
    public NotebookException(String message) {
        super(message);
    }

    public NotebookException(String message, Throwable cause) {
        super(message, cause);
    }
}
