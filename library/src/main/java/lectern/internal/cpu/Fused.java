package lectern.internal.cpu;

/**
 * Products with a sum, rounded once, where the CPU has an instruction for that; where it has none, {@link Math#fma} goes
 * through decimals, a thousand times slower, and the product is rounded on its own. One name for every compute type.
 */
public final class Fused {
    private static final boolean HARDWARE = isFast();

    private Fused() {}

    /** {@code a * b + c}. */
    public static float fma(float a, float b, float c) {
        return HARDWARE ? Math.fma(a, b, c) : (float) ((double) a * b + c);
    }

    /** {@code a * b + c}. */
    public static double fma(double a, double b, double c) {
        return HARDWARE ? Math.fma(a, b, c) : a * b + c;
    }

    /** {@code a * b + c}. */
    public static long fma(long a, long b, long c) {
        return a * b + c;
    }

    /** Times a chain of steps: the JVM does not tell whether the CPU has the instruction. */
    private static boolean isFast() {
        int steps = 256;
        long fastest = Long.MAX_VALUE;
        for (int turn = 0; turn < 4; turn++) {
            long start = System.nanoTime();
            float x = 0.1f;
            for (int i = 0; i < steps; i++) x = Math.fma(x, 0.9f, 0.1f);
            if (x > 0) fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest < steps * 400L;
    }
}
