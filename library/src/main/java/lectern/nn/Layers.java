package lectern.nn;

/** {@code torch.nn}: modules, layers and losses, inherited by family. */
public abstract class Layers extends TransformerLayers {
    /** Only the lower-case classes of the prelude inherit; there are no instances. */
    protected Layers() {}

    /** {@code torch.nn.init}. */
    public static final class init extends Initialization {
        private init() {}
    }

    /** {@code torch.nn.utils}. */
    public static final class utils extends ParameterFunctions {
        private utils() {}
    }
}
