package lectern.golden;

/** Products and decompositions of matrices. */
final class LinalgBindings {
    private LinalgBindings() {}

    static void bind(Bindings b) {}
}
