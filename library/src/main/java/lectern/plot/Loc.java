package lectern.plot;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where a legend stands inside its axes; the order is that in which the emptiest place is looked for. */
public enum Loc implements Pyplot.LegendOption {
    UPPER_RIGHT(1, 0),
    UPPER_LEFT(0, 0),
    LOWER_LEFT(0, 1),
    LOWER_RIGHT(1, 1),
    CENTER_RIGHT(1, 0.5),
    CENTER_LEFT(0, 0.5),
    LOWER_CENTER(0.5, 1),
    UPPER_CENTER(0.5, 0),
    CENTER(0.5, 0.5),
    /** Wherever it covers least. */
    BEST(1, 0);

    private final double right;
    private final double down;

    Loc(double right, double down) {
        this.right = right;
        this.down = down;
    }

    static Loc named(String name) {
        return Arrays.stream(values())
                .filter(loc -> loc.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown loc \"" + name + "\"; expected one of "
                        + Arrays.stream(values()).map(Loc::toString).collect(Collectors.joining(", "))));
    }

    /** The places to choose from. */
    List<Loc> choices() {
        return this == BEST ? Arrays.stream(values()).filter(loc -> loc != BEST).toList() : List.of(this);
    }

    /** A box in that place, some distance from the sides. */
    Rectangle2D box(double width, double height, Viewport view, double distance) {
        double roomAcross = view.width() - width - 2 * distance;
        double roomDown = view.height() - height - 2 * distance;
        return new Rectangle2D.Double(distance + right * roomAcross, distance + down * roomDown, width, height);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
