package lectern.tensor;

/** The functions of {@code torch}: products and decompositions of matrices. */
public abstract class TorchLinalg extends TorchIndexing {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchLinalg() {}
}
