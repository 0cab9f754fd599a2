package lectern.tensor;

/** The functions of {@code torch}: convolution, pooling, normalisation. */
public abstract class TorchNeural extends TorchLinalg {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchNeural() {}
}
