package lectern.golden;

import java.util.List;
import lectern.Prelude.torch;
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
