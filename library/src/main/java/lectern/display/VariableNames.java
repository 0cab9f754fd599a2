package lectern.display;

import java.util.Map;

/** The variables of the code that is running, so that what it shows can carry their names. */
public interface VariableNames {
    /** Name to value, in the order of declaration; values may be null. */
    Map<String, Object> variables();

    /** The names of the current thread's context; a plain program has none. */
    static VariableNames current() {
        return Context.current().get(VariableNames.class, () -> Map::of);
    }
}
