package lectern.plot;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;

/** Colours for numbers between 0 and 1, in 256 steps. */
public final class ColorMap implements Pyplot.ImshowOption, Pyplot.ScatterOption, Seaborn.HeatmapOption {
    static final int STEPS = 256;
    private static final int DIGITS = 6;
    private static final String REVERSED = "_r";
    /** What is no number stays unseen. */
    private static final int NOTHING = 0;

    /** What numbers are shown in where no map is asked for. */
    static final ColorMap VIRIDIS = named("viridis");

    private final int[] colors;

    private ColorMap(int[] colors) {
        this.colors = colors;
    }

    /** The map of a name such as {@code "viridis"}; {@code "viridis_r"} runs the other way. */
    static ColorMap named(String name) {
        boolean reversed = name.endsWith(REVERSED);
        String plain = reversed ? name.substring(0, name.length() - REVERSED.length()) : name;
        String text = Tables.MAPS.getProperty(plain.equals("grey") ? "gray" : plain);
        if (text == null) {
            throw new IllegalArgumentException("unknown colormap \"" + name + "\"; expected one of "
                    + String.join(", ", new TreeSet<>(Tables.MAPS.stringPropertyNames()))
                    + ", or one of them with _r behind it");
        }
        int[] colors = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            int at = (reversed ? STEPS - 1 - i : i) * DIGITS;
            colors[i] = 0xff000000 | Integer.parseInt(text, at, at + DIGITS, 16);
        }
        return new ColorMap(colors);
    }

    /** The colour of a number, whose red, green and blue follow its opacity in the bits; outside 0 to 1 that of the end. */
    int argb(double level) {
        if (Double.isNaN(level)) {
            return NOTHING;
        }
        return colors[(int) Math.max(0, Math.min(STEPS - 1, level * STEPS))];
    }

    Color color(double level) {
        return new Color(argb(level), true);
    }

    int[] argb(double... levels) {
        return Arrays.stream(levels).mapToInt(this::argb).toArray();
    }

    private static final class Tables {
        static final Properties MAPS = new Properties();

        static {
            try (InputStream file = ColorMap.class.getResourceAsStream("colormaps.properties")) {
                MAPS.load(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
