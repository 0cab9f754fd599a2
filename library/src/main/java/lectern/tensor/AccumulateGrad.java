package lectern.tensor;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The end of a path: adds the gradient that arrives to a leaf's {@code grad}. */
final class AccumulateGrad extends Node {
    private static final Tensor[] NONE = {};

    private final Tensor leaf;
    private final List<Consumer<Tensor>> afterwards = new CopyOnWriteArrayList<>();

    AccumulateGrad(Tensor leaf) {
        super("AccumulateGrad");
        this.leaf = leaf;
    }

    @Override
    Layout layout(int slot) {
        return leaf.layout;
    }

    @Override
    DType dtype() {
        return leaf.dtype;
    }

    @Override
    public Tensor variable() {
        return leaf;
    }

    @Override
    Tensor[] backward(Tensor[] g) {
        // Threads may share the leaves of their graphs.
        synchronized (leaf) {
            if (leaf.grad == null) {
                leaf.grad = g[0];
            } else if (GradMode.isEnabled()) {
                leaf.grad = leaf.grad.add(g[0]);
            } else {
                leaf.grad.add_(g[0]);
            }
        }
        for (Consumer<Tensor> hook : afterwards) hook.accept(leaf);
        return NONE;
    }

    /** Runs {@code hook} with the leaf whenever a gradient was added to it. */
    GradientHook.Handle addAfterwards(Consumer<Tensor> hook) {
        afterwards.add(hook);
        return () -> afterwards.remove(hook);
    }
}
