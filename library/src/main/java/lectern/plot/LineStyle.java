package lectern.plot;

import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.List;

/** The dashes of a line; the lengths are multiples of the line's width. */
public enum LineStyle implements Seaborn.LineplotOption, Seaborn.KdeplotOption, Pyplot.PlotOption, Pyplot.RuleOption {
    SOLID("-", "solid"),
    DASHED("--", "dashed", 3.7f, 1.6f),
    DOTTED(":", "dotted", 1, 1.65f),
    DASH_DOT("-.", "dashdot", 6.4f, 1.6f, 1, 1.6f),
    SHORT_GAPS("", "(4, 1.5)", 4, 1.5f),
    DOTS("", "(1, 1)", 1, 1),
    LONG_AND_SHORT("", "(3, 1.25, 1.5, 1.25)", 3, 1.25f, 1.5f, 1.25f),
    LONG_AND_DOT("", "(5, 1, 1, 1)", 5, 1, 1, 1),
    LONG_AND_TWO_DOTS("", "(5, 1, 2, 1, 2, 1)", 5, 1, 2, 1, 2, 1),
    NONE("", "none");

    /** What tells levels apart, in this order. */
    static final List<LineStyle> LEVELS =
            List.of(SOLID, SHORT_GAPS, DOTS, LONG_AND_SHORT, LONG_AND_DOT, LONG_AND_TWO_DOTS);

    private final String sign;
    private final String word;
    private final float[] dashes;

    LineStyle(String sign, String word, float... dashes) {
        this.sign = sign;
        this.word = word;
        this.dashes = dashes;
    }

    String sign() {
        return sign;
    }

    /** The style of a name such as {@code "--"} or {@code "dashed"}. */
    static LineStyle named(String name) {
        return Arrays.stream(values())
                .filter(style -> (style.sign.equals(name) && !name.isEmpty()) || style.word.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown linestyle \"" + name
                        + "\"; expected \"-\", \"--\", \":\", \"-.\", \"solid\", \"dashed\", \"dotted\", \"dashdot\""
                        + " or \"none\""));
    }

    /** A stroke of this style; dashes keep their square ends so that they do not run together. */
    BasicStroke stroke(double width) {
        float pen = (float) width;
        if (dashes.length == 0) {
            return new BasicStroke(pen, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_ROUND);
        }
        float[] scaled = new float[dashes.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = dashes[i] * pen;
        }
        return new BasicStroke(pen, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, scaled, 0);
    }
}
