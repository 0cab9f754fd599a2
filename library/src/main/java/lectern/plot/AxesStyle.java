package lectern.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The colours of axes, and which of their parts are seen: matplotlib's own, and seaborn's styles. */
enum AxesStyle {
    MATPLOTLIB(Color.WHITE, Color.BLACK, Pen.GRID, false, true, Color.BLACK),
    DARKGRID(Shade.LAVENDER, Color.WHITE, Color.WHITE, true, false, Shade.DARK),
    WHITEGRID(Color.WHITE, Shade.LIGHT, Shade.LIGHT, true, false, Shade.DARK),
    DARK(Shade.LAVENDER, Color.WHITE, Color.WHITE, false, false, Shade.DARK),
    WHITE(Color.WHITE, Shade.DARK, Shade.LIGHT, false, false, Shade.DARK),
    TICKS(Color.WHITE, Shade.DARK, Shade.LIGHT, false, true, Shade.DARK);

    private final Color face;
    private final Color edge;
    private final Color gridColor;
    private final boolean grid;
    private final boolean ticks;
    private final Color ink;

    AxesStyle(Color face, Color edge, Color gridColor, boolean grid, boolean ticks, Color ink) {
        this.face = face;
        this.edge = edge;
        this.gridColor = gridColor;
        this.grid = grid;
        this.ticks = ticks;
        this.ink = ink;
    }

    /** What lies behind the data. */
    Color face() {
        return face;
    }

    /** The frame. */
    Color edge() {
        return edge;
    }

    Color gridColor() {
        return gridColor;
    }

    boolean hasGrid() {
        return grid;
    }

    boolean hasTicks() {
        return ticks;
    }

    /** Letters, numbers and ticks. */
    Color ink() {
        return ink;
    }

    /** Whether this is one of seaborn's styles, which draw white edges around bars. */
    boolean isSeaborn() {
        return this != MATPLOTLIB;
    }

    static AxesStyle named(String name) {
        return Arrays.stream(values())
                .filter(style -> style.isSeaborn() && style.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown style \"" + name + "\"; expected one of "
                        + Arrays.stream(values())
                                .filter(AxesStyle::isSeaborn)
                                .map(AxesStyle::toString)
                                .collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static final class Shade {
        static final Color LAVENDER = new Color(0xeaeaf2);
        static final Color LIGHT = new Color(0xcccccc);
        static final Color DARK = new Color(0x262626);
    }
}
