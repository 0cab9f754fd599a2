package lectern.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import lectern.plot.PlotKeywords.Alpha;
import lectern.plot.PlotKeywords.Label;

/** Points of a scatter plot whose colours stand for numbers. */
final class ColoredPoints {
    private ColoredPoints() {}

    /** One cloud for each colour that occurs. */
    static List<Artist> of(Rows rows, Object values, Options options, MarkerStyle marker, double size) {
        double[] numbers = Values.of("scatter: c", values);
        Values.checkSameSize("scatter", "x", rows.size(), "c", numbers.length);
        ColorMap map = options.get(ColorMap.class, given -> given, ColorMap.VIRIDIS);
        Norm norm = Norm.of(numbers, options);
        double alpha = options.get(Alpha.class, Alpha::opacity, 1.0);
        int[] argb = map.argb(Arrays.stream(numbers).map(norm::level).toArray());
        int[] complete = rows.complete();
        return Arrays.stream(complete)
                .map(i -> argb[i])
                .distinct()
                .filter(color -> color != 0)
                .<Artist>mapToObj(color -> {
                    int[] places = Arrays.stream(complete)
                            .filter(i -> argb[i] == color)
                            .toArray();
                    Color ink = Palette.translucent(new Color(color), alpha);
                    Stamp stamp = new Stamp(marker, size, ink, ink, Stamp.EDGE_WIDTH);
                    return new Points(rows.at(places), stamp, options.get(Label.class, Label::text));
                })
                .toList();
    }
}
