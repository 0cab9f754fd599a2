package lectern.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One of the two directions of {@link Axes}: its label, scale, limits and what its ticks are. */
final class Axis {
    private String label = "";
    private Scale scale = Scale.LINEAR;
    private Limits fixed;
    private List<String> categories = List.of();
    private Ticks given;
    private double rotation;
    private boolean ticksVisible = true;
    private boolean labelsVisible = true;
    private boolean gridVisible = true;
    private boolean onFarSide;
    private boolean turned;

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
        Limits limits = usable ? fixed : data.fitted();
        return turned ? limits.reversed() : limits;
    }

    /** Lets the values grow the other way. */
    void turn() {
        turned = !turned;
    }

    /** Names the positions 0, 1, 2... */
    void categories(List<String> names) {
        categories = List.copyOf(names);
    }

    List<String> categories() {
        return categories;
    }

    /** Puts ticks at some places, named by their numbers where there are no labels. */
    void ticks(String call, Object places, Iterable<?> labels) {
        List<Object> elements = Values.elements(call + ": ticks", places);
        double[] at = elements.isEmpty() ? new double[0] : Values.of(call + ": ticks", elements);
        List<String> names = new ArrayList<>();
        labels.forEach(label -> names.add(String.valueOf(label)));
        if (names.isEmpty()) {
            given = LinearTicks.at(at);
            return;
        }
        Values.checkSameSize(call, "ticks", at.length, "labels", names.size());
        List<Ticks.Tick> named = IntStream.range(0, at.length)
                .mapToObj(i -> new Ticks.Tick(at[i], names.get(i), ""))
                .toList();
        given = new Ticks(named, List.of(), "");
    }

    /** Turns the ticks' labels by degrees against the clock. */
    void rotate(double degrees) {
        rotation = degrees;
    }

    double rotation() {
        return rotation;
    }

    void hideGrid() {
        gridVisible = false;
    }

    boolean hasGrid() {
        return gridVisible;
    }

    void hideTicks() {
        ticksVisible = false;
    }

    void hideLabels() {
        labelsVisible = false;
    }

    /** Moves the ticks to the right or to the top. */
    void moveToFarSide() {
        onFarSide = true;
    }

    boolean isOnFarSide() {
        return onFarSide;
    }

    boolean hasTicks() {
        return ticksVisible;
    }

    boolean hasLabels() {
        return labelsVisible;
    }

    Ticks ticks(Limits limits, int most) {
        if (given != null) {
            return given.within(limits);
        }
        if (!categories.isEmpty()) {
            return Ticks.named(categories, limits);
        }
        return scale == Scale.LOG ? LogTicks.within(limits, most) : LinearTicks.within(limits, most);
    }
}
