package lectern.plot;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How data units are laid out along an axis. */
public enum Scale {
    LINEAR {
        @Override
        double forward(double value) {
            return value;
        }

        @Override
        double backward(double position) {
            return position;
        }

        @Override
        boolean accepts(double value) {
            return Math.abs(value) <= GREATEST;
        }
    },
    LOG {
        @Override
        double forward(double value) {
            return value > 0 ? Math.log10(value) : Double.NaN;
        }

        @Override
        double backward(double position) {
            return Math.pow(10, position);
        }

        @Override
        boolean accepts(double value) {
            return value > 0 && value <= GREATEST;
        }
    };

    /** What lies beyond is as good as infinite: the span and the margins of an axis must stay finite themselves. */
    static final double GREATEST = 1e300;

    /** Where a value lies, or NaN where this scale has no place for it. */
    abstract double forward(double value);

    abstract double backward(double position);

    abstract boolean accepts(double value);

    /** The scale of a name such as {@code "log"}. */
    static Scale named(String name) {
        return Arrays.stream(values())
                .filter(scale -> scale.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown scale \"" + name + "\"; expected one of "
                        + Arrays.stream(values()).map(Scale::toString).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
