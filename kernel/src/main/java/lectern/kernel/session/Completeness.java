package lectern.kernel.session;

/**
 * Whether a text is a whole cell, for front ends in which Return may continue or run it.
 *
 * @param indent what the next line should start with when {@link Status#INCOMPLETE}
 */
public record Completeness(Status status, String indent) {
    /** The protocol's names, in upper case. */
    public enum Status {
        COMPLETE,
        INCOMPLETE,
        INVALID,
        UNKNOWN
    }
}
