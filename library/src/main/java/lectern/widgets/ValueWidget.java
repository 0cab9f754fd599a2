package lectern.widgets;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A widget with one value, which the reader of the notebook sets or sees.
 *
 * @param <T> the value
 */
public abstract class ValueWidget<T> extends Widget {
    private final List<Consumer<? super T>> observers = new CopyOnWriteArrayList<>();
    private final String name;

    /** @param name which of the widget's values is the value */
    ValueWidget(Model model, String name) {
        super(model);
        this.name = name;
    }

    /** The value. */
    public final T value() {
        return fromState(get(name));
    }

    /** Sets the value, here and in the front end, and tells the observers. */
    public final void value(T value) {
        T before = value();
        set(name, toState(value));
        if (!value().equals(before)) {
            tell();
        }
    }

    /** From now on calls a function with each new value, whoever sets it. */
    public final void observe(Consumer<? super T> observer) {
        observers.add(observer);
    }

    /** Stops calling a function. */
    public final void unobserve(Consumer<? super T> observer) {
        observers.remove(observer);
    }

    /** The value as the front end has it. */
    Object toState(T value) {
        return value;
    }

    /** The value of what the front end has. */
    abstract T fromState(Object state);

    @Override
    final void changed(Map<String, ?> values) {
        if (values.containsKey(name)) {
            tell();
        }
    }

    private void tell() {
        T value = value();
        observers.forEach(observer -> observer.accept(value));
    }
}
