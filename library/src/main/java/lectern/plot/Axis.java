package lectern.plot;

import java.util.List;

/** One of the two directions of {@link Axes}: its label, scale, limits and the names of its categories. */
final class Axis {
    private String label = "";
    private Scale scale = Scale.LINEAR;
    private Limits fixed;
    private List<String> categories = List.of();

    String label() {
        return label;
    }

    void label(String text) {
        label = text;
    }

    Scale scale() {
        return scale;
    }

    void scale(Scale scale) {
        this.scale = scale;
    }

    /** Fixes the limits, which then no longer follow the data. */
    void fix(String call, double low, double high) {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException(call + ": limits must be finite, got " + new Limits(low, high));
        }
        fixed = new Limits(low, high).widened();
    }

    /** The limits given, or those that fit the data; a logarithmic axis has no use for given ones at or below zero. */
    Limits limits(DataLimits data) {
        boolean usable = fixed != null && scale.accepts(fixed.low()) && scale.accepts(fixed.high());
        return usable ? fixed : data.fitted();
    }

    /** Names the positions 0, 1, 2... */
    void categories(List<String> names) {
        categories = List.copyOf(names);
    }

    Ticks ticks(Limits limits, int most) {
        if (!categories.isEmpty()) {
            return Ticks.named(categories, limits);
        }
        return scale == Scale.LOG ? LogTicks.within(limits, most) : LinearTicks.within(limits, most);
    }
}
