package lectern.optim;

import lectern.tensor.Tensor;

/**
 * A search along a direction for a length that fulfils the strong Wolfe conditions: the loss falls enough for the
 * length, and its slope is flat enough (Nocedal and Wright, Numerical Optimization, algorithms 3.5 and 3.6).
 */
final class LineSearch {
    /** How much of the first slope a length must bring, and how much of it may be left. */
    private static final double ENOUGH_FALL = 1e-4;

    private static final double FLAT_ENOUGH = 0.9;
    private static final int MAX_STEPS = 25;

    private final Objective objective;
    private final Tensor direction;
    private final double smallChange;

    /** What was found, and the number of evaluations. */
    record Result(double length, Objective.Point point, int evaluations) {}

    /** A length that was tried, and the slope of the loss there along the direction. */
    private record Trial(double length, Objective.Point point, double slope) {
        double loss() {
            return point.loss();
        }
    }

    LineSearch(Objective objective, Tensor direction, double smallChange) {
        this.objective = objective;
        this.direction = direction;
        this.smallChange = smallChange;
    }

    private Trial trial(double length) {
        Objective.Point point = objective.at(length, direction);
        return new Trial(length, point, point.gradient().dot(direction).item());
    }

    /** Searches from {@code start}, where the loss has {@code slope}, beginning with {@code length}. */
    Result from(Objective.Point start, double slope, double length) {
        Trial origin = new Trial(0, start, slope);
        Trial before = origin;
        Trial now = trial(length);
        int steps = 0;
        while (steps < MAX_STEPS) {
            boolean tooHigh = isTooHigh(now, origin) || (steps > 1 && now.loss() >= before.loss());
            if (!tooHigh && isFlat(now, origin)) return result(now, steps);
            if (tooHigh || now.slope() >= 0) return narrowed(origin, before, now, steps);
            double least = now.length() + 0.01 * (now.length() - before.length());
            double next = cubicMinimum(before, now, least, now.length() * 10);
            before = now;
            now = trial(next);
            steps++;
        }
        return result(origin.loss() <= now.loss() ? origin : now, steps);
    }

    /** Narrows the bracket between two trials until a length between them fulfils the conditions. */
    private Result narrowed(Trial origin, Trial first, Trial second, int begun) {
        Trial low = first.loss() <= second.loss() ? first : second;
        Trial high = low.equals(first) ? second : first;
        double size = direction.abs().max().item();
        boolean slow = false;
        int steps = begun;
        while (steps < MAX_STEPS && Math.abs(high.length() - low.length()) * size >= smallChange) {
            double left = Math.min(low.length(), high.length());
            double right = Math.max(low.length(), high.length());
            double next = cubicMinimum(low, high, left, right);
            double margin = 0.1 * (right - left);
            if (Math.min(right - next, next - left) < margin) {
                // Twice near the same end, or on it: go a tenth of the bracket away from it.
                if (slow || next >= right || next <= left) {
                    next = right - next < next - left ? right - margin : left + margin;
                    slow = false;
                } else {
                    slow = true;
                }
            } else {
                slow = false;
            }
            Trial now = trial(next);
            steps++;
            if (isTooHigh(now, origin) || now.loss() >= low.loss()) {
                high = now;
                if (high.loss() < low.loss()) {
                    high = low;
                    low = now;
                }
                continue;
            }
            if (isFlat(now, origin)) return result(now, steps);
            if (now.slope() * (high.length() - low.length()) >= 0) high = low;
            low = now;
        }
        return result(low, steps);
    }

    private static Result result(Trial found, int steps) {
        return new Result(found.length(), found.point(), steps + 1);
    }

    private static boolean isTooHigh(Trial trial, Trial origin) {
        return trial.loss() > origin.loss() + ENOUGH_FALL * trial.length() * origin.slope();
    }

    private static boolean isFlat(Trial trial, Trial origin) {
        return Math.abs(trial.slope()) <= -FLAT_ENOUGH * origin.slope();
    }

    /** Where the cubic through two losses and slopes is lowest, between the bounds; their middle if it has no minimum. */
    private static double cubicMinimum(Trial a, Trial b, double least, double most) {
        Trial left = a.length() <= b.length() ? a : b;
        Trial right = left.equals(a) ? b : a;
        double d1 = left.slope() + right.slope() - 3 * (left.loss() - right.loss()) / (left.length() - right.length());
        double square = d1 * d1 - left.slope() * right.slope();
        if (square < 0) return (least + most) / 2;
        double d2 = Math.sqrt(square);
        double minimum = right.length()
                - (right.length() - left.length())
                        * ((right.slope() + d2 - d1) / (right.slope() - left.slope() + 2 * d2));
        return Math.min(Math.max(minimum, least), most);
    }
}
