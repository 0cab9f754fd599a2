package lectern.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Differences of neighbours, and the slopes and areas that follow from them; composed of other operators. */
final class Differences {
    private Differences() {}

    /** @param prepend what comes before the elements, or null; {@code append} after them likewise */
    static Tensor diff(Tensor x, int n, int dim, Tensor prepend, Tensor append) {
        if (x.layout.dims() == 0) throw new TensorError("diff expects input to be at least one-dimensional");
        if (n < 0) throw new TensorError("diff: order must be non-negative but got " + n);
        if (n == 0) return x.clone();
        int d = x.layout.dim(dim, 0);
        List<Tensor> parts = new ArrayList<>();
        if (prepend != null) parts.add(prepend);
        parts.add(x);
        if (append != null) parts.add(append);
        Tensor result = parts.size() == 1 ? x : Joining.cat(parts, d);
        int order = Math.min(n, result.layout.sizes[d]);
        for (int i = 0; i < order; i++) {
            int size = result.layout.sizes[d] - 1;
            Tensor next = result.narrow(d, 1, size);
            Tensor before = result.narrow(d, 0, size);
            result = x.dtype == DType.BOOL ? next.logicalXor(before) : next.sub(before);
        }
        return result;
    }

    /** The area under {@code y} by the trapezoidal rule, at equal distances. */
    static Tensor trapezoid(Tensor y, double dx, int dim) {
        int d = y.layout.dim(dim, 0);
        int n = Lanes.length(y, d);
        if (n == 0) return y.sum(d).mul(0.0);
        return y.sum(d).sub(y.select(d, 0).add(y.select(d, n - 1)).mul(0.5)).mul(dx);
    }

    /** The area under {@code y} at places {@code x}, a vector or of a shape that broadcasts to that of {@code y}. */
    static Tensor trapezoid(Tensor y, Tensor x, int dim) {
        int d = y.layout.dim(dim, 0);
        int n = y.layout.sizes[d];
        if (n == 0) return y.sum(d).mul(0.0);
        Tensor widths;
        if (x.layout.dims() == 1) {
            if (x.layout.numel != n) {
                throw new TensorError("trapezoid: There must be one `x` value for each sample point, got "
                        + x.layout.numel + " for " + n);
            }
            int[] sizes = new int[y.layout.dims()];
            Arrays.fill(sizes, 1);
            sizes[d] = n - 1;
            widths = diff(x, 1, 0, null, null).reshape(sizes);
        } else {
            Tensor whole = x;
            while (whole.layout.dims() < y.layout.dims()) whole = whole.unsqueeze(0);
            widths = diff(whole, 1, d, null, null);
        }
        Tensor heights = y.narrow(d, 1, n - 1).add(y.narrow(d, 0, n - 1));
        return heights.mul(widths).sum(d).div(2);
    }

    /**
     * The slopes along each of {@code dims}, central inside and one-sided at the ends.
     *
     * @param places for each dimension a 0-dim tensor, the distance of neighbours, or a vector, the place of each
     * @param edgeOrder 1 or 2: by how many neighbours the slope at an end is estimated
     */
    static List<Tensor> gradient(Tensor x, List<Tensor> places, int[] dims, int edgeOrder) {
        if (edgeOrder != 1 && edgeOrder != 2) {
            throw new TensorError("torch.gradient only supports edge_order=1 and edge_order=2, got " + edgeOrder);
        }
        if (places.size() != dims.length) {
            throw new TensorError("torch.gradient expected spacing to be unspecified, a scalar, or a list of length "
                    + dims.length + ", but got a list of length " + places.size());
        }
        boolean[] seen = Shapes.marked("torch.gradient", x.layout, dims);
        List<Tensor> slopes = new ArrayList<>();
        for (int i = 0; i < dims.length; i++) {
            int d = x.layout.dim(dims[i], 0);
            if (seen.length == 0 || x.layout.sizes[d] <= edgeOrder) {
                throw new TensorError("torch.gradient expected each dimension size to be at least edge_order+1, got "
                        + Layout.text(x.layout.sizes) + " for edge_order " + edgeOrder);
            }
            slopes.add(new Slopes(x, d, places.get(i)).all(edgeOrder));
        }
        return slopes;
    }
}
