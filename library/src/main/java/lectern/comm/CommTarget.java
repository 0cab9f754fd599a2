package lectern.comm;

/**
 * A name under which front ends can open comms. Found by {@link java.util.ServiceLoader}, or given to
 * {@link Comms#registerTarget} by a running cell.
 */
public interface CommTarget {
    /** What front ends call it. */
    String name();

    /** Takes a comm that a front end has opened; {@code opening} is what it said when it did. */
    void opened(Comm comm, CommMessage opening);
}
