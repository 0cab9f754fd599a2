package lectern.internal.cpu;

/** The two floating formats of 16 bits, converted to and from float with rounding to the nearest, ties to even. */
public enum HalfFormat {
    /** IEEE 754 binary16: 5 bits of exponent, 10 of fraction. */
    FLOAT16 {
        @Override
        short ofFloat(float value) {
            int bits = Float.floatToRawIntBits(value);
            int sign = (bits >>> 16) & 0x8000;
            float magnitude = Math.abs(value);
            if (Float.isNaN(value)) return (short) (sign | 0x7E00);
            if (magnitude >= 65520) return (short) (sign | 0x7C00);
            // Below the normal numbers, a unit is 2^-24; adding 0.5 lets the float adder round to it.
            if (magnitude < 0x1p-14f) {
                return (short) (sign | (Float.floatToRawIntBits(magnitude + 0.5f) - Float.floatToRawIntBits(0.5f)));
            }
            int rounded = roundOff(bits & 0x7FFFFFFF, 13);
            return (short) (sign | (rounded - ((127 - 15) << 10)));
        }

        @Override
        float toFloat(short half) {
            int magnitude = half & 0x7FFF;
            float value = magnitude >= 0x7C00
                    ? Float.intBitsToFloat(0x7F800000 | (magnitude & 0x3FF) << 13)
                    : magnitude < 0x400
                            ? magnitude * 0x1p-24f
                            : Float.intBitsToFloat((magnitude << 13) + ((127 - 15) << 23));
            return half < 0 ? -value : value;
        }
    },
    /** The upper half of a float: 8 bits of exponent, 7 of fraction. */
    BFLOAT16 {
        @Override
        short ofFloat(float value) {
            if (Float.isNaN(value)) return 0x7FC0;
            return (short) roundOff(Float.floatToRawIntBits(value), 16);
        }

        @Override
        float toFloat(short half) {
            return Float.intBitsToFloat(half << 16);
        }
    };

    abstract short ofFloat(float value);

    abstract float toFloat(short half);

    /** {@code bits} without the last {@code n}, rounded to the nearest, ties to even. */
    private static int roundOff(int bits, int n) {
        int half = (1 << (n - 1)) - 1;
        return (bits + half + ((bits >>> n) & 1)) >>> n;
    }
}
