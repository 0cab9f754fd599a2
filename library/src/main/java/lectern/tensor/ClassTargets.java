package lectern.tensor;

import java.util.Arrays;

/** The classes that a loss is taken at: which elements of the input they pick, and what each target weighs. */
final class ClassTargets {
    private final int classDim;
    /** True at each target's class, in the input's shape. */
    private final Tensor picked;
    /** What each target weighs, in the targets' shape. */
    private final Tensor weights;

    /** Checks the targets against the input, whose class dimension is the second, or the only one. */
    ClassTargets(String op, Tensor input, Tensor target, Tensor weight, int ignoreIndex) {
        int[] sizes = input.layout.sizes;
        if (sizes.length == 0) {
            throw new IllegalArgumentException(
                    op + ": Expected 1 or more dimensions (got 0); the input has one score" + " per class");
        }
        classDim = sizes.length == 1 ? 0 : 1;
        int classes = sizes[classDim];
        checkSizes(op, input, target, weight);
        int inner = 1;
        for (int d = classDim + 1; d < sizes.length; d++) inner *= sizes[d];
        Tensor labels = target.detach().as(DType.INT64).contiguous();
        boolean[] mask = new boolean[input.layout.numel];
        double[] weighs = new double[labels.layout.numel];
        double[] byClass = weight == null ? null : weight.detach().toDoubles();
        for (int i = 0; i < weighs.length; i++) {
            long label = DType.INT64.elements().getLong(labels.storage.array, labels.layout.offset + i);
            if (label == ignoreIndex) continue;
            if (label < 0 || label >= classes) {
                throw new IndexOutOfBoundsException(op + ": Target " + label + " is out of bounds; there are " + classes
                        + " classes, counted from 0");
            }
            mask[(i / inner * classes + (int) label) * inner + i % inner] = true;
            weighs[i] = byClass == null ? 1 : byClass[(int) label];
        }
        picked = Tensor.of(mask, Layout.contiguous(sizes), DType.BOOL);
        weights = Tensor.of(weighs, Layout.contiguous(labels.layout.sizes), DType.FLOAT64)
                .as(input.dtype);
    }

    private void checkSizes(String op, Tensor input, Tensor target, Tensor weight) {
        if (target.dtype.isFloatingPoint() || target.dtype == DType.BOOL) {
            throw new TensorError(op + ": expected scalar type Long but found " + target.dtype.scalarName()
                    + "; targets are class numbers: convert them, as in target.to(int64)");
        }
        int[] sizes = input.layout.sizes;
        int classes = sizes[classDim];
        if (sizes.length > 1 && target.layout.dims() > 0 && target.layout.sizes[0] != sizes[0]) {
            throw new IllegalArgumentException(op + ": Expected input batch_size (" + sizes[0]
                    + ") to match target batch_size (" + target.layout.sizes[0] + ").");
        }
        int[] expected = new int[sizes.length - 1];
        for (int d = 0, i = 0; d < sizes.length; d++) if (d != classDim) expected[i++] = sizes[d];
        if (!Arrays.equals(target.layout.sizes, expected)) {
            throw new TensorError(op + ": Expected target size " + Layout.text(expected) + ", got "
                    + Layout.text(target.layout.sizes) + "; there is one target per element that is not a class");
        }
        if (weight != null && (weight.layout.dims() != 1 || weight.layout.numel != classes)) {
            throw new TensorError(op + ": weight tensor should be defined either for all " + classes
                    + " classes or no classes but got weight tensor of shape: "
                    + Layout.text(weight.layout.sizes));
        }
    }

    /** Minus the weighed log probabilities at the targets. */
    Tensor likelihood(Tensor input, String reduction) {
        LossReduction how = LossReduction.of(reduction);
        Tensor losses =
                Where.only(picked, input.detach()).sum(classDim).mul(weights).neg();
        Tensor result = how == LossReduction.MEAN ? mean(losses) : how.apply(losses);
        String node = input.layout.dims() > 2 ? "NllLoss2DBackward0" : "NllLossBackward0";
        return FunctionNode.record(node, input, result, (g, saved) -> {
            Tensor each = how == LossReduction.MEAN ? g.div(weights.sum()) : g;
            Tensor slope = each.mul(weights).neg().unsqueeze(classDim);
            return Where.only(picked, Shapes.expand(slope, input.layout.sizes));
        });
    }

    /** The mean by weight of one loss per target. */
    Tensor mean(Tensor losses) {
        return losses.sum().div(weights.sum());
    }

    /** Zero for the targets that are ignored. */
    Tensor counted(Tensor losses) {
        Tensor any = picked.sum(classDim).ne(0);
        return Where.only(any, losses);
    }
}
