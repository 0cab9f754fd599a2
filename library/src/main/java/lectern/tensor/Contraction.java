package lectern.tensor;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Sums over dimensions that two tensors share, brought to the product of two matrices. */
final class Contraction {
    private Contraction() {}

    /** {@link TorchLinalg#tensordot(Tensor, Tensor, int[], int[])}. */
    static Tensor tensordot(Tensor a, Tensor b, int[] dimsA, int[] dimsB) {
        if (dimsA.length != dimsB.length) {
            throw new TensorError("tensordot: both dimension lists should have same length, got " + dimsA.length
                    + " and " + dimsB.length);
        }
        int[] sumA = counted(a, dimsA);
        int[] sumB = counted(b, dimsB);
        for (int i = 0; i < sumA.length; i++) {
            if (a.size(sumA[i]) != b.size(sumB[i])) {
                throw new TensorError("tensordot: contracted dimensions need to match, but first has size "
                        + a.size(sumA[i]) + " in dim " + dimsA[i] + " and second has size " + b.size(sumB[i])
                        + " in dim " + dimsB[i]);
            }
        }
        int[] freeA = others(a, sumA);
        int[] freeB = others(b, sumB);
        int summed = Layout.count(sizes(a, sumA));
        Tensor x = a.permute(Matmul.joined(freeA, sumA)).reshape(Layout.count(sizes(a, freeA)), summed);
        Tensor y = b.permute(Matmul.joined(sumB, freeB)).reshape(summed, Layout.count(sizes(b, freeB)));
        return Matmul.mm(x, y).reshape(Matmul.joined(sizes(a, freeA), sizes(b, freeB)));
    }

    /**
     * The product of two tensors whose dimensions stand for the same labels, summed over some of them, which stay with
     * size 1; a size of 1 repeats.
     */
    static Tensor pair(Tensor a, Tensor b, boolean[] summed) {
        int[] both = labels(a, b, summed, true, true);
        int[] left = labels(a, b, summed, true, false);
        int[] right = labels(a, b, summed, false, true);
        int[] sum = IntStream.range(0, summed.length).filter(d -> summed[d]).toArray();
        int batch = Layout.count(sizes(a, both));
        int rows = Layout.count(sizes(a, left));
        int columns = Layout.count(sizes(b, right));
        int inner = Layout.count(sizes(a, sum));
        Tensor x = a.permute(Matmul.joined(Matmul.joined(both, left), Matmul.joined(sum, right)))
                .reshape(batch, rows, inner);
        Tensor y = b.permute(Matmul.joined(Matmul.joined(both, sum), Matmul.joined(right, left)))
                .reshape(batch, inner, columns);
        int[] order = Matmul.joined(Matmul.joined(both, left), Matmul.joined(sum, right));
        int[] sizes = new int[order.length];
        int[] back = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            int d = order[i];
            sizes[i] = summed[d] ? 1 : Math.max(a.size(d), b.size(d));
            if (!summed[d] && (a.size(d) == 0 || b.size(d) == 0)) sizes[i] = 0;
            back[d] = i;
        }
        return Matmul.bmm(x, y).view(sizes).permute(back);
    }

    /** The labels that are not summed and in which {@code a} and {@code b} have more than one element, as asked. */
    private static int[] labels(Tensor a, Tensor b, boolean[] summed, boolean inA, boolean inB) {
        return IntStream.range(0, summed.length)
                .filter(d -> !summed[d])
                .filter(d -> {
                    boolean hasB = b.size(d) != 1;
                    // A label of size 1 in both goes with those of a.
                    boolean hasA = a.size(d) != 1 || !hasB;
                    return hasA == inA && hasB == inB;
                })
                .toArray();
    }

    private static int[] counted(Tensor x, int[] dims) {
        Shapes.marked("tensordot", x.layout, dims);
        return Arrays.stream(dims).map(d -> x.layout.dim(d, 0)).toArray();
    }

    private static int[] others(Tensor x, int[] dims) {
        return IntStream.range(0, x.ndim())
                .filter(d -> IntStream.of(dims).noneMatch(s -> s == d))
                .toArray();
    }

    private static int[] sizes(Tensor x, int[] dims) {
        return Arrays.stream(dims).map(d -> x.layout.sizes[d]).toArray();
    }
}
