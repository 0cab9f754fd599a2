package lectern.tensor;

/** The functions of {@code torch}: functions of each element. */
public abstract class TorchPointwise extends TorchRandom {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchPointwise() {}
}
