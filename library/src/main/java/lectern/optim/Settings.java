package lectern.optim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The settings that an optimizer or a schedule takes: names, usual values, and what must hold for a value. */
final class Settings {
    private record Row(Object usual, Class<?> type, boolean required, Predicate<Object> fits, String what) {}

    private final String owner;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    Settings(String owner) {
        this.owner = owner;
    }

    /** A setting that may have any value of the type of the usual one. */
    Settings any(String key, Object usual) {
        return row(key, usual, value -> true, key);
    }

    /** A number that must not be negative; {@code what} is its name in PyTorch's message. */
    Settings atLeastZero(String key, double usual, String what) {
        return row(key, usual, value -> ((Number) value).doubleValue() >= 0, what);
    }

    /** A setting with a condition. */
    Settings row(String key, Object usual, Predicate<Object> fits, String what) {
        return add(key, new Row(usual, usual == null ? Object.class : kind(usual), false, fits, what));
    }

    /** A setting that must be given. */
    Settings required(String key, Class<?> type, Predicate<Object> fits, String what) {
        return add(key, new Row(null, type, true, fits, what));
    }

    /** A setting that may be left out, and then is null. */
    Settings optional(String key, Class<?> type, Predicate<Object> fits, String what) {
        return add(key, new Row(null, type, false, value -> value == null || fits.test(value), what));
    }

    private Settings add(String key, Row row) {
        rows.put(key, row);
        return this;
    }

    /** What a value must be instead of the usual one: any number for a number. */
    private static Class<?> kind(Object usual) {
        if (usual instanceof Number) return Number.class;
        return usual instanceof List<?> ? List.class : usual.getClass();
    }

    boolean has(String key) {
        return rows.containsKey(key);
    }

    /**
     * The values of all settings: those given over {@code base}, or the usual ones where it is null.
     *
     * @throws IllegalArgumentException for a setting that there is not, or a value that does not fit
     */
    Map<String, Object> values(Map<String, Object> base, OptimOption... options) {
        Map<String, Object> values = new LinkedHashMap<>();
        rows.forEach((key, row) -> values.put(key, base == null ? row.usual : base.get(key)));
        for (OptimOption option : options) {
            checkKnown(option.key());
            check(option.key(), option.value());
            values.put(option.key(), option.value());
        }
        rows.forEach((key, row) -> {
            if (row.required && values.get(key) == null) {
                throw new IllegalArgumentException(owner + ": the setting " + key + " is missing; give its value");
            }
        });
        return values;
    }

    private void checkKnown(String key) {
        if (rows.containsKey(key)) return;
        throw new IllegalArgumentException(
                owner + ": there is no setting " + key + "; expected one of " + List.copyOf(rows.keySet()));
    }

    /** Checks one value. */
    void check(String key, Object value) {
        checkKnown(key);
        Row row = rows.get(key);
        if (value != null ? !row.type.isInstance(value) : row.usual != null || row.required) {
            throw new IllegalArgumentException(
                    owner + ": expected a " + row.type.getSimpleName() + " for " + key + ", got " + value);
        }
        if (!row.fits.test(value))
            throw new IllegalArgumentException("Invalid " + row.what + ": " + PythonValue.text(value));
    }
}
