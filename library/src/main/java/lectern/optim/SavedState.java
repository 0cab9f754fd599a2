package lectern.optim;

import java.util.List;
import java.util.Map;
import lectern.tensor.TensorTypeError;

/** A state dict as it comes back from a file. */
final class SavedState {
    private SavedState() {}

    /** @throws TensorTypeError if it is no map */
    static Map<String, ?> of(Object saved) {
        if (saved instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked") // its keys are looked up as texts
            Map<String, ?> state = (Map<String, ?>) map;
            return state;
        }
        throw new TensorTypeError("loadStateDict: expected the map that stateDict() gives, got "
                + (saved == null ? "null" : "a " + saved.getClass().getSimpleName()));
    }

    /** A setting whose whole numbers, also those in a list, are {@code Integer} again; files have {@code Long}. */
    static Object setting(Object value) {
        if (value instanceof Long number) return Math.toIntExact(number);
        return value instanceof List<?> items
                ? items.stream().map(SavedState::setting).toList()
                : value;
    }
}
