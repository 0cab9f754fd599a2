package lectern.kernel.grade;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points as people write them. */
final class Points {
    private Points() {}

    /** {@code 5} rather than {@code 5.0}, and not more than four digits after the point. */
    static String text(double points) {
        return BigDecimal.valueOf(points)
                .setScale(4, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
