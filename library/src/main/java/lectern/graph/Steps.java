package lectern.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import lectern.tensor.LocalDerivatives;
import lectern.tensor.Node;

/** The steps below a tensor, and what is known of the gradients between them. */
final class Steps {
    /** From the output down: every step after all of its users. */
    final List<Node> fromOutput;

    private final IdentityHashMap<Node, Integer> users = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Boolean> carry = new IdentityHashMap<>();

    Steps(Node output) {
        List<Node> found = new ArrayList<>();
        ArrayDeque<Node> open = new ArrayDeque<>(List.of(output));
        users.put(output, 0);
        while (!open.isEmpty()) {
            Node step = open.pop();
            found.add(step);
            for (Node.Edge edge : step.nextFunctions()) {
                if (edge.function() == null) continue;
                if (users.merge(edge.function(), 1, Integer::sum) == 1) open.push(edge.function());
            }
        }
        found.sort(Comparator.comparingInt(Node::depth).reversed());
        fromOutput = List.copyOf(found);
        for (int i = found.size() - 1; i >= 0; i--) carry.put(found.get(i), leadsToGradient(found.get(i)));
    }

    private boolean leadsToGradient(Node step) {
        if (step.variable() != null) return step.variable().grad() != null;
        for (Node.Edge edge : step.nextFunctions()) {
            if (edge.function() != null && carry.get(edge.function())) return true;
        }
        return false;
    }

    /** Whether a way leads from here to a leaf that has a gradient. */
    boolean carriesGradient(Node step) {
        return carry.get(step);
    }

    /** In how many places the results of a step are used. */
    int users(Node step) {
        return users.get(step);
    }

    /** The derivative of the output by each step's result, by the chain rule; without those that are not known. */
    Map<Node, Double> totals() {
        IdentityHashMap<Node, Double> totals = new IdentityHashMap<>();
        totals.put(fromOutput.get(0), 1.0);
        for (Node step : fromOutput) {
            List<Node.Edge> edges = step.nextFunctions();
            List<Double> local = LocalDerivatives.of(step);
            for (int i = 0; i < edges.size(); i++) {
                if (edges.get(i).function() == null) continue;
                Double by = local.isEmpty() ? null : local.get(i);
                double part = by == null ? Double.NaN : totals.get(step) * by;
                totals.merge(edges.get(i).function(), part, Double::sum);
            }
        }
        totals.values().removeIf(total -> total.isNaN());
        return totals;
    }
}
