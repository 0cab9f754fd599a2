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

    /**
     * Limits that can be printed with.
     *
     * @throws IllegalArgumentException for a negative number
     */
    public PrintOptions {
        if (precision < 0 || threshold < 0 || edgeitems < 0 || linewidth < 0) {
            throw new IllegalArgumentException("setPrintoptions: expected numbers of at least 0, got precision "
                    + precision + ", threshold " + threshold + ", edgeitems " + edgeitems + ", linewidth " + linewidth);
        }
    }

    /** These after the given changes, a profile first; without {@code sciMode(...)} the values decide again. */
    PrintOptions with(PrintOption.OfTensors... options) {
        PrintOptions profile = this;
        for (PrintOption option : options)
            if (option instanceof PrintOption.Profile named) profile = named(named.name());
        int digits = profile.precision;
        int most = profile.threshold;
        int edge = profile.edgeitems;
        int width = profile.linewidth;
        Boolean scientific = null;
        for (PrintOption option : options) {
            if (option instanceof PrintOption.Precision given) digits = given.digits();
            if (option instanceof PrintOption.Threshold given) most = given.count();
            if (option instanceof PrintOption.Edgeitems given) edge = given.count();
            if (option instanceof PrintOption.Linewidth given) width = given.columns();
            if (option instanceof PrintOption.SciMode given) scientific = given.on();
        }
        return new PrintOptions(digits, most, edge, width, scientific);
    }

    private static PrintOptions named(String profile) {
        return switch (profile) {
            case "default" -> DEFAULT;
            case "short" -> new PrintOptions(2, 1000, 2, 80, null);
            case "full" -> new PrintOptions(4, Integer.MAX_VALUE, 3, 80, null);
            default ->
                throw new IllegalArgumentException("setPrintoptions: expected the profile \"default\", \"short\" or"
                        + " \"full\", got \"" + profile + "\"");
        };
    }
}
