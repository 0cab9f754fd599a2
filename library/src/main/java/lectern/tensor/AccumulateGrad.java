package lectern.tensor;

/** The end of a path: adds the gradient that arrives to a leaf's {@code grad}. */
final class AccumulateGrad extends Node {
    private static final Tensor[] NONE = {};

    private final Tensor leaf;

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
    Tensor[] backward(Tensor[] g) {
        if (leaf.grad == null) {
            leaf.grad = g[0];
        } else if (GradMode.isEnabled()) {
            leaf.grad = leaf.grad.add(g[0]);
        } else {
            leaf.grad.add_(g[0]);
        }
        return NONE;
    }
}
