package lectern.plot;

import java.awt.Color;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Colours for levels.
 *
 * @param of so many of them
 */
public record Colors(IntFunction<List<Color>> of)
        implements Seaborn.LineplotOption,
                Seaborn.ScatterplotOption,
                Seaborn.DistributionOption,
                Seaborn.BarplotOption,
                Seaborn.ThemeOption {
    static Colors of(List<Color> cycle) {
        if (cycle.isEmpty()) {
            throw new IllegalArgumentException("palette: the list of colors is empty");
        }
        return new Colors(count -> IntStream.range(0, count)
                .mapToObj(i -> cycle.get(i % cycle.size()))
                .toList());
    }

    static Colors named(String name) {
        return Palette.cycles().containsKey(name) ? of(Palette.cycles().get(name)) : of(ColorMap.named(name));
    }

    private static Colors of(ColorMap map) {
        return new Colors(count -> IntStream.rangeClosed(1, count)
                .mapToObj(i -> map.color(i / (count + 1.0)))
                .toList());
    }
}
