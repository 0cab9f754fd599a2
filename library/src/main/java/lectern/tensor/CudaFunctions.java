package lectern.tensor;

/** The functions of {@code torch.cuda} with which courses ask for a GPU; there is none. */
public abstract class CudaFunctions {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected CudaFunctions() {}

    /**
     * Whether tensors can live on a GPU.
     *
     * <p>Example: {@code torch.cuda.isAvailable()} is {@code false}.
     */
    public static boolean isAvailable() {
        return false;
    }

    /**
     * The number of GPUs.
     *
     * <p>Example: {@code torch.cuda.deviceCount()} is {@code 0}.
     */
    public static int deviceCount() {
        return 0;
    }

    /** Begins the stream of a seed on the GPU; as in PyTorch, nothing happens without one. */
    public static void manualSeed(long seed) {}

    /** {@link #manualSeed} on every GPU. */
    public static void manualSeedAll(long seed) {}
}
