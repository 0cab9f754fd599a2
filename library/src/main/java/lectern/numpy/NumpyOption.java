package lectern.numpy;

import java.util.Arrays;
import java.util.List;
import lectern.tensor.Option;

/** Keyword arguments of NumPy's functions. */
public interface NumpyOption {
    /** Taken by {@code np.loadtxt}: {@code np.loadtxt("data.csv", delimiter(","), skiprows(1))}. */
    sealed interface Loadtxt extends NumpyOption permits Delimiter, Skiprows, Usecols, Comments {}

    /** Taken by {@code np.savetxt}. */
    sealed interface Savetxt extends NumpyOption permits Delimiter, Header {}

    /** {@code header=}: the first line, written as a remark. */
    record Header(String text) implements Savetxt {}

    /** {@code delimiter=}: what separates columns. */
    record Delimiter(String text) implements Loadtxt, Savetxt {}

    /** {@code skiprows=}: how many lines to leave out at the start. */
    record Skiprows(int rows) implements Loadtxt {}

    /** {@code usecols=}: which columns to read, from 0; negative ones count from the end. */
    record Usecols(List<Integer> columns) implements Loadtxt {
        public Usecols(int... columns) {
            this(Arrays.stream(columns).boxed().toList());
        }
    }

    /** {@code comments=}: what starts a comment. */
    record Comments(String text) implements Loadtxt {}

    /** Taken by reductions: {@code x.sum(axis(0), keepdims())}. */
    sealed interface Reduction extends Spread permits Axis, Keepdims {}

    /** Taken by {@code std} and {@code var}: {@code x.std(axis(0), ddof(1))}. */
    sealed interface Spread extends NumpyOption permits Reduction, Ddof {}

    /** {@code axis=}: which dimensions to reduce; negative ones count from the end. */
    record Axis(List<Integer> axes) implements Reduction {
        public Axis(int... axes) {
            this(Arrays.stream(axes).boxed().toList());
        }
    }

    /** {@code keepdims=True}: a reduced dimension stays, with size 1. */
    record Keepdims(boolean on) implements Reduction, Option.Keeping {}

    /** {@code ddof=}: what is subtracted from the number of elements before dividing by it. */
    record Ddof(int delta) implements Spread {}
}
