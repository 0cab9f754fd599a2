package lectern.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a pass of {@code autograd.grad} ends: the inputs asked for, and the steps that lead to one of them. */
final class Captures {
    private final List<Tensor> inputs;
    private final Tensor[] gradients;
    /** Steps that made inputs, and which ones. */
    private final IdentityHashMap<Node, List<Integer>> wanted = new IdentityHashMap<>();
    /** Steps of the graph: whether they lead to an input. */
    private final IdentityHashMap<Node, Boolean> leads = new IdentityHashMap<>();

    private final Set<Node> explored = Collections.newSetFromMap(new IdentityHashMap<>());

    Captures(List<Tensor> inputs, List<Tensor> roots) {
        this.inputs = inputs;
        this.gradients = new Tensor[inputs.size()];
        for (int i = 0; i < inputs.size(); i++) {
            Node edge = inputs.get(i).gradientEdge();
            leads.put(edge, true);
            wanted.computeIfAbsent(edge, node -> new ArrayList<>()).add(i);
        }
        for (Tensor root : roots) explore(root.gradientEdge());
    }

    /** Marks every step below {@code root}, deepest paths first, without recursion. */
    private void explore(Node root) {
        ArrayDeque<Map.Entry<Node, int[]>> path = new ArrayDeque<>();
        path.push(Map.entry(root, new int[1]));
        while (!path.isEmpty()) {
            Node node = path.peek().getKey();
            int[] child = path.peek().getValue();
            if (child[0] < node.next.length) {
                Node next = node.next[child[0]++];
                if (next != null && !explored.contains(next)) path.push(Map.entry(next, new int[1]));
                continue;
            }
            path.pop();
            boolean found = leads.getOrDefault(node, false);
            for (Node next : node.next) found |= next != null && leads.getOrDefault(next, false);
            leads.put(node, found);
            explored.add(node);
        }
    }

    boolean leadsToOne(Node node) {
        return leads.getOrDefault(node, false);
    }

    /** Keeps the gradients that arrived for inputs; returns whether the walk ends here. */
    boolean take(Node node, Tensor[] g) {
        for (int i : wanted.getOrDefault(node, List.of())) gradients[i] = g[inputs.get(i).outputNumber];
        if (node instanceof AccumulateGrad) return true;
        for (Node next : node.next) if (next != null && leadsToOne(next)) return false;
        return true;
    }

    /** The gradient of input {@code i}, or null if no path led to it. */
    Tensor gradient(int i) {
        return gradients[i];
    }
}
