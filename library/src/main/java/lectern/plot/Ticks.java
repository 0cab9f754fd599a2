package lectern.plot;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The marks along an axis.
 *
 * @param major labelled marks
 * @param minor positions of the small marks between them
 * @param corner what all labels share and is said once at the axis's end, such as {@code 1e6}; mostly empty
 */
record Ticks(List<Tick> major, List<Double> minor, String corner) {
    /**
     * @param power a superscript behind the label, mostly empty
     */
    record Tick(double at, String label, String power) {}

    /** One mark per category. */
    static Ticks named(List<String> names, Limits limits) {
        List<Tick> ticks = IntStream.range(0, names.size())
                .filter(limits::contains)
                .mapToObj(i -> new Tick(i, names.get(i), ""))
                .toList();
        return new Ticks(ticks, List.of(), "");
    }

    /** Those of them that an axis shows. */
    Ticks within(Limits limits) {
        return new Ticks(
                major.stream().filter(tick -> limits.contains(tick.at())).toList(),
                minor.stream().filter(limits::contains).toList(),
                corner);
    }

    /** A number's text with a real minus sign. */
    static String typographic(String number) {
        return number.replace('-', '\u2212');
    }
}
