package lectern.tensor;

import java.util.function.UnaryOperator;

/** The backward step of a write to a view: outside the view the gradient passes, inside it goes through the write. */
final class CopySlices extends Node {
    private final Layout layout;
    private final DType dtype;
    private final UnaryOperator<Layout> fromBase;
    private final Node step;

    CopySlices(Tensor base, Tensor view, Node step) {
        super("CopySlices", base, step);
        this.layout = base.layout;
        this.dtype = base.dtype;
        this.fromBase = view.fromBase;
        this.step = step;
    }

    @Override
    Layout layout(int slot) {
        return layout;
    }

    @Override
    DType dtype() {
        return dtype;
    }

    @Override
    Tensor[] backward(Tensor[] g) {
        Tensor whole = g[0].contiguous();
        Tensor inside = View.of("AsStridedBackward0", whole, fromBase).clone();
        Tensor[] gradients = step.backward(new Tensor[] {inside});
        Tensor[] result = new Tensor[next.length];
        result[0] = View.with(whole, fromBase, gradients.length == 0 ? null : gradients[0]);
        System.arraycopy(gradients, 1, result, 1, gradients.length - 1);
        return result;
    }

    @Override
    void release() {
        step.release();
    }
}
