package lectern.golden;

/** Reductions, scans, sorting and searching. */
final class ReductionBindings {
    private ReductionBindings() {}

    static void bind(Bindings b) {}
}
