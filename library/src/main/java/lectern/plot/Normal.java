package lectern.plot;

import org.apache.commons.numbers.gamma.InverseErf;

/** The standard normal distribution. */
final class Normal {
    private Normal() {}

    /** The value below which it has a share of itself. */
    static double quantile(double share) {
        return Math.sqrt(2) * InverseErf.value(2 * share - 1);
    }
}
