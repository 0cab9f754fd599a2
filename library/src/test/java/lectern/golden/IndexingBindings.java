package lectern.golden;

/** Indexing, gathering, scattering and masks. */
final class IndexingBindings {
    private IndexingBindings() {}

    static void bind(Bindings b) {}
}
