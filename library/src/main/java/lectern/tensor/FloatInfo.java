package lectern.tensor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The limits of a floating type, {@code torch.finfo(torch.float32)}.
 *
 * @param bits the size of a number
 * @param max the largest number
 * @param eps the distance from 1 to the next larger number
 * @param smallestNormal the smallest positive number of full precision
 * @param dtype the type
 */
public record FloatInfo(int bits, double max, double eps, double smallestNormal, DType dtype) {
    static FloatInfo of(DType type) {
        return switch (type) {
            case FLOAT16 -> new FloatInfo(16, type.max(), 0x1p-10, 0x1p-14, type);
            case BFLOAT16 -> new FloatInfo(16, type.max(), 0x1p-7, Float.MIN_NORMAL, type);
            case FLOAT32 -> new FloatInfo(32, type.max(), 0x1p-23, Float.MIN_NORMAL, type);
            case FLOAT64 -> new FloatInfo(64, type.max(), 0x1p-52, Double.MIN_NORMAL, type);
            default ->
                throw new TensorTypeError("finfo: expected a floating type, got " + type + "; for integers use iinfo");
        };
    }

    /** The smallest number, {@code -max}. */
    public double min() {
        return -max;
    }

    /** {@link #smallestNormal()} by its older name. */
    public double tiny() {
        return smallestNormal;
    }

    /** The power of ten of the last decimal digit that is always right. */
    public double resolution() {
        return Math.pow(10, Math.floor(Math.log10(eps)) + 1);
    }

    /** As PyTorch prints it, with six digits. */
    @Override
    public String toString() {
        return "finfo(resolution=" + text(resolution()) + ", min=" + text(min()) + ", max=" + text(max) + ", eps="
                + text(eps) + ", smallest_normal=" + text(smallestNormal) + ", tiny=" + text(tiny()) + ", dtype="
                + dtype.pythonName() + ")";
    }

    /** C's {@code %g}. */
    private static String text(double value) {
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
        BigDecimal rounded = new BigDecimal(value)
                .round(new MathContext(6, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        if (exponent >= -4 && exponent < 6) return rounded.toPlainString();
        String mantissa = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return mantissa + (exponent < 0 ? "e-" : "e+") + power;
    }
}
