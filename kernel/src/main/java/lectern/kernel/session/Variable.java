package lectern.kernel.session;

/**
 * A variable of a session.
 *
 * @param type the declared type as a cell writes it
 * @param value its value now
 */
public record Variable(String name, String type, Object value) {}
