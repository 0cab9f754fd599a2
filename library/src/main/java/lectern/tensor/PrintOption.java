package lectern.tensor;

/** Keyword arguments of {@code torch.setPrintoptions} and {@code np.setPrintoptions}. */
public interface PrintOption {
    /** Taken by {@code torch.setPrintoptions(precision(2), sciMode(false))}. */
    sealed interface OfTensors extends PrintOption
            permits Precision, Threshold, Edgeitems, Linewidth, Profile, SciMode {}

    /** Taken by {@code np.setPrintoptions(precision(2), suppress())}. */
    sealed interface OfArrays extends PrintOption permits Precision, Threshold, Edgeitems, Linewidth, Suppress {}

    /** {@code precision=}: digits after the point. */
    record Precision(int digits) implements OfTensors, OfArrays {}

    /** {@code threshold=}: more elements than this are shortened. */
    record Threshold(int count) implements OfTensors, OfArrays {}

    /** {@code edgeitems=}: how many items of each end a shortened dimension shows. */
    record Edgeitems(int count) implements OfTensors, OfArrays {}

    /** {@code linewidth=}: columns after which a line is broken. */
    record Linewidth(int columns) implements OfTensors, OfArrays {}

    /** {@code profile=}: {@code "default"}, {@code "short"} or {@code "full"}. */
    record Profile(String name) implements OfTensors {}

    /** {@code sci_mode=}: scientific notation always or never. */
    record SciMode(boolean on) implements OfTensors {}

    /** {@code suppress=}: whether tiny numbers are kept in plain notation. */
    record Suppress(boolean on) implements OfArrays {}
}
