package lectern.tensor;

import java.util.function.IntToDoubleFunction;

/** Numbers by a rule, computed in the precision of their type. */
final class Sequences {
    private Sequences() {}

    static Tensor arange(long start, long end, long step, DType type) {
        if (type.isFloatingPoint()) return arange((double) start, (double) end, (double) step, type);
        double size = Math.ceil(((double) end - start) / step);
        int n = length((double) start, (double) end, (double) step, size);
        Tensor result = Joining.blank(new int[] {n}, type);
        for (int i = 0; i < n; i++) type.elements().setLong(result.storage.array, i, start + i * step);
        return result;
    }

    static Tensor arange(double start, double end, double step, DType type) {
        int n = length(start, end, step, Math.ceil((end - start) / step));
        if (!type.isFloatingPoint()) {
            long first = (long) start;
            long by = (long) step;
            Tensor result = Joining.blank(new int[] {n}, type);
            for (int i = 0; i < n; i++) type.elements().setLong(result.storage.array, i, first + i * by);
            return result;
        }
        return tabulate(n, type, i -> start + i * step);
    }

    private static int length(double start, double end, double step, double n) {
        if (step == 0) throw new TensorError("arange: step must be nonzero");
        if (!Double.isFinite(start) || !Double.isFinite(end)) {
            throw new TensorError("arange: unsupported range: " + start + " -> " + end);
        }
        if (step > 0 ? end < start : end > start) {
            throw new TensorError("arange: upper bound and lower bound inconsistent with step sign, got " + start
                    + " to " + end + " by " + step);
        }
        if (n > Integer.MAX_VALUE - 8) throw new TensorError("arange: invalid size, possible overflow? got " + n);
        return (int) n;
    }

    static Tensor linspace(double start, double end, int steps, DType type) {
        checkSteps("linspace", steps);
        return tabulate(steps, type, points(start, end, steps, type));
    }

    static Tensor logspace(double start, double end, int steps, double base, DType type) {
        checkSteps("logspace", steps);
        double b = type.isFloatingPoint() ? base : (long) base;
        IntToDoubleFunction exponent = points(start, end, steps, type);
        return tabulate(steps, type, i -> Math.pow(b, exponent.applyAsDouble(i)));
    }

    /** Both halves are computed from their own end, so that the ends are exact and the middle is symmetric. */
    private static IntToDoubleFunction points(double start, double end, int steps, DType type) {
        int half = steps / 2;
        if (steps == 1) return i -> start;
        if (type == DType.FLOAT32) {
            float first = (float) start;
            float last = (float) end;
            float step = (last - first) / (steps - 1);
            return i -> i < half ? first + step * i : last - step * (steps - i - 1);
        }
        double first = type.isFloatingPoint() ? start : (long) start;
        double last = type.isFloatingPoint() ? end : (long) end;
        double step = (last - first) / (steps - 1);
        return i -> i < half ? first + step * i : last - step * (steps - i - 1);
    }

    private static void checkSteps(String op, int steps) {
        if (steps < 0) throw new TensorError(op + ": number of steps must be non-negative, got " + steps);
    }

    private static Tensor tabulate(int n, DType type, IntToDoubleFunction f) {
        Tensor result = Joining.blank(new int[] {n}, type);
        for (int i = 0; i < n; i++) type.elements().setDouble(result.storage.array, i, f.applyAsDouble(i));
        return result;
    }
}
