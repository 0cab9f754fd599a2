package lectern.plot;

import java.awt.Color;
import java.util.Optional;
import java.util.function.Supplier;
import lectern.plot.PlotKeywords.Alpha;
import lectern.plot.PlotKeywords.Ink;
import lectern.plot.PlotKeywords.LineWidth;
import lectern.plot.PlotKeywords.MarkerSize;

/** How a line and its markers look, from keyword arguments or from a short format such as {@code "r--o"}. */
record LineLook(Pen pen, Stamp stamp) {
    /** What a format says; what it leaves out is empty. */
    record Format(Optional<Color> color, Optional<LineStyle> line, Optional<MarkerStyle> marker) {
        static final Format NONE = new Format(Optional.empty(), Optional.empty(), Optional.empty());

        static Format parse(String text) {
            Color color = null;
            LineStyle line = null;
            MarkerStyle marker = null;
            int at = 0;
            while (at < text.length()) {
                Optional<LineStyle> dashes = lineAt(text, at);
                String sign = text.substring(at, at + 1);
                if (dashes.isPresent() && line == null) {
                    line = dashes.get();
                    at += line.sign().length();
                } else if (MarkerStyle.isSign(sign) && marker == null) {
                    marker = MarkerStyle.named(sign);
                    at++;
                } else if (Palette.isLetter(sign) && color == null) {
                    color = Palette.named(sign);
                    at++;
                } else if (text.startsWith("C", at) && text.length() > at + 1 && color == null) {
                    color = Palette.named(text.substring(at, at + 2));
                    at += 2;
                } else {
                    throw new IllegalArgumentException("plot: unknown format \"" + text + "\", \"" + text.substring(at)
                            + "\" is no color letter, marker or line style left to choose; expected such as \"r--o\"");
                }
            }
            return new Format(Optional.ofNullable(color), Optional.ofNullable(line), Optional.ofNullable(marker));
        }

        private static Optional<LineStyle> lineAt(String text, int at) {
            Optional<LineStyle> longest = Optional.empty();
            for (LineStyle style : LineStyle.values()) {
                boolean longer = style.sign().length()
                        > longest.map(found -> found.sign().length()).orElse(0);
                longest = longer && text.startsWith(style.sign(), at) ? Optional.of(style) : longest;
            }
            return longest;
        }
    }

    /** The look of a line; the next colour of the cycle is taken only where none is given. */
    static LineLook of(Options options, Format format, Theme theme, Supplier<Color> nextColor) {
        double alpha = options.get(Alpha.class, Alpha::opacity, 1.0);
        Color color = Palette.translucent(
                options.<Ink, Color>get(Ink.class, Ink::color).or(format::color).orElseGet(nextColor), alpha);
        boolean markersOnly = format.marker().isPresent() && format.line().isEmpty();
        LineStyle line = options.get(
                LineStyle.class, style -> style, format.line().orElse(markersOnly ? LineStyle.NONE : LineStyle.SOLID));
        MarkerStyle marker =
                options.get(MarkerStyle.class, style -> style, format.marker().orElse(MarkerStyle.NONE));
        double size = options.get(MarkerSize.class, MarkerSize::points, Stamp.SIZE);
        return new LineLook(
                new Pen(
                        color,
                        line,
                        options.get(
                                LineWidth.class,
                                LineWidth::points,
                                theme.context().line())),
                new Stamp(marker, size, color, color, Stamp.EDGE_WIDTH));
    }
}
