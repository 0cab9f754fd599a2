package lectern.tensor;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/** Systems of linear equations. */
final class Solving {
    private Solving() {}

    /** {@link LinalgFunctions#solve(Tensor, Tensor)}. */
    static Tensor solve(Tensor a, Tensor b) {
        MatrixBatch.checkSquare("linalg.solve", a);
        MatrixProduct.checkTypes("linalg.solve", a, b);
        boolean vector = isVector(a, b);
        if ((!vector && b.ndim() < 2) || b.size(vector ? -1 : -2) != a.size(-1)) {
            throw new TensorError("linalg.solve: Incompatible shapes of A and B for the equation AX = B ("
                    + a.size(-2) + "x" + a.size(-1) + " and "
                    + (b.ndim() < 2 ? b.shape() : b.size(-2) + "x" + b.size(-1)) + ")");
        }
        Tensor right = vector ? b.detach().unsqueeze(-1) : b.detach();
        Tensor x = values(a.detach(), right);
        Tensor result = vector ? x.squeeze(-1) : x;
        return FunctionNode.record(
                "LinalgSolveExBackward0",
                new Tensor[] {a, b},
                result,
                (g, saved) -> {
                    Tensor gb =
                            vector ? solve(saved[0].mT(), g[0].unsqueeze(-1)).squeeze(-1) : solve(saved[0].mT(), g[0]);
                    Tensor ga = vector ? gb.unsqueeze(-1).matmul(saved[1].unsqueeze(-2)) : gb.matmul(saved[1].mT());
                    return new Tensor[] {ga.neg(), gb};
                },
                a,
                result);
    }

    /** Whether {@code b} is a batch of vectors, as PyTorch tells from the shapes. */
    static boolean isVector(Tensor a, Tensor b) {
        return b.ndim() == 1
                || (a.ndim() - 1 == b.ndim()
                        && Arrays.equals(b.layout.sizes, Arrays.copyOf(a.layout.sizes, a.ndim() - 1)));
    }

    private static Tensor values(Tensor a, Tensor b) {
        int n = a.size(-1);
        int columns = b.size(-1);
        int[] batch =
                Layout.broadcast("linalg.solve", Matmul.leading(a.layout.sizes, 2), Matmul.leading(b.layout.sizes, 2));
        double[] right = Shapes.expand(b, Matmul.joined(batch, n, columns)).toDoubles();
        Tensor left = Shapes.expand(a, Matmul.joined(batch, n, n));
        return MatrixBatch.map(
                        left,
                        (matrix, place) -> {
                            LuFactors factors = new LuFactors(matrix);
                            if (factors.zeroPivot() > 0) {
                                throw new TensorError("torch.linalg.solve: " + MatrixBatch.at(left, place)
                                        + "The solver failed because the input matrix is singular.");
                            }
                            return new DMatrixRMaj[] {factors.solve(MatrixBatch.matrix(right, place, n, columns))};
                        },
                        new int[] {n, columns})
                .get(0);
    }
}
