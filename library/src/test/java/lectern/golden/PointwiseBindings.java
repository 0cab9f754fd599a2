package lectern.golden;

/** Functions of each element. */
final class PointwiseBindings {
    private PointwiseBindings() {}

    static void bind(Bindings b) {}
}
