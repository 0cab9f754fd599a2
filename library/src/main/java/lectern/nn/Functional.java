package lectern.nn;

/** {@code torch.nn.functional}: activations, distances and losses, inherited by family. */
public abstract class Functional extends PoolFunctions {
    /** Only the lower-case classes of the prelude inherit; there are no instances. */
    protected Functional() {}
}
