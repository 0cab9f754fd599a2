package lectern.comm;

import java.util.List;
import java.util.Map;
import lectern.display.Context;

/** Whoever shows what the running code does: hears its messages on behalf of the request that runs it. */
public interface FrontEnd {
    /** Publishes a message, after all that was printed and shown before. */
    void publish(String type, Map<String, ?> content, Map<String, ?> metadata, List<byte[]> buffers);

    /** Shows an exception as that of a cell. */
    void error(RuntimeException exception);

    /** The id of the request that runs the code. */
    String request();

    /** The front end of the current thread's context; a program without one has {@link #NOBODY}. */
    static FrontEnd current() {
        return Context.current().get(FrontEnd.class, () -> NOBODY);
    }

    /** Whether anybody listens. */
    default boolean isLive() {
        return this != NOBODY;
    }

    /** Where nobody listens. */
    FrontEnd NOBODY = new FrontEnd() {
        @Override
        public void publish(String type, Map<String, ?> content, Map<String, ?> metadata, List<byte[]> buffers) {}

        @Override
        public void error(RuntimeException exception) {
            throw exception;
        }

        @Override
        public String request() {
            return "";
        }
    };
}
