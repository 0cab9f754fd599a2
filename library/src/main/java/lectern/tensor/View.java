package lectern.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Views in the graph: the gradient of a view is its input's gradient in the viewed region and zero elsewhere, and a
 * write to a view is a new history of the tensor it views.
 */
final class View {
    private View() {}

    /** {@code x} seen through another layout. */
    static Tensor of(String node, Tensor x, UnaryOperator<Layout> f) {
        int[] sizes = x.layout.sizes;
        return record(node, x, x.viewed(f), g -> zerosWith(sizes, f, g));
    }

    /** A view whose gradient is better taken by the inverse view. */
    static Tensor of(String node, Tensor x, UnaryOperator<Layout> f, UnaryOperator<Tensor> inverse) {
        return record(node, x, x.viewed(f), inverse);
    }

    /** Several views of {@code x} made by one step, whose gradients are joined again; a missing one counts as zero. */
    static List<Tensor> several(
            String node, Tensor x, List<UnaryOperator<Layout>> ways, Function<List<Tensor>, Tensor> join) {
        Tensor[] views = new Tensor[ways.size()];
        int[][] sizes = new int[views.length][];
        for (int i = 0; i < views.length; i++) {
            views[i] = x.viewed(ways.get(i));
            sizes[i] = views[i].layout.sizes;
        }
        if (x.requiresGrad() && GradMode.isEnabled() && views.length > 0) {
            DType dtype = x.dtype;
            Node step = new FunctionNode(node, new Tensor[] {x}, views, new Tensor[0], (g, saved) -> {
                List<Tensor> parts = new ArrayList<>();
                for (int i = 0; i < g.length; i++) parts.add(g[i] != null ? g[i] : zeros(sizes[i], dtype));
                return new Tensor[] {join.apply(parts)};
            });
            for (int i = 0; i < views.length; i++) views[i].madeBy(step).outputNumber = i;
        }
        return List.of(views);
    }

    /** Zeros that take no memory: one element seen everywhere. */
    static Tensor zeros(int[] sizes, DType dtype) {
        return Shapes.expand(Tensor.scalar(0, dtype), sizes);
    }

    private static Tensor record(String node, Tensor x, Tensor view, UnaryOperator<Tensor> gradient) {
        return FunctionNode.record(node, x, view, (g, saved) -> gradient.apply(g));
    }

    /** The step from a written base to one of its views. */
    static Node step(Tensor base, Tensor view) {
        int[] sizes = base.layout.sizes;
        UnaryOperator<Layout> f = view.fromBase;
        return new FunctionNode(
                "AsStridedBackward0", new Tensor[] {base}, new Tensor[] {view}, new Tensor[0], (g, saved) ->
                        new Tensor[] {zerosWith(sizes, f, g[0])});
    }

    /** After {@code view} was overwritten by {@code step}: its base has a new history that passes through the view. */
    static void rebase(Tensor view, Node step) {
        view.base.madeBy(new CopySlices(view.base, view, step));
    }

    /** Zeros of a shape, with {@code value} in the region that {@code f} views. */
    static Tensor zerosWith(int[] sizes, UnaryOperator<Layout> f, Tensor value) {
        Layout whole = Layout.contiguous(sizes);
        DType type = value.dtype.computeType();
        Object array = type.elements().allocate(whole.numel);
        ReduceOp.SUM.foldInto(value.as(type), array, f.apply(whole));
        Tensor result = Tensor.of(array, whole, type).as(value.dtype);
        return record("AsStridedBackward0", value, result, g -> of("AsStridedBackward0", g.contiguous(), f));
    }

    /** A copy of {@code x} with {@code value} in the region that {@code f} views; null stands for zeros. */
    static Tensor with(Tensor x, UnaryOperator<Layout> f, Tensor value) {
        Tensor hole = x.detach().clone();
        InPlace.write(hole.viewed(f), Tensor.scalar(0, x.dtype));
        Tensor kept = FunctionNode.record("SliceScatterBackward0", x, hole, (g, saved) -> with(g, f, null));
        return value == null ? kept : kept.add(zerosWith(x.layout.sizes, f, value));
    }
}
