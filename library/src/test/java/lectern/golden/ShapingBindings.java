package lectern.golden;

/** Creation, shapes, joining and splitting. */
final class ShapingBindings {
    private ShapingBindings() {}

    static void bind(Bindings b) {}
}
