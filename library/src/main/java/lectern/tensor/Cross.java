package lectern.tensor;

/** The cross product of vectors of three. */
final class Cross {
    private Cross() {}

    /** Along the first dimension of size 3. */
    static Tensor of(Tensor a, Tensor b) {
        int[] sizes = Layout.broadcast("cross", a.layout.sizes, b.layout.sizes);
        for (int d = 0; d < sizes.length; d++) if (sizes[d] == 3) return of(a, b, d - sizes.length);
        throw new TensorError(
                "cross: no dimension of size 3 in input; the shapes are " + a.shape() + " and " + b.shape());
    }

    static Tensor of(Tensor a, Tensor b, int dim) {
        if (a.ndim() != b.ndim()) {
            throw new TensorError("linalg.cross: inputs must have the same number of dimensions, got " + a.ndim()
                    + " and " + b.ndim());
        }
        int d = a.layout.dim(dim, 0);
        if (a.ndim() == 0 || a.size(d) != 3 || b.size(d) != 3) {
            throw new TensorError("linalg.cross: inputs dimension " + dim + " must have length 3. Got "
                    + (a.ndim() == 0 ? 1 : a.size(d)) + " and " + (b.ndim() == 0 ? 1 : b.size(d)));
        }
        return product(a, b, d);
    }

    private static Tensor product(Tensor a, Tensor b, int d) {
        Tensor x = a.detach();
        Tensor y = b.detach();
        Tensor result = x.roll(-1, d).mul(y.roll(-2, d)).sub(x.roll(-2, d).mul(y.roll(-1, d)));
        return FunctionNode.record(
                "LinalgCrossBackward0",
                new Tensor[] {a, b},
                result,
                (g, saved) -> new Tensor[] {product(saved[1], g[0], d), product(g[0], saved[0], d)},
                a,
                b);
    }
}
