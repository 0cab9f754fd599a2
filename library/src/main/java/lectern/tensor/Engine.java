package lectern.tensor;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Walks a graph backward: from the deepest step down, handing each step the sum of the gradients of its outputs. It
 * keeps its notes beside the graph, so threads may share one, and it is iterative, so depth costs no stack.
 */
final class Engine {
    private final IdentityHashMap<Node, Tensor[]> arrived = new IdentityHashMap<>();
    private final PriorityQueue<Node> waiting = new PriorityQueue<>(Comparator.comparingInt(n -> -n.depth()));
    private final boolean retainGraph;

    private Engine(boolean retainGraph) {
        this.retainGraph = retainGraph;
    }

    /**
     * Adds the gradients of {@code roots}, each weighted by its gradient, to the leaves they were made from.
     *
     * @param retainGraph keep the values that the steps hold, for another pass
     * @param createGraph record this pass, for higher derivatives
     */
    static void backward(List<Tensor> roots, List<Tensor> gradients, boolean retainGraph, boolean createGraph) {
        try (GradMode.Scope mode = GradMode.set(createGraph)) {
            Engine engine = new Engine(retainGraph);
            for (int i = 0; i < roots.size(); i++) {
                Tensor root = roots.get(i);
                engine.deliver(root.gradientEdge(), root.outputNumber, gradients.get(i), false);
            }
            engine.run();
        }
    }

    private void run() {
        for (Node node = waiting.poll(); node != null; node = waiting.poll()) {
            Tensor[] g = arrived.remove(node);
            Tensor[] gradients = node.backward(g);
            for (int i = 0; i < gradients.length; i++) {
                Tensor gradient = gradients[i];
                if (gradient == null || !node.needs(i)) continue;
                deliver(node.next[i], node.slot(i), gradient, isFresh(gradient, i, gradients, g));
            }
            if (!retainGraph) node.release();
        }
    }

    /** Whether nobody else holds the elements of gradient {@code i}, so that a leaf may take it without a copy. */
    private static boolean isFresh(Tensor gradient, int i, Tensor[] gradients, Tensor[] g) {
        if (!gradient.layout.contiguous) return false;
        for (Tensor t : g) if (t != null && t.storage == gradient.storage) return false;
        for (int k = 0; k < gradients.length; k++) {
            if (k != i && gradients[k] != null && gradients[k].storage == gradient.storage) return false;
        }
        return true;
    }

    private void deliver(Node node, int slot, Tensor gradient, boolean fresh) {
        Layout layout = node.layout(slot);
        Tensor g = gradient;
        if (!g.layout.sameSizes(layout)) {
            g = g.sumToSize(layout.sizes);
        }
        if (g.dtype != node.dtype()) {
            g = g.to(node.dtype());
        }
        boolean own = fresh || g.storage != gradient.storage;
        Tensor[] sums = arrived.get(node);
        if (sums == null) {
            sums = new Tensor[node.outputs()];
            arrived.put(node, sums);
            waiting.add(node);
        }
        if (sums[slot] != null) {
            sums[slot] = sums[slot].add(g);
        } else {
            sums[slot] = own || !(node instanceof AccumulateGrad) ? g : g.clone();
        }
    }
}
