package lectern;

import lectern.plot.SeabornKeywords;
import lectern.tensor.PrintOption;

/** The keyword arguments of {@code torch.setPrintoptions} and {@code np.setPrintoptions}. */
public abstract class PrintKeywords extends SeabornKeywords {
    /** Only the prelude inherits; there are no instances. */
    protected PrintKeywords() {}

    /** {@code precision=...}: digits after the point. */
    public static PrintOption.Precision precision(int digits) {
        return new PrintOption.Precision(digits);
    }

    /** {@code threshold=...}: more elements than this are shortened; {@code Double.POSITIVE_INFINITY} for never. */
    public static PrintOption.Threshold threshold(double count) {
        return new PrintOption.Threshold((int) count);
    }

    /** {@code edgeitems=...}: how many items of each end a shortened dimension shows. */
    public static PrintOption.Edgeitems edgeitems(int count) {
        return new PrintOption.Edgeitems(count);
    }

    /** {@code linewidth=...}: columns after which a line is broken. */
    public static PrintOption.Linewidth linewidth(int columns) {
        return new PrintOption.Linewidth(columns);
    }

    /** {@code profile=...}: {@code "default"}, {@code "short"} or {@code "full"}. */
    public static PrintOption.Profile profile(String name) {
        return new PrintOption.Profile(name);
    }

    /** {@code sci_mode=...}: scientific notation always or never. */
    public static PrintOption.SciMode sciMode(boolean on) {
        return new PrintOption.SciMode(on);
    }

    /** {@code suppress=True}. */
    public static PrintOption.Suppress suppress() {
        return suppress(true);
    }

    /** {@code suppress=...}: whether tiny numbers are kept in plain notation. */
    public static PrintOption.Suppress suppress(boolean on) {
        return new PrintOption.Suppress(on);
    }
}
