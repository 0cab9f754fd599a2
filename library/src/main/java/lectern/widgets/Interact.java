package lectern.widgets;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lectern.display.Display;

/** Calls a function with the values of controls, now and whenever one of them changes. */
public final class Interact {
    private Interact() {}

    /** A function of three values. */
    @FunctionalInterface
    public interface TriConsumer<A, B, C> {
        /** Takes the three values. */
        void accept(A a, B b, C c);
    }

    /** Shows a control, and below it what {@code function} prints and shows of its value. */
    public static <A> void interact(Consumer<? super A> function, ValueWidget<A> a) {
        start(() -> function.accept(a.value()), a);
    }

    /** Shows two controls, and below them what {@code function} prints and shows of their values. */
    public static <A, B> void interact(BiConsumer<? super A, ? super B> function, ValueWidget<A> a, ValueWidget<B> b) {
        start(() -> function.accept(a.value(), b.value()), a, b);
    }

    /** Shows three controls, and below them what {@code function} prints and shows of their values. */
    public static <A, B, C> void interact(
            TriConsumer<? super A, ? super B, ? super C> function,
            ValueWidget<A> a,
            ValueWidget<B> b,
            ValueWidget<C> c) {
        start(() -> function.accept(a.value(), b.value(), c.value()), a, b, c);
    }

    private static void start(Runnable call, ValueWidget<?>... controls) {
        Output output = new Output();
        Widget[] rows = Stream.concat(Stream.of(controls), Stream.of(output)).toArray(Widget[]::new);
        Display.current().show(new VBox(rows).toMimeBundle());
        Stream.of(controls).forEach(control -> control.observe(value -> output.capture(call)));
        output.capture(call);
    }
}
