package lectern.golden;

import java.util.List;
import lectern.Prelude.torch;
import lectern.tensor.LinalgFunctions;
import lectern.tensor.Option;
import lectern.tensor.Tensor;

/** Products and decompositions of matrices. */
final class LinalgBindings {
    private LinalgBindings() {}

    static void bind(Bindings b) {
        b.bind("mm", c -> torch.mm(c.input(), c.tensor(0)));
        b.bind("mv", c -> torch.mv(c.input(), c.tensor(0)));
        b.bind("matmul", c -> torch.matmul(c.input(), c.tensor(0)));
        b.bind("__rmatmul__", c -> c.input().rmatmul(c.tensor(0)));
        b.bind("bmm.triton_optimized", c -> torch.bmm(c.input(), c.tensor(0)));
        b.bind("dot", c -> c.input().dot(c.tensor(0)));
        b.bind("vdot", c -> torch.vdot(c.input(), c.tensor(0)));
        b.bind("inner", c -> c.input().inner(c.tensor(0)));
        b.bind("outer", c -> torch.outer(c.input(), c.tensor(0)));
        b.bind("addmm", c -> c.input().addmm(c.tensor(0), c.tensor(1), beta(c), alpha(c)));
        b.bind("addmm.decomposed", c -> torch.addmm(c.input(), c.tensor(0), c.tensor(1), beta(c), alpha(c)));
        b.bind("addmv", c -> c.input().addmv(c.tensor(0), c.tensor(1), beta(c), alpha(c)));
        b.bind("addr", c -> torch.addr(c.input(), c.tensor(0), c.tensor(1), beta(c), alpha(c)));
        b.bind("baddbmm", c -> c.input().baddbmm(c.tensor(0), c.tensor(1), beta(c), alpha(c)));
        b.bind("cross", LinalgBindings::cross);
        b.bind("tensordot", LinalgBindings::tensordot);
        b.bind("einsum", c -> torch.einsum(c.text(0, "equation", null), c.list()));
        bindFunctions(b);
        bindNorms(b);
    }

    private static void bindNorms(Bindings b) {
        b.bind("linalg.norm", LinalgBindings::norm);
        b.bind("linalg.norm.subgradients_at_zero", LinalgBindings::norm);
        b.bind("linalg.vector_norm", c -> torch.linalg.vectorNorm(c.input(), order(c), sums(c, 1, 2)));
        b.bind(
                "linalg.matrix_norm",
                c -> named(c)
                        ? torch.linalg.matrixNorm(c.input(), c.text(0, "ord", "fro"), sums(c, 1, 2))
                        : torch.linalg.matrixNorm(c.input(), order(c), sums(c, 1, 2)));
    }

    private static Tensor norm(Call c) {
        if (!c.has(0, "ord")) return torch.linalg.norm(c.input(), sums(c, 1, 2));
        return named(c)
                ? torch.linalg.norm(c.input(), c.text(0, "ord", null), sums(c, 1, 2))
                : torch.linalg.norm(c.input(), order(c), sums(c, 1, 2));
    }

    /** Whether the order is a name rather than a number; infinities are numbers that JSON cannot write. */
    private static boolean named(Call c) {
        return c.get(0, "ord") instanceof String name && !name.endsWith("inf");
    }

    private static double order(Call c) {
        if (!(c.get(0, "ord") instanceof String name)) return c.number(0, "ord", 2);
        return name.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    private static Option.Sum[] sums(Call c, int dimAt, int keepdimAt) {
        int[] dims = c.integers(dimAt, "dim");
        return new Option.Sum[] {
            new Option.Dim(dims == null ? new int[0] : dims), new Option.Keepdim(c.flag(keepdimAt, "keepdim", false))
        };
    }

    private static void bindFunctions(Bindings b) {
        b.bind("linalg.inv", c -> torch.linalg.inv(c.input()));
        b.bind("linalg.matrix_power", c -> torch.linalg.matrixPower(c.input(), c.integer(0, "n", 1)));
        b.bind("matrix_exp", c -> torch.matrixExp(c.input()));
        b.bind("linalg.det", c -> torch.linalg.det(c.input()));
        b.bind("logdet", c -> c.input().logdet());
        b.bind("linalg.slogdet", c -> {
            var log = torch.linalg.slogdet(c.input());
            return List.of(log.sign(), log.logabsdet());
        });
        b.bind("linalg.solve", c -> torch.linalg.solve(c.input(), c.tensor(0), c.flag(-1, "left", true)));
        b.bind("linalg.cholesky", c -> torch.linalg.cholesky(c.input(), c.flag(-1, "upper", false)));
        b.bind("linalg.qr", c -> {
            var qr = torch.linalg.qr(c.input(), c.text(0, "mode", "reduced"));
            return List.of(qr.Q(), qr.R());
        });
        b.bind("linalg.eigh", c -> {
            var eigh = torch.linalg.eigh(c.input(), c.text(0, "UPLO", "L"));
            return List.of(eigh.eigenvalues(), eigh.eigenvectors());
        });
        b.bind("linalg.svd", c -> {
            var svd = torch.linalg.svd(c.input(), c.flag(0, "full_matrices", true));
            return List.of(svd.U(), svd.S(), svd.Vh());
        });
        b.bind("linalg.svdvals", c -> torch.linalg.svdvals(c.input()));
        b.bind("linalg.pinv", LinalgBindings::pinv);
        b.bind("linalg.pinv.hermitian", LinalgBindings::pinv);
        b.bind(
                "linalg.pinv.singular",
                c -> torch.linalg.pinv(c.input().matmul(c.tensor(0).mT())));
        b.bind("linalg.matrix_rank", LinalgBindings::rank);
        b.bind("linalg.matrix_rank.hermitian", LinalgBindings::rank);
        b.bind("linalg.lstsq", c -> {
            var found = lstsq(c);
            return List.of(found.solution(), found.residuals(), found.rank(), found.singularValues());
        });
        b.bind("linalg.lstsq.grad_oriented", c -> List.of(lstsq(c).solution(), lstsq(c).residuals()));
        b.bind("linalg.cross", c -> torch.linalg.cross(c.input(), c.tensor(0), c.integer(1, "dim", -1)));
        b.bind("linalg.vecdot", c -> torch.linalg.vecdot(c.input(), c.tensor(0), c.integer(1, "dim", -1)));
    }

    private static Tensor pinv(Call c) {
        return torch.linalg.pinv(c.input(), number(c, "atol"), number(c, "rtol"), c.flag(-1, "hermitian", false));
    }

    private static Tensor rank(Call c) {
        return torch.linalg.matrixRank(c.input(), number(c, "atol"), number(c, "rtol"), c.flag(-1, "hermitian", false));
    }

    private static Tensor number(Call c, String name) {
        Object value = c.get(name);
        return value instanceof Number n ? torch.tensor(n.doubleValue()) : (Tensor) value;
    }

    private static LinalgFunctions.Lstsq lstsq(Call c) {
        return torch.linalg.lstsq(c.input(), c.tensor(0), null, c.text(-1, "driver", "gelsy"));
    }

    private static double alpha(Call c) {
        return c.number(-1, "alpha", 1);
    }

    private static double beta(Call c) {
        return c.number(-1, "beta", 1);
    }

    private static Tensor cross(Call c) {
        return c.has(1, "dim")
                ? c.input().cross(c.tensor(0), c.integer(1, "dim", 0))
                : torch.cross(c.input(), c.tensor(0));
    }

    private static Tensor tensordot(Call c) {
        if (!(c.get(1, "dims") instanceof List<?> dims)) {
            return torch.tensordot(c.input(), c.tensor(0), c.integer(1, "dims", 2));
        }
        return torch.tensordot(c.input(), c.tensor(0), ints(dims.get(0)), ints(dims.get(1)));
    }

    private static int[] ints(Object list) {
        return ((List<?>) list)
                .stream().mapToInt(item -> ((Number) item).intValue()).toArray();
    }
}
