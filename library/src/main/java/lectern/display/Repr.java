package lectern.display;

/**
 * A value whose Python {@code repr}, shown by a cell's result and inside lists, is not its {@code str}, shown by
 * {@code print}; the latter is {@code toString()}.
 */
public interface Repr {
    /** The value as Python's {@code repr} writes it. */
    String repr();
}
