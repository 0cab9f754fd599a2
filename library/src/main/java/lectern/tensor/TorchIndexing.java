package lectern.tensor;

/** The functions of {@code torch}: gathering, scattering and masks. */
public abstract class TorchIndexing extends TorchShaping {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchIndexing() {}
}
