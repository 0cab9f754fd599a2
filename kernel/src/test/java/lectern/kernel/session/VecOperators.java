package lectern.kernel.session;

import java.util.function.DoubleBinaryOperator;

/** The operators of {@link Vec}; {@code %} is the dot product, so that not every operator gives a vector. */
public final class VecOperators {
    private VecOperators() {}

    private static Vec map(Vec a, Vec b, DoubleBinaryOperator f) {
        int n = Math.max(a.values.length, b.values.length);
        double[] result = new double[n];
        for (int i = 0; i < n; i++) {
            result[i] = f.applyAsDouble(a.values[i % a.values.length], b.values[i % b.values.length]);
        }
        return new Vec(result);
    }

    public static Vec add(Vec a, Vec b) {
        return map(a, b, Double::sum);
    }

    public static Vec add(Vec a, double b) {
        return add(a, new Vec(b));
    }

    public static Vec add(double a, Vec b) {
        return add(new Vec(a), b);
    }

    public static Vec sub(Vec a, Vec b) {
        return map(a, b, (x, y) -> x - y);
    }

    public static Vec sub(Vec a, double b) {
        return sub(a, new Vec(b));
    }

    public static Vec sub(double a, Vec b) {
        return sub(new Vec(a), b);
    }

    public static Vec mul(Vec a, Vec b) {
        return map(a, b, (x, y) -> x * y);
    }

    public static Vec mul(Vec a, double b) {
        return mul(a, new Vec(b));
    }

    public static Vec mul(double a, Vec b) {
        return mul(new Vec(a), b);
    }

    public static Vec div(Vec a, Vec b) {
        return map(a, b, (x, y) -> x / y);
    }

    public static Vec div(Vec a, double b) {
        return div(a, new Vec(b));
    }

    public static Vec div(double a, Vec b) {
        return div(new Vec(a), b);
    }

    public static double rem(Vec a, Vec b) {
        return mul(a, b).sum();
    }

    public static Vec neg(Vec a) {
        return mul(a, -1);
    }

    public static Vec gt(Vec a, double b) {
        return map(a, new Vec(b), (x, y) -> x > y ? 1 : 0);
    }

    public static Vec not(Vec a) {
        return map(a, a, (x, y) -> x == 0 ? 1 : 0);
    }

    public static Vec addAssign(Vec a, double b) {
        for (int i = 0; i < a.values.length; i++) {
            a.values[i] += b;
        }
        return a;
    }

    public static Vec get(Vec a, int index) {
        return new Vec(a.values[index]);
    }

    public static void set(Vec a, int index, double value) {
        a.values[index] = value;
    }
}
