package lectern.plot;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;

/** Colours by name, and the ones that follow each other when none is asked for. */
final class Palette {
    static final List<Color> TAB10 = List.of(
            new Color(0x1f77b4),
            new Color(0xff7f0e),
            new Color(0x2ca02c),
            new Color(0xd62728),
            new Color(0x9467bd),
            new Color(0x8c564b),
            new Color(0xe377c2),
            new Color(0x7f7f7f),
            new Color(0xbcbd22),
            new Color(0x17becf));
    /** Seaborn's own cycle. */
    static final List<Color> DEEP = List.of(
            new Color(0x4c72b0),
            new Color(0xdd8452),
            new Color(0x55a868),
            new Color(0xc44e52),
            new Color(0x8172b3),
            new Color(0x937860),
            new Color(0xda8bc3),
            new Color(0x8c8c8c),
            new Color(0xccb974),
            new Color(0x64b5cd));

    private static final List<String> TAB10_NAMES =
            List.of("blue", "orange", "green", "red", "purple", "brown", "pink", "gray", "olive", "cyan");
    private static final Map<String, Color> LETTERS = Map.of(
            "b", new Color(0, 0, 255),
            "g", new Color(0, 128, 0),
            "r", new Color(255, 0, 0),
            "c", new Color(0, 191, 191),
            "m", new Color(191, 0, 191),
            "y", new Color(191, 191, 0),
            "k", Color.BLACK,
            "w", Color.WHITE);

    private Palette() {}

    /** So many colours for levels without an order: the cycle, or evenly spaced hues where it is too short. */
    static List<Color> distinct(int count, Theme theme) {
        return IntStream.range(0, count)
                .mapToObj(i -> count <= theme.cycle().size()
                        ? theme.color(i)
                        : Color.getHSBColor((float) i / count, 0.65f, 0.85f))
                .toList();
    }

    /** Cycles of colours by name. */
    static Map<String, List<Color>> cycles() {
        return Map.of("tab10", TAB10, "deep", DEEP);
    }

    /**
     * A colour between light and dark for a number between 0 and 1: Dave Green's "cubehelix" scheme of 2011, whose
     * lightness falls evenly, with the settings seaborn uses for numeric hues.
     */
    static Color sequential(double level) {
        double lightness = 0.85 + (0.15 - 0.85) * level;
        double angle = 2 * Math.PI * 0.4 * lightness;
        double amplitude = 0.8 * lightness * (1 - lightness) / 2;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new Color(
                component(lightness + amplitude * (-0.14861 * cos + 1.78277 * sin)),
                component(lightness + amplitude * (-0.29227 * cos - 0.90649 * sin)),
                component(lightness + amplitude * 1.97294 * cos));
    }

    private static float component(double value) {
        return (float) Math.max(0, Math.min(1, value));
    }

    static boolean isLetter(String text) {
        return LETTERS.containsKey(text);
    }

    /** The colour of a name: {@code "red"}, {@code "r"}, {@code "C1"}, {@code "tab:orange"}, {@code "#ff7f0e"}, {@code "0.5"}. */
    static Color named(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        if (LETTERS.containsKey(plain)) {
            return LETTERS.get(plain);
        }
        if (plain.matches("c[0-9]+")) {
            return Theme.current().color(Integer.parseInt(plain.substring(1)));
        }
        if (plain.startsWith("tab:") && TAB10_NAMES.contains(plain.substring(4).replace("grey", "gray"))) {
            return TAB10.get(TAB10_NAMES.indexOf(plain.substring(4).replace("grey", "gray")));
        }
        if (plain.matches("#([0-9a-f]{3}|[0-9a-f]{6})")) {
            String digits = plain.substring(1);
            return new Color(
                    Integer.parseInt(digits.length() == 6 ? digits : digits.replaceAll("[0-9a-f]", "$0$0"), 16));
        }
        if (plain.matches("0?\\.[0-9]+|0|1|[01]\\.0*")) {
            float gray = Float.parseFloat(plain);
            return new Color(gray, gray, gray);
        }
        String css = Css.COLORS.getProperty(plain);
        if (css == null) {
            throw new IllegalArgumentException("unknown color \"" + name
                    + "\"; expected a CSS name such as \"red\", a letter of \"bgrcmykw\", \"C0\" to \"C9\","
                    + " \"tab:blue\", \"#1f77b4\" or a gray such as \"0.5\"");
        }
        return new Color(Integer.parseInt(css, 16));
    }

    /** A colour with so much less of it, as seaborn fills areas. */
    static Color muted(Color color, double saturation) {
        float[] parts = color.getRGBComponents(null);
        float greatest = Math.max(parts[0], Math.max(parts[1], parts[2]));
        float least = Math.min(parts[0], Math.min(parts[1], parts[2]));
        float middle = (greatest + least) / 2;
        float share = (float) saturation;
        return new Color(
                middle + (parts[0] - middle) * share,
                middle + (parts[1] - middle) * share,
                middle + (parts[2] - middle) * share,
                parts[3]);
    }

    static Color translucent(Color color, double alpha) {
        if (!(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha must be between 0 and 1, got " + alpha);
        }
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(alpha * 255));
    }

    private static final class Css {
        static final Properties COLORS = new Properties();

        static {
            try (InputStream file = Palette.class.getResourceAsStream("css-colors.properties")) {
                COLORS.load(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
