package lectern.nn;

import java.util.List;

/**
 * Where a state and a module differ.
 *
 * @param missingKeys of the module, not in the state
 * @param unexpectedKeys in the state, not of the module
 */
public record IncompatibleKeys(List<String> missingKeys, List<String> unexpectedKeys) {
    @Override
    public String toString() {
        if (missingKeys.isEmpty() && unexpectedKeys.isEmpty()) return "<All keys matched successfully>";
        return "_IncompatibleKeys(missing_keys=" + quoted(missingKeys) + ", unexpected_keys=" + quoted(unexpectedKeys)
                + ")";
    }

    private static String quoted(List<String> keys) {
        return keys.stream().map(key -> "'" + key + "'").toList().toString();
    }
}
