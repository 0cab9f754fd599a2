package lectern.tensor;

/** Numbers in messages. */
final class Numbers {
    private Numbers() {}

    /** Without a fraction where there is none, as C++ writes it: {@code -1}, {@code 1.5}. */
    static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
