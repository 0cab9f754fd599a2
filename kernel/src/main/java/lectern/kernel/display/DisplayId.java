package lectern.kernel.display;

/** Python's {@code display_id=}: the name under which a value that is shown can be replaced. */
public record DisplayId(String id) {}
