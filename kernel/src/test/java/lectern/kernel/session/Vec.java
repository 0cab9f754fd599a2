package lectern.kernel.session;

import java.util.Arrays;

/** A small vector for tests of operators: what a tensor is to the real ones. */
public final class Vec {
    final double[] values;

    public Vec(double... values) {
        this.values = values;
    }

    public static Vec of(double... values) {
        return new Vec(values);
    }

    public double sum() {
        return Arrays.stream(values).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vec vec && Arrays.equals(values, vec.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
