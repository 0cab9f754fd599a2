package lectern.tensor;

/** The functions of {@code torch}: random numbers. */
public abstract class TorchRandom extends TorchSequences {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchRandom() {}
}
