package lectern.golden;

import java.util.List;
import lectern.Prelude.F;
import lectern.Prelude.torch;
import lectern.tensor.Tensor;

/** Shapes, joining and splitting. */
final class ShapingBindings {
    private ShapingBindings() {}

    static void bind(Bindings b) {
        views(b);
        rearranging(b);
        joining(b);
        splitting(b);
        images(b);
    }

    private static void images(Bindings b) {
        for (String mode : List.of("constant", "reflect", "replicate", "replicate_negative", "circular")) {
            b.bind(
                    "nn.functional.pad." + mode,
                    c -> F.pad(
                            c.input(), c.integers(0, "pad"), c.text(1, "mode", "constant"), c.number(2, "value", 0)));
        }
    }

    private static void views(Bindings b) {
        b.bind("reshape", c -> torch.reshape(c.input(), c.sizes()));
        b.bind("reshape_as", c -> c.input().reshapeAs(c.tensor(0)));
        b.bind("view", c -> c.input().view(c.sizes()));
        b.bind("view_as", c -> c.input().viewAs(c.tensor(0)));
        b.bind("flatten", c -> torch.flatten(c.input(), c.integer(0, "start_dim", 0), c.integer(1, "end_dim", -1)));
        b.bind("unflatten", c -> c.input().unflatten(c.integer(0, "dim", 0), c.integers(1, "sizes")));
        b.bind("ravel", c -> c.input().ravel());
        b.bind("transpose", c -> torch.transpose(c.input(), c.integer(0, "dim0", 0), c.integer(1, "dim1", 0)));
        b.bind("t", c -> torch.t(c.input()));
        b.bind("permute", c -> torch.permute(c.input(), c.integers(0, "dims")));
        b.bind("movedim", c -> c.input().movedim(c.integers(0, "source"), c.integers(1, "destination")));
        b.bind(
                "squeeze",
                c -> c.args().isEmpty() ? torch.squeeze(c.input()) : torch.squeeze(c.input(), c.integer(0, "dim", 0)));
        b.bind("squeeze.multiple", c -> c.input().squeeze(c.integers(0, "dim")));
        b.bind("unsqueeze", c -> torch.unsqueeze(c.input(), c.integer(0, "dim", 0)));
        b.bind("expand", c -> c.input().expand(c.sizes()));
        b.bind("expand_as", c -> c.input().expandAs(c.tensor(0)));
        b.bind("broadcast_to", c -> c.input().broadcastTo(c.sizes()));
        b.bind("sum_to_size", c -> c.input().sumToSize(c.sizes()));
        b.bind("contiguous", c -> c.input().contiguous());
        b.bind("atleast_1d", c -> c.input().atleast1d());
        b.bind("atleast_2d", c -> c.input().atleast2d());
        b.bind(
                "diagonal",
                c -> torch.diagonal(
                        c.input(), c.integer(0, "offset", 0), c.integer(1, "dim1", 0), c.integer(2, "dim2", 1)));
        b.bind(
                "unfold",
                c -> c.input().unfold(c.integer(0, "dimension", 0), c.integer(1, "size", 1), c.integer(2, "step", 1)));
        b.bind("as_strided", ShapingBindings::asStrided);
        b.bind("as_strided.partial_views", c -> {
            if (c.has(2, "storage_offset")) {
                throw new Unanswerable("the expected elements lie before the view, where the sample has no data");
            }
            return asStrided(c);
        });
    }

    private static Tensor asStrided(Call c) {
        int[] size = c.integers(0, "size");
        int[] stride = c.integers(1, "stride");
        return c.has(2, "storage_offset")
                ? c.input().asStrided(size, stride, c.integer(2, "storage_offset", 0))
                : c.input().asStrided(size, stride);
    }

    private static void rearranging(Bindings b) {
        b.bind("flip", c -> torch.flip(c.input(), c.integers(0, "dims")));
        b.bind("fliplr", c -> c.input().fliplr());
        b.bind("flipud", c -> c.input().flipud());
        b.bind("roll", ShapingBindings::roll);
        b.bind("rot90", ShapingBindings::rot90);
        b.bind("repeat", c -> c.input().repeat(c.sizes()));
        b.bind("tile", c -> torch.tile(c.input(), c.sizes()));
        b.bind("repeat_interleave", ShapingBindings::repeatInterleave);
        b.bind("tril", c -> torch.tril(c.input(), c.integer(0, "diagonal", 0)));
        b.bind("triu", c -> torch.triu(c.input(), c.integer(0, "diagonal", 0)));
        b.bind("diag", c -> torch.diag(c.input(), c.integer(0, "diagonal", 0)));
        b.bind(
                "diag_embed",
                c -> c.input()
                        .diagEmbed(c.integer(0, "offset", 0), c.integer(1, "dim1", -2), c.integer(2, "dim2", -1)));
        b.bind("trace", c -> torch.trace(c.input()));
    }

    private static Tensor roll(Call c) {
        int[] shifts = c.integers(0, "shifts");
        return c.has(1, "dims")
                ? c.input().roll(shifts, c.integers(1, "dims"))
                : c.input().roll(shifts[0]);
    }

    private static Tensor rot90(Call c) {
        int[] dims = c.has(1, "dims") ? c.integers(1, "dims") : new int[] {0, 1};
        return torch.rot90(c.input(), c.integer(0, "k", 1), dims[0], dims[1]);
    }

    private static Tensor repeatInterleave(Call c) {
        if (!c.has(1, "dim")) return c.input().repeatInterleave(c.integer(0, "repeats", 1));
        int dim = c.integer(1, "dim", 0);
        return c.get(0, "repeats") instanceof Tensor repeats
                ? c.input().repeatInterleave(repeats, dim)
                : torch.repeatInterleave(c.input(), c.integer(0, "repeats", 1), dim);
    }

    private static void joining(Bindings b) {
        b.bind("cat", c -> torch.cat(c.list(), c.integer(0, "dim", 0)));
        b.bind("stack", c -> torch.stack(c.list(), c.integer(0, "dim", 0)));
        b.bind("hstack", c -> torch.hstack(c.list()));
        b.bind("vstack", c -> torch.vstack(c.list()));
        b.bind("dstack", c -> torch.dstack(c.list()));
        b.bind("column_stack", c -> torch.columnStack(c.list()));
        b.bind("block_diag", c -> torch.blockDiag(array(c.tensors())));
        b.bind("broadcast_tensors", c -> torch.broadcastTensors(array(c.tensors())));
        b.bind("cartesian_prod", c -> torch.cartesianProd(array(c.tensors())));
        b.bind("meshgrid.list_of_tensors", c -> torch.meshgrid(c.list(), c.text(0, "indexing", "ij")));
        b.bind("meshgrid.variadic_tensors", c -> torch.meshgrid(c.tensors(), c.text(-1, "indexing", "ij")));
    }

    private static Tensor[] array(List<Tensor> tensors) {
        return tensors.toArray(new Tensor[0]);
    }

    private static void splitting(Bindings b) {
        b.bind("chunk", c -> torch.chunk(c.input(), c.integer(0, "chunks", 1), c.integer(1, "dim", 0)));
        b.bind("split", c -> torch.split(c.input(), c.integer(0, "split_size", 1), c.integer(1, "dim", 0)));
        b.bind("split.list_args", c -> c.input().split(c.integers(0, "split_size"), c.integer(1, "dim", 0)));
        b.bind("split_with_sizes", c -> c.input().splitWithSizes(c.integers(0, "split_sizes"), c.integer(1, "dim", 0)));
        b.bind("tensor_split", ShapingBindings::tensorSplit);
        b.bind("unbind", c -> torch.unbind(c.input(), c.integer(0, "dim", 0)));
    }

    private static List<Tensor> tensorSplit(Call c) {
        int dim = c.integer(1, "dim", 0);
        Object where = c.args().get(0);
        if (where instanceof Tensor tensor) return c.input().tensorSplit(tensor, dim);
        if (where instanceof Number sections) return c.input().tensorSplit(sections.intValue(), dim);
        return c.input().tensorSplit(c.integers(0, ""), dim);
    }
}
