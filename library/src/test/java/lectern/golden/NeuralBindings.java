package lectern.golden;

/** Convolution, pooling, normalisation, interpolation. */
final class NeuralBindings {
    private NeuralBindings() {}

    static void bind(Bindings b) {}
}
