package lectern.plot;

import java.util.Locale;

/** The two ends of an axis, in data units; {@code low} may be the greater one, which turns the axis round. */
public record Limits(double low, double high) {
    private static final double MARGIN_OF_ONE_VALUE = 0.05;

    /** Both ends moved apart where doubles hardly tell them apart, so that something can be seen between them. */
    Limits widened() {
        double greatest = Math.max(Math.abs(low), Math.abs(high));
        if (greatest < 1e-290) {
            return new Limits(-MARGIN_OF_ONE_VALUE, MARGIN_OF_ONE_VALUE);
        }
        double room = greatest * MARGIN_OF_ONE_VALUE;
        return Math.abs(high - low) > greatest * 1e-13 ? this : new Limits(min() - room, max() + room);
    }

    double min() {
        return Math.min(low, high);
    }

    double max() {
        return Math.max(low, high);
    }

    double span() {
        return max() - min();
    }

    /** The same ends, exchanged. */
    Limits reversed() {
        double begin = high;
        double end = low;
        return new Limits(begin, end);
    }

    /** Limits around the same middle. */
    Limits ofSpan(double span) {
        double middle = low / 2 + high / 2;
        double half = low <= high ? span / 2 : -span / 2;
        return new Limits(middle - half, middle + half);
    }

    boolean contains(double value) {
        double slack = (max() - min()) * 1e-10;
        return value >= min() - slack && value <= max() + slack;
    }

    /** As Python prints a tuple. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "(%s, %s)", low, high);
    }
}
