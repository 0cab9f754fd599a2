package lectern.tensor;

/** The functions of {@code torch}: shapes, joining and splitting. */
public abstract class TorchShaping extends TorchReductions {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchShaping() {}
}
