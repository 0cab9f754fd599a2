package lectern.kernel.session;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made when it is first asked for. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> make;
    private T value;

    private Lazy(Supplier<T> make) {
        this.make = make;
    }

    static <T> Lazy<T> of(Supplier<T> make) {
        return new Lazy<>(make);
    }

    @Override
    public synchronized T get() {
        if (value == null) {
            value = make.get();
        }
        return value;
    }

    /** The value if it was asked for before. */
    synchronized Optional<T> made() {
        return Optional.ofNullable(value);
    }
}
