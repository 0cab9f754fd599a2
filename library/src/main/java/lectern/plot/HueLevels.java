package lectern.plot;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import lectern.plot.SeabornKeywords.Hue;

/** The levels of a hue column with their colours: shades for numbers, distinct colours for anything else. */
final class HueLevels {
    private static final int MOST_NUMERIC_KEYS = 6;

    private final Levels levels;
    private final Limits span;
    private final Optional<Colors> palette;
    private final List<Color> colors;

    private HueLevels(Levels levels, Optional<Colors> palette, Theme theme) {
        this.levels = levels;
        this.palette = palette;
        boolean ordered = levels.isNumeric() && levels.size() > 0;
        this.span = ordered ? new Limits(levels.number(0), levels.number(levels.size() - 1)) : new Limits(0, 1);
        this.colors = palette.map(given -> given.of().apply(levels.size()))
                .orElseGet(() -> Palette.distinct(levels.size(), theme));
    }

    /** The hue of a call, where it has one. */
    static Optional<HueLevels> of(Columns columns, int size, int[] complete, Theme theme) {
        return columns.column("hue", Hue.class, Hue::values).map(column -> {
            Levels levels = Levels.of(columns.call(), "hue", column, size, complete);
            return new HueLevels(levels, columns.options().get(Colors.class, given -> given), theme);
        });
    }

    Levels levels() {
        return levels;
    }

    Color color(int level) {
        return isShaded() ? shade(levels.number(level)) : colors.get(level);
    }

    private boolean isShaded() {
        return levels.isNumeric() && palette.isEmpty();
    }

    private Color shade(double value) {
        return Palette.sequential(span.span() == 0 ? 0 : (value - span.low()) / span.span());
    }

    /** Shows a legend of the levels, its rows made from their colours. */
    void explain(Axes axes, Function<Color, LegendKey> sample) {
        keys().forEach(key -> axes.add(new LegendEntry(sample.apply(key.color()).named(key.name()))));
        axes.legendBox().show(levels.name());
    }

    /** A colour and the name it has in a legend. */
    record Key(Color color, String name) {}

    /** The levels in a legend; of many numbers only some round ones. */
    List<Key> keys() {
        if (isShaded() && levels.size() > MOST_NUMERIC_KEYS) {
            return LinearTicks.within(span, MOST_NUMERIC_KEYS).major().stream()
                    .map(tick -> new Key(shade(tick.at()), tick.label()))
                    .toList();
        }
        return IntStream.range(0, levels.size())
                .mapToObj(level -> new Key(color(level), levels.text(level)))
                .toList();
    }
}
