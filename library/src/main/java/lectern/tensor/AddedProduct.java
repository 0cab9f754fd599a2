package lectern.tensor;

import java.util.List;
import lectern.tensor.FunctionNode.BackwardOfOne;

/** A product added to a tensor, {@code beta * self + alpha * (a @ b)}: addmm and its relatives. */
final class AddedProduct {
    private AddedProduct() {}

    static Tensor addmm(Tensor self, Tensor a, Tensor b, double beta, double alpha) {
        MatrixProduct.checkTypes("addmm", self, a);
        MatrixProduct.checkDims("addmm", "mat1", a, 2);
        MatrixProduct.checkDims("addmm", "mat2", b, 2);
        Tensor result = isPlain(self, a, beta, alpha)
                ? MatrixProduct.of("addmm", self, a, b)
                : sum(self, MatrixProduct.of("addmm", a, b), beta, alpha);
        return record("addmm", self, a, b, result, beta, alpha, MatrixProduct.GRADIENTS);
    }

    static Tensor addmv(Tensor self, Tensor a, Tensor x, double beta, double alpha) {
        MatrixProduct.checkTypes("addmv", self, a);
        MatrixProduct.checkDims("addmv", "mat", a, 2);
        MatrixProduct.checkDims("addmv", "vec", x, 1);
        Tensor product = MatrixProduct.of("addmv", a, x.detach().unsqueeze(1)).withSizes(a.size(0));
        List<BackwardOfOne> gradients = List.of(
                (g, saved) -> g.outer(saved[1]), (g, saved) -> saved[0].t().mv(g));
        return record("addmv", self, a, x, sum(self, product, beta, alpha), beta, alpha, gradients);
    }

    static Tensor addr(Tensor self, Tensor a, Tensor b, double beta, double alpha) {
        MatrixProduct.checkDims("addr", "vec1", a, 1);
        MatrixProduct.checkDims("addr", "vec2", b, 1);
        Tensor product = a.detach().outer(b.detach());
        List<BackwardOfOne> gradients = List.of((g, saved) -> g.mv(saved[1]), (g, saved) -> g.t().mv(saved[0]));
        return record("addr", self, a, b, sum(self, product, beta, alpha), beta, alpha, gradients);
    }

    static Tensor baddbmm(Tensor self, Tensor a, Tensor b, double beta, double alpha) {
        MatrixProduct.checkTypes("baddbmm", self, a);
        MatrixProduct.checkDims("baddbmm", "batch1", a, 3);
        MatrixProduct.checkDims("baddbmm", "batch2", b, 3);
        Tensor result = isPlain(self, a, beta, alpha)
                ? MatrixProduct.ofBatches("baddbmm", self, a, b)
                : sum(self, MatrixProduct.ofBatches("baddbmm", a, b), beta, alpha);
        return record("baddbmm", self, a, b, result, beta, alpha, MatrixProduct.GRADIENTS);
    }

    /** Whether the product can be added where {@code self} lies already. */
    private static boolean isPlain(Tensor self, Tensor a, double beta, double alpha) {
        return beta == 1 && alpha == 1 && self.dtype == a.dtype && a.dtype == a.dtype.computeType();
    }

    private static Tensor sum(Tensor self, Tensor product, double beta, double alpha) {
        Tensor added = Shapes.expand(self.detach(), Shapes.expanded(self.layout, product.layout.sizes));
        DType dtype = Promotion.of(self, product);
        Tensor result = product.mul(number(alpha, product.dtype));
        // PyTorch's beta=0 ignores self altogether, even where it is nan.
        return beta == 0 ? result : added.mul(number(beta, dtype)).add(result);
    }

    /** Records the sum; {@code gradients} are those of the product's factors. */
    private static Tensor record(
            String op,
            Tensor self,
            Tensor a,
            Tensor b,
            Tensor result,
            double beta,
            double alpha,
            List<BackwardOfOne> gradients) {
        return FunctionNode.recordEach(
                Character.toUpperCase(op.charAt(0)) + op.substring(1) + "Backward0",
                new Tensor[] {self, a, b},
                result,
                List.of(
                        scaled(beta, (g, saved) -> g),
                        scaled(alpha, gradients.get(0)),
                        scaled(alpha, gradients.get(1))),
                a,
                b);
    }

    private static BackwardOfOne scaled(double factor, BackwardOfOne gradient) {
        return factor == 1 ? gradient : (g, saved) -> gradient.apply(g, saved).mul(factor);
    }

    /** A number in the type of the result; its fraction is cut off for integers. */
    private static Tensor number(double value, DType dtype) {
        return dtype.isFloatingPoint() ? Tensor.scalar(value, dtype) : Tensor.scalar((long) value, dtype);
    }
}
