package lectern.tensor;

/** The functions of {@code torch}: reductions, scans, sorting and searching. */
public abstract class TorchReductions extends TorchPointwise {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchReductions() {}
}
