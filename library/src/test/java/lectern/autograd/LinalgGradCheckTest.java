package lectern.autograd;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lectern.Prelude.torch;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Gradients of first and second order of products and decompositions, on a transposed matrix. Where signs are free, only
 * what does not depend on them is checked.
 */
class LinalgGradCheckTest {
    private static final Map<String, GradCheck.Checked> FUNCTIONS = Map.ofEntries(
            Map.entry("mm", in -> in.get(0).mm(in.get(0).t())),
            Map.entry("mv", in -> in.get(0).mv(in.get(1))),
            Map.entry("dot", in -> in.get(1).dot(in.get(0).mv(in.get(1)))),
            Map.entry("bmm", in -> batch(in).bmm(batch(in))),
            Map.entry("folded matmul", in -> batch(in).matmul(in.get(0))),
            Map.entry("addmm", in -> in.get(1).addmm(in.get(0), in.get(0), 2, 3)),
            Map.entry("addmv", in -> in.get(1).addmv(in.get(0), in.get(1), 2, 3)),
            Map.entry("addr", in -> in.get(0).addr(in.get(1), in.get(1), 2, 3)),
            Map.entry("cross", in -> in.get(0).cross(in.get(1).expand(3, 3), 1)),
            Map.entry("einsum", in -> torch.einsum("ij,jk,ii->ki", in.get(0), in.get(0), in.get(0))),
            Map.entry("inv", in -> torch.linalg.inv(in.get(0))),
            Map.entry("det", in -> torch.linalg.det(in.get(0))),
            Map.entry("slogdet", in -> torch.linalg.slogdet(batch(in)).logabsdet()),
            Map.entry("solve of vectors", in -> torch.linalg.solve(in.get(0), in.get(1))),
            Map.entry("solve", in -> torch.linalg.solve(batch(in), in.get(0).mul(in.get(0)))),
            Map.entry("cholesky", in -> torch.linalg.cholesky(positive(in.get(0)))),
            Map.entry("cholesky of the upper triangle", in -> torch.linalg.cholesky(positive(in.get(0)), true)),
            Map.entry("qr", in -> torch.linalg.qr(in.get(0)).R().abs()),
            Map.entry(
                    "qr of a wide matrix",
                    in -> torch.linalg.qr(in.get(0).narrow(0, 0, 2)).R().abs()),
            Map.entry("eigh", in -> {
                var eigh = torch.linalg.eigh(positive(in.get(0)));
                return eigh.eigenvectors().square().mul(eigh.eigenvalues().mul(eigh.eigenvalues()));
            }),
            Map.entry("svd", in -> {
                var svd = torch.linalg.svd(in.get(0).narrow(0, 0, 2), false);
                return svd.U()
                        .square()
                        .matmul(svd.S().diagEmbed())
                        .matmul(svd.Vh().square());
            }),
            Map.entry("svdvals", in -> torch.linalg.svdvals(in.get(0).narrow(1, 0, 2))),
            Map.entry("pinv", in -> torch.linalg.pinv(in.get(0).narrow(1, 0, 2))),
            Map.entry(
                    "lstsq",
                    in -> torch.linalg
                            .lstsq(in.get(0).narrow(1, 0, 2), in.get(0).square())
                            .solution()),
            Map.entry("matrix_power", in -> torch.linalg.matrixPower(in.get(0), 3)),
            Map.entry("matrix_exp", in -> torch.linalg.matrixExp(in.get(0))),
            Map.entry("nuclear norm", in -> torch.linalg.matrixNorm(in.get(0), "nuc")),
            Map.entry("spectral norm", in -> torch.linalg.matrixNorm(in.get(0), 2)));

    private static Tensor batch(List<Tensor> in) {
        return torch.stack(in.get(0), in.get(0).square().add(1));
    }

    private static Tensor positive(Tensor x) {
        return x.matmul(x.mT()).add(torch.eye(3, DType.FLOAT64));
    }

    @TestFactory
    Stream<DynamicTest> firstAndSecondOrder() {
        return FUNCTIONS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Tensor matrix = torch.tensor(
                            (Object) "[[1.3, 0.2, -0.5], [0.4, 2.1, 0.3], [-0.2, 0.6, 0.9]]", DType.FLOAT64);
                    Tensor vector = torch.tensor((Object) "[0.7, -1.2, 0.4]", DType.FLOAT64);
                    List<Tensor> inputs = List.of(matrix.t().requiresGrad_(), vector.requiresGrad_());
                    GradCheck.Checked f =
                            in -> entry.getValue().apply(in).add(in.get(1).sum().mul(0.5));
                    assertTrue(Autograd.gradcheck(f, inputs));
                    assertTrue(Autograd.gradgradcheck(f, inputs));
                }));
    }
}
