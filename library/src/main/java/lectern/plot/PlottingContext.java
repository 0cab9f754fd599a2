package lectern.plot;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The sizes of letters and lines, in points: matplotlib's own, and seaborn's for a medium. */
enum PlottingContext {
    MATPLOTLIB(10, 10, 12, 0.8, 0.8, 3.5, 1),
    PAPER(12, 11, 12, 1.25, 1, 6, 0.8),
    NOTEBOOK(12, 11, 12, 1.25, 1, 6, 1),
    TALK(12, 11, 12, 1.25, 1, 6, 1.5),
    POSTER(12, 11, 12, 1.25, 1, 6, 2);

    private final double label;
    private final double tick;
    private final double title;
    private final double frame;
    private final double grid;
    private final double tickLength;
    private final double scale;

    PlottingContext(
            double label, double tick, double title, double frame, double grid, double tickLength, double scale) {
        this.label = label;
        this.tick = tick;
        this.title = title;
        this.frame = frame;
        this.grid = grid;
        this.tickLength = tickLength;
        this.scale = scale;
    }

    /** The letters of an axis's label. */
    double label() {
        return label * scale;
    }

    /** The numbers along an axis, and the letters of a legend. */
    double tick() {
        return tick * scale;
    }

    double title() {
        return title * scale;
    }

    /** The width of the frame and of ticks. */
    double frame() {
        return frame * scale;
    }

    double grid() {
        return grid * scale;
    }

    double tickLength() {
        return tickLength * scale;
    }

    /** The width of a line that asks for none. */
    double line() {
        return Pen.WIDTH * scale;
    }

    static PlottingContext named(String name) {
        return Arrays.stream(values())
                .filter(context -> context != MATPLOTLIB && context.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown context \"" + name + "\"; expected one of "
                        + Arrays.stream(values())
                                .filter(context -> context != MATPLOTLIB)
                                .map(PlottingContext::toString)
                                .collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
