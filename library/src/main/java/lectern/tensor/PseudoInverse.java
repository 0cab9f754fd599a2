package lectern.tensor;

/** The Moore-Penrose inverse, ranks, and least squares, which share what counts as zero. */
final class PseudoInverse {
    private PseudoInverse() {}

    /**
     * {@link LinalgFunctions#pinv}.
     *
     * @param atol singular values up to this count as zero; null for none
     * @param rtol likewise, relative to the largest; null for the default of the type
     */
    static Tensor of(Tensor a, Tensor atol, Tensor rtol, boolean symmetric) {
        MatrixBatch.checkMatrices("linalg.pinv", a);
        if (symmetric) MatrixBatch.checkSquare("linalg.pinv", a);
        Tensor x = a.detach();
        Tensor result;
        if (symmetric) {
            LinalgFunctions.Eigh eigh = Eigen.of(x, "L");
            Tensor size = eigh.eigenvalues().abs();
            Tensor inverse = reciprocals(eigh.eigenvalues(), size, tolerance(x, size, atol, rtol));
            result = eigh.eigenvectors()
                    .mul(inverse.unsqueeze(-2))
                    .matmul(eigh.eigenvectors().mT());
        } else {
            SingularValues.Factors svd = SingularValues.of(x, false);
            Tensor inverse = reciprocals(svd.S(), svd.S(), tolerance(x, svd.S(), atol, rtol));
            result = svd.Vh().mT().matmul(inverse.unsqueeze(-1).mul(svd.U().mT()));
        }
        return FunctionNode.record(
                "LinalgPinvBackward0", a, result, (g, saved) -> gradient(g, saved[0], saved[1]), a, result);
    }

    private static Tensor reciprocals(Tensor values, Tensor size, Tensor tolerance) {
        return Where.only(size.gt(tolerance), values.reciprocal());
    }

    /** Golub and Pereyra's formula, in the cheaper of two orders. */
    static Tensor gradient(Tensor g, Tensor a, Tensor inverse) {
        Tensor gt = g.mT();
        Tensor it = inverse.mT();
        if (a.size(-2) <= a.size(-1)) {
            Tensor k = gt.matmul(inverse);
            Tensor kit = k.matmul(it);
            return kit.sub(inverse.matmul(k).mT())
                    .sub(a.matmul(inverse).matmul(kit))
                    .add(it.matmul(inverse).matmul(gt.sub(k.matmul(a))));
        }
        Tensor k = inverse.matmul(gt);
        Tensor itk = it.matmul(k);
        return itk.sub(k.matmul(inverse).mT())
                .add(gt.sub(a.matmul(k)).matmul(inverse).matmul(it))
                .sub(itk.matmul(inverse).matmul(a));
    }

    /** {@link LinalgFunctions#matrixRank}. */
    static Tensor rank(Tensor a, Tensor atol, Tensor rtol, boolean symmetric) {
        MatrixBatch.checkMatrices("linalg.matrix_rank", a);
        Tensor x = a.detach();
        Tensor size = symmetric ? Eigen.of(x, "L").eigenvalues().abs() : SingularValues.values(x);
        return size.gt(tolerance(x, size, atol, rtol)).sum(-1);
    }

    /** What counts as zero for each matrix, the larger of both tolerances, with a last dimension of 1. */
    private static Tensor tolerance(Tensor a, Tensor size, Tensor atol, Tensor rtol) {
        if (size.size(-1) == 0) return Tensor.scalar(0, a.dtype);
        Tensor absolute = atol == null ? Tensor.scalar(0, a.dtype) : atol.as(a.dtype);
        Tensor relative = rtol == null ? usualTolerance(a, absolute) : rtol.as(a.dtype);
        // In order of size, or for eigenvalues of value, the largest magnitude comes first or last.
        Tensor largest = size.select(-1, 0).maximum(size.select(-1, -1));
        return largest.mul(relative).maximum(absolute).unsqueeze(-1);
    }

    /** The precision of the type times the larger side; nothing beside an absolute tolerance. */
    private static Tensor usualTolerance(Tensor a, Tensor absolute) {
        double precision = a.dtype == DType.FLOAT64 ? Math.ulp(1.0) : Math.ulp(1f);
        Tensor usual = Tensor.scalar(precision * Math.max(a.size(-1), a.size(-2)), a.dtype);
        return Where.except(absolute.gt(0), usual);
    }
}
