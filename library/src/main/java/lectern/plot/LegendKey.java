package lectern.plot;

import java.awt.Color;
import java.util.Optional;

/** One row of a legend: a label beside a sample of the line, the marker or the filling it names. */
record LegendKey(String label, Optional<Pen> pen, Optional<Stamp> stamp, Optional<Color> filling) {
    static LegendKey of(String label, Pen pen, Stamp stamp) {
        return new LegendKey(
                label,
                Optional.of(pen).filter(Pen::isVisible),
                Optional.of(stamp).filter(Stamp::isVisible),
                Optional.empty());
    }

    static LegendKey of(String label, Stamp stamp) {
        return new LegendKey(label, Optional.empty(), Optional.of(stamp), Optional.empty());
    }

    static LegendKey of(String label, Color filling) {
        return new LegendKey(label, Optional.empty(), Optional.empty(), Optional.of(filling));
    }

    /** A row of words alone, above those that they name. */
    static LegendKey heading(String words) {
        return new LegendKey(words, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same sample beside another label. */
    LegendKey named(String other) {
        return new LegendKey(other, pen, stamp, filling);
    }

    boolean isHeading() {
        return pen.isEmpty() && stamp.isEmpty() && filling.isEmpty();
    }
}
