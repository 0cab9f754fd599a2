package lectern.tensor;

/** A product added to a tensor, {@code beta * self + alpha * (a @ b)}: addmm and its relatives. */
final class AddedProduct {
    private AddedProduct() {}

    static Tensor addmm(Tensor self, Tensor a, Tensor b, double beta, double alpha) {
        MatrixProduct.checkTypes("addmm", self, a);
        MatrixProduct.checkDims("addmm", "mat1", a, 2);
        MatrixProduct.checkDims("addmm", "mat2", b, 2);
        return record("addmm", self, a, b, MatrixProduct.of("addmm", a, b), beta, alpha, (g, saved) ->
                new Tensor[] {g.mm(saved[1].t()), saved[0].t().mm(g)});
    }

    static Tensor addmv(Tensor self, Tensor a, Tensor x, double beta, double alpha) {
        MatrixProduct.checkTypes("addmv", self, a);
        MatrixProduct.checkDims("addmv", "mat", a, 2);
        MatrixProduct.checkDims("addmv", "vec", x, 1);
        Tensor product = MatrixProduct.of("addmv", a, x.detach().unsqueeze(1)).withSizes(a.size(0));
        return record("addmv", self, a, x, product, beta, alpha, (g, saved) ->
                new Tensor[] {g.outer(saved[1]), saved[0].t().mv(g)});
    }

    static Tensor addr(Tensor self, Tensor a, Tensor b, double beta, double alpha) {
        MatrixProduct.checkDims("addr", "vec1", a, 1);
        MatrixProduct.checkDims("addr", "vec2", b, 1);
        return record("addr", self, a, b, a.detach().outer(b.detach()), beta, alpha, (g, saved) ->
                new Tensor[] {g.mv(saved[1]), g.t().mv(saved[0])});
    }

    static Tensor baddbmm(Tensor self, Tensor a, Tensor b, double beta, double alpha) {
        MatrixProduct.checkTypes("baddbmm", self, a);
        MatrixProduct.checkDims("baddbmm", "batch1", a, 3);
        MatrixProduct.checkDims("baddbmm", "batch2", b, 3);
        return record("baddbmm", self, a, b, MatrixProduct.ofBatches("baddbmm", a, b), beta, alpha, (g, saved) ->
                new Tensor[] {g.bmm(saved[1].mT()), saved[0].mT().bmm(g)});
    }

    /** The gradients of the product's factors. */
    private interface OfFactors {
        Tensor[] apply(Tensor g, Tensor[] factors);
    }

    private static Tensor record(
            String op, Tensor self, Tensor a, Tensor b, Tensor product, double beta, double alpha, OfFactors gradient) {
        Tensor added = Shapes.expand(self.detach(), Shapes.expanded(self.layout, product.layout.sizes));
        DType dtype = Promotion.of(self, product);
        Tensor result = product.mul(number(alpha, product.dtype));
        // PyTorch's beta=0 ignores self altogether, even where it is nan.
        if (beta != 0) result = added.mul(number(beta, dtype)).add(result);
        return FunctionNode.record(
                Character.toUpperCase(op.charAt(0)) + op.substring(1) + "Backward0",
                new Tensor[] {self, a, b},
                result,
                (g, saved) -> {
                    Tensor[] factors = gradient.apply(g[0], saved);
                    return new Tensor[] {g[0].mul(beta), factors[0].mul(alpha), factors[1].mul(alpha)};
                },
                a,
                b);
    }

    /** A number in the type of the result; its fraction is cut off for integers. */
    private static Tensor number(double value, DType dtype) {
        return dtype.isFloatingPoint() ? Tensor.scalar(value, dtype) : Tensor.scalar((long) value, dtype);
    }
}
