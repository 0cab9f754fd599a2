package lectern.optim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lectern.tensor.Tensor;

/**
 * The iterations of one L-BFGS step. What later steps go on with lies in the optimizer's state, under PyTorch's names.
 */
final class QuasiNewton {
    /** A change of gradients that curves less than this tells nothing about the next direction. */
    private static final double LEAST_CURVATURE = 1e-10;

    private final double lr;
    private final int maxIterations;
    private final int maxEvaluations;
    private final double flatGradient;
    private final double smallChange;
    private final int historySize;
    private final boolean searches;
    private final Map<String, Object> state;
    private final Objective objective;
    /** Changes of the gradient and of the parameters, oldest first, and 1 over their products. */
    private final List<Tensor> gradientChanges;

    private final List<Tensor> moves;
    private final List<Double> weights;

    QuasiNewton(ParamGroup group, Map<String, Object> state, Objective objective) {
        lr = group.lr();
        maxIterations = group.whole("max_iter");
        maxEvaluations = group.get("max_eval") == null ? maxIterations * 5 / 4 : group.whole("max_eval");
        flatGradient = group.number("tolerance_grad");
        smallChange = group.number("tolerance_change");
        historySize = group.whole("history_size");
        searches = group.get("line_search_fn") != null;
        this.state = state;
        this.objective = objective;
        gradientChanges = history("old_dirs");
        moves = history("old_stps");
        weights = history("ro");
    }

    @SuppressWarnings("unchecked") // the lists are made here
    private <T> List<T> history(String key) {
        return (List<T>) state.computeIfAbsent(key, k -> new ArrayList<T>());
    }

    /** Iterates until the gradient is flat, nothing changes any more or the limits are reached. */
    Tensor step() {
        Tensor first = objective.loss();
        int evaluations = 1;
        count("func_evals", 1);
        Objective.Point point = new Objective.Point(first.item(), objective.gradient());
        int iterations = 0;
        boolean done = largest(point.gradient()) <= flatGradient;
        while (!done && iterations < maxIterations) {
            iterations++;
            boolean begins = count("n_iter", 1) == 1;
            Tensor direction = begins ? point.gradient().neg() : direction(point.gradient());
            double length =
                    begins ? Math.min(1, 1 / point.gradient().abs().sum().item()) * lr : lr;
            double slope = point.gradient().dot(direction).item();
            state.put("d", direction);
            state.put("t", length);
            state.put("prev_flat_grad", point.gradient());
            state.put("prev_loss", point.loss());
            if (slope > -smallChange) break;

            double before = point.loss();
            int used = 1;
            if (searches) {
                LineSearch.Result found = new LineSearch(objective, direction, smallChange).from(point, slope, length);
                length = found.length();
                state.put("t", length);
                objective.move(length, direction);
                point = found.point();
                used = found.evaluations();
            } else {
                objective.move(length, direction);
                // The last move needs no evaluation: nothing would be done with it.
                if (iterations == maxIterations) break;
                point = new Objective.Point(objective.loss().item(), objective.gradient());
            }
            evaluations += used;
            count("func_evals", used);
            done = evaluations >= maxEvaluations
                    || largest(point.gradient()) <= flatGradient
                    || largest(direction) * length <= smallChange
                    || Math.abs(point.loss() - before) < smallChange;
        }
        return first;
    }

    private int count(String key, int more) {
        // A loaded state counts in long.
        int count = ((Number) state.getOrDefault(key, 0)).intValue() + more;
        state.put(key, count);
        return count;
    }

    private static double largest(Tensor x) {
        return x.abs().max().item();
    }

    /** The gradient's downhill direction, bent by what the last moves told about the curvature. */
    private Tensor direction(Tensor gradient) {
        Tensor change = gradient.sub((Tensor) state.get("prev_flat_grad"));
        Tensor move = ((Tensor) state.get("d")).mul(((Number) state.get("t")).doubleValue());
        double product = change.dot(move).item();
        if (product > LEAST_CURVATURE) {
            if (moves.size() == historySize) {
                gradientChanges.remove(0);
                moves.remove(0);
                weights.remove(0);
            }
            gradientChanges.add(change);
            moves.add(move);
            weights.add(1 / product);
            state.put("H_diag", product / change.dot(change).item());
        }
        double[] shares = new double[moves.size()];
        Tensor q = gradient.neg();
        for (int i = shares.length - 1; i >= 0; i--) {
            shares[i] = moves.get(i).dot(q).item() * weights.get(i);
            q.add_(gradientChanges.get(i), -shares[i]);
        }
        q.mul_(((Number) state.getOrDefault("H_diag", 1.0)).doubleValue());
        for (int i = 0; i < shares.length; i++) {
            double back = gradientChanges.get(i).dot(q).item() * weights.get(i);
            q.add_(moves.get(i), shares[i] - back);
        }
        return q;
    }
}
