package lectern.nn;

import java.util.function.Function;

/** The keyword arguments of one call, asked by their type. */
final class LossSettings {
    private final LossOption[] options;

    LossSettings(LossOption... options) {
        this.options = options;
    }

    /** The value of the last option of a type, or the usual one. */
    <O extends LossOption, V> V get(Class<O> type, Function<O, V> value, V usual) {
        V result = usual;
        for (LossOption option : options) if (type.isInstance(option)) result = value.apply(type.cast(option));
        return result;
    }

    String reduction() {
        return get(LossOption.Reduction.class, LossOption.Reduction::name, "mean");
    }

    double margin(double usual) {
        return get(LossOption.Margin.class, LossOption.Margin::margin, usual);
    }

    boolean full() {
        return get(LossOption.Full.class, LossOption.Full::on, false);
    }
}
