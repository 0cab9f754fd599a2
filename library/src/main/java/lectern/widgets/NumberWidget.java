package lectern.widgets;

import java.util.List;
import java.util.Map;

/**
 * A number within limits.
 *
 * @param <N> the number
 */
abstract class NumberWidget<N extends Number & Comparable<N>> extends ValueWidget<N> {
    NumberWidget(String name, String description, N min, N max, N value) {
        super(Model.control(name), "value");
        if (min.compareTo(max) > 0) {
            throw new IllegalArgumentException(
                    "%s: expected min <= max, got min %s and max %s".formatted(name, min, max));
        }
        setState(Map.of("description", description, "min", min, "max", max, "value", within(min, max, value)));
    }

    @Override
    final Object toState(N value) {
        return within(fromState(get("min")), fromState(get("max")), value);
    }

    private static <N extends Comparable<N>> N within(N min, N max, N value) {
        return value.compareTo(min) < 0 ? min : value.compareTo(max) > 0 ? max : value;
    }

    @Override
    List<String> shown() {
        return List.of("value", "description", "min", "max", "step");
    }
}
