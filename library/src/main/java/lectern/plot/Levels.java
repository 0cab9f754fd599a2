package lectern.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The distinct values of a column, each with the places that have it. */
final class Levels {
    private final String name;
    private final List<Object> values;
    private final List<int[]> places;
    private final boolean numeric;

    private Levels(String name, Map<Object, List<Integer>> placesByValue, boolean numeric) {
        this.name = name;
        this.values = List.copyOf(placesByValue.keySet());
        this.places = placesByValue.values().stream()
                .map(list -> list.stream().mapToInt(i -> i).toArray())
                .toList();
        this.numeric = numeric;
    }

    /** The levels of a column among some places: numbers ascending, anything else in order of appearance. */
    static Levels of(String call, String role, Column column, int size, int[] complete) {
        List<Object> values = Values.elements(call + ": " + role, column.values());
        Values.checkSameSize(call, "x", size, role, values.size());
        boolean numeric = values.stream().allMatch(Number.class::isInstance);
        Map<Object, List<Integer>> placesByValue = numeric ? new TreeMap<>() : new LinkedHashMap<>();
        for (int i : complete) {
            Object value = values.get(i);
            boolean missing = value == null || (value instanceof Number number && Double.isNaN(number.doubleValue()));
            if (!missing) {
                Object level = numeric ? (Object) ((Number) value).doubleValue() : String.valueOf(value);
                placesByValue.computeIfAbsent(level, key -> new ArrayList<>()).add(i);
            }
        }
        return new Levels(column.name(), placesByValue, numeric);
    }

    /** The name of the column, empty where it has none. */
    String name() {
        return name;
    }

    int size() {
        return values.size();
    }

    boolean isNumeric() {
        return numeric;
    }

    int[] places(int level) {
        return places.get(level);
    }

    double number(int level) {
        return ((Number) values.get(level)).doubleValue();
    }

    /** A level as a legend or an axis names it. */
    String text(int level) {
        boolean whole = numeric && number(level) == Math.rint(number(level)) && Math.abs(number(level)) < 1e15;
        return whole ? Long.toString((long) number(level)) : values.get(level).toString();
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int level = 0; level < size(); level++) {
            texts.add(text(level));
        }
        return texts;
    }

    /** The level that each place has, or -1. */
    int[] byPlace(int size) {
        int[] levels = new int[size];
        Arrays.fill(levels, -1);
        for (int level = 0; level < size(); level++) {
            for (int place : places(level)) {
                levels[place] = level;
            }
        }
        return levels;
    }
}
