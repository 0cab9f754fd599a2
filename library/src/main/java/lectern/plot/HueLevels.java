package lectern.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The distinct values of a hue column, each with the points that have it and a colour. */
final class HueLevels {
    private final List<Object> levels;
    private final List<int[]> places;
    private final boolean numeric;
    private final Limits span;

    private HueLevels(Map<Object, List<Integer>> placesByLevel, boolean numeric) {
        this.levels = List.copyOf(placesByLevel.keySet());
        this.places = placesByLevel.values().stream()
                .map(list -> list.stream().mapToInt(i -> i).toArray())
                .toList();
        this.numeric = numeric;
        this.span =
                numeric ? new Limits(number(levels.get(0)), number(levels.get(levels.size() - 1))) : new Limits(0, 1);
    }

    /** The levels of a column: numbers ascending, anything else in order of appearance. */
    static HueLevels of(Object column, Rows rows) {
        List<Object> values = Values.elements("lineplot: hue", column);
        Values.checkSameSize("lineplot", "x", rows.size(), "hue", values.size());
        int[] complete = rows.complete();
        boolean numeric = values.stream().allMatch(Number.class::isInstance);
        Map<Object, List<Integer>> placesByLevel = numeric ? new TreeMap<>() : new LinkedHashMap<>();
        for (int i : complete) {
            Object value = values.get(i);
            Object level = numeric ? (Object) number(value) : String.valueOf(value);
            placesByLevel.computeIfAbsent(level, key -> new ArrayList<>()).add(i);
        }
        return new HueLevels(placesByLevel, numeric);
    }

    int size() {
        return levels.size();
    }

    boolean isNumeric() {
        return numeric;
    }

    int[] places(int level) {
        return places.get(level);
    }

    /** A level as a legend names it. */
    String name(int level) {
        Object value = levels.get(level);
        boolean whole = numeric && number(value) == Math.rint(number(value)) && Math.abs(number(value)) < 1e15;
        return whole ? Long.toString((long) number(value)) : value.toString();
    }

    Color color(int level) {
        return numeric
                ? color(number(levels.get(level)))
                : Palette.distinct(levels.size()).get(level);
    }

    /** The colour of a number among the levels. */
    Color color(double value) {
        double width = span.high() - span.low();
        return Palette.sequential(width == 0 ? 0 : (value - span.low()) / width);
    }

    /** So many round numbers at most that stand for the levels in a legend. */
    List<Ticks.Tick> roundValues(int most) {
        return LinearTicks.within(span, most).major();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
