package lectern.tensor;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks a graph backward: from the deepest step down, handing each step the sum of the gradients of its outputs. It
 * keeps its notes beside the graph, so threads may share one, and it is iterative, so depth costs no stack.
 *
 * <p>Leaves have depth 0 and come last, and no {@code grad} is changed before every step and hook has succeeded, so a
 * failing one leaves all of them as they were. Kept values are let go only after that.
 */
final class Engine {
    /** The depth of leaves. */
    private static final int LEAVES = 0;

    private final Agenda agenda = new Agenda();
    private final List<Node> done = new ArrayList<>();
    private final List<Retained> retained = new ArrayList<>();
    private final Captures captures;
    private final boolean anomaly = AnomalyMode.isEnabled();

    private Engine(Captures captures) {
        this.captures = captures;
    }

    /**
     * Adds the gradients of {@code roots}, each weighted by its gradient, to the leaves they were made from; or, with
     * {@code captures}, hands them to those and leaves the leaves alone.
     *
     * @param retainGraph keep the values that the steps hold, for another pass
     * @param createGraph record this pass, for higher derivatives
     * @param captures where to stop, or null
     */
    static void backward(
            List<Tensor> roots, List<Tensor> gradients, boolean retainGraph, boolean createGraph, Captures captures) {
        try (GradMode.Scope mode = GradMode.set(createGraph)) {
            Engine engine = new Engine(captures);
            for (int i = 0; i < roots.size(); i++) {
                Tensor root = roots.get(i);
                engine.deliver(root.gradientEdge(), root.outputNumber, gradients.get(i), false);
            }
            engine.run();
            engine.finish();
            if (!retainGraph) engine.done.forEach(Node::release);
        }
    }

    /** Takes all steps; without captures those of the leaves are left to {@link #finish}. */
    private void run() {
        int floor = captures == null ? LEAVES : LEAVES - 1;
        for (Agenda.Entry entry = agenda.deepestAbove(floor); entry != null; entry = agenda.deepestAbove(floor)) {
            for (Agenda.Entry one = entry; one != null; one = one.next()) take(one.node, one.sums);
        }
    }

    private void take(Node node, Tensor[] sums) {
        Tensor[] g = hooked(node, sums);
        if (captures != null && captures.take(node, g)) return;
        Tensor[] gradients = node.backward(g);
        if (anomaly) AnomalyMode.check(node, gradients);
        for (int i = 0; i < gradients.length; i++) {
            Tensor gradient = gradients[i];
            if (gradient == null || !node.needs(i)) continue;
            deliver(node.next[i], node.slot(i), gradient, isFresh(gradient, i, gradients, g));
        }
        done.add(node);
    }

    private Tensor[] hooked(Node node, Tensor[] g) {
        Tensor[] hooked = node.hooked(g);
        for (Tensor output : node.retaining()) {
            if (hooked[output.outputNumber] == null) continue;
            retained.add(new Retained(output, hooked[output.outputNumber]));
        }
        return hooked;
    }

    /** Only leaves are left: first all their hooks, which may fail, then all their gradients. */
    private void finish() {
        Agenda.Entry leaves = agenda.deepestAbove(LEAVES - 1);
        for (Agenda.Entry leaf = leaves; leaf != null; leaf = leaf.next()) leaf.node.hooked(leaf.sums);
        for (Retained output : retained) output.add();
        for (Agenda.Entry leaf = leaves; leaf != null; leaf = leaf.next()) leaf.node.backward(leaf.sums);
    }

    /** A gradient to be kept for a computed tensor when the pass has succeeded. */
    private record Retained(Tensor output, Tensor gradient) {
        void add() {
            output.grad = output.grad == null ? gradient.clone() : output.grad.add(gradient);
        }
    }

    /** Whether nobody else holds the elements of gradient {@code i}, so that a leaf may take it without a copy. */
    private static boolean isFresh(Tensor gradient, int i, Tensor[] gradients, Tensor[] g) {
        if (!gradient.layout.contiguous || gradient.layout.offset != 0) return false;
        for (Tensor t : g) if (t != null && t.storage == gradient.storage) return false;
        for (int k = 0; k < gradients.length; k++) {
            if (k != i && gradients[k] != null && gradients[k].storage == gradient.storage) return false;
        }
        return true;
    }

    private void deliver(Node node, int slot, Tensor gradient, boolean fresh) {
        if (captures != null && !captures.leadsToOne(node)) return;
        Tensor g = fitted(node, slot, gradient);
        boolean own = fresh || g.storage != gradient.storage;
        Tensor[] sums = agenda.of(node).sums;
        if (sums[slot] != null) {
            sums[slot] = sums[slot].add(g);
        } else {
            sums[slot] = own || !(node instanceof AccumulateGrad) ? g : g.clone();
        }
    }

    /** Undoes broadcasting and promotion, once for all operators. */
    private static Tensor fitted(Node node, int slot, Tensor gradient) {
        Layout layout = node.layout(slot);
        Tensor g = gradient.layout.sameSizes(layout) ? gradient : gradient.sumToSize(layout.sizes);
        return g.dtype == node.dtype() ? g : g.to(node.dtype());
    }
}
