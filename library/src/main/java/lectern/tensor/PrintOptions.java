package lectern.tensor;

/**
 * How tensors are printed, as {@code torch.set_printoptions} takes it.
 *
 * @param precision digits after the point
 * @param threshold more elements than this are shortened
 * @param edgeitems how many of each dimension's ends a shortened tensor shows
 * @param linewidth columns after which a line is broken
 * @param sciMode scientific notation always or never; null to decide by the values
 */
public record PrintOptions(int precision, int threshold, int edgeitems, int linewidth, Boolean sciMode) {
    public static final PrintOptions DEFAULT = new PrintOptions(4, 1000, 3, 80, null);
}
