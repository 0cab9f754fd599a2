package lectern.nn;

import java.util.Arrays;
import java.util.function.Function;
import lectern.tensor.Option;

/** The keyword arguments of one call, asked by their type. */
class Settings {
    private final Option[] options;

    Settings(Option... options) {
        this.options = options;
    }

    /** An option that was given in its place, before those given as keywords. */
    static <O> O[] before(O[] options, O first) {
        O[] all = Arrays.copyOf(options, options.length + 1);
        System.arraycopy(options, 0, all, 1, options.length);
        all[0] = first;
        return all;
    }

    /** The value of the last option of a type, or the usual one. */
    <O extends Option, V> V get(Class<O> type, Function<O, V> value, V usual) {
        V result = usual;
        for (Option option : options) if (type.isInstance(option)) result = value.apply(type.cast(option));
        return result;
    }
}
