package lectern.plot;

import java.util.Optional;

/** One thing drawn inside axes: a line, a band, bars... It keeps its data in data units. */
interface Artist {
    /** Widens the limits so that this can be seen. */
    void extend(DataLimits x, DataLimits y);

    void draw(Viewport view, Canvas canvas);

    /** The name under which a legend lists this. */
    default Optional<String> label() {
        return Optional.empty();
    }

    /** How a legend shows this under a name, where it can. */
    default Optional<LegendKey> legendKey(String name) {
        return Optional.empty();
    }

    /** Whether this lies over the grid lines, as lines do, or under them, as filled areas do. */
    default boolean isAboveGrid() {
        return true;
    }
}
