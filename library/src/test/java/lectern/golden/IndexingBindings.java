package lectern.golden;

import java.util.ArrayList;
import java.util.List;
import lectern.Prelude.torch;
import lectern.tensor.Tensor;

/** Indexing, gathering, scattering and masks. */
final class IndexingBindings {
    private IndexingBindings() {}

    static void bind(Bindings b) {
        b.bind("__getitem__", c -> c.input().get(index(c.args().get(0))));
        b.bind("select", c -> c.input().select(c.integer(0, "dim", 0), c.integer(1, "index", 0)));
        b.bind("narrow", IndexingBindings::narrow);
        b.bind("index_select", c -> torch.indexSelect(c.input(), c.integer(0, "dim", 0), c.tensor(1)));
        b.bind("gather", c -> c.input().gather(c.integer(0, "dim", 0), c.tensor(1)));
        b.bind("take", c -> torch.take(c.input(), c.tensor(0)));
        b.bind(
                "take_along_dim",
                c -> c.has(1, "dim")
                        ? torch.takeAlongDim(c.input(), c.tensor(0), c.integer(1, "dim", 0))
                        : c.input().takeAlongDim(c.tensor(0)));
        b.bind("masked_select", c -> c.input().maskedSelect(c.tensor(0)));
        b.bind("nonzero", c -> c.flag(0, "as_tuple", false) ? c.input().nonzeroAsTuple() : torch.nonzero(c.input()));
        b.bind("argwhere", c -> c.input().argwhere());
        b.bind("masked_scatter", c -> torch.maskedScatter(c.input(), c.tensor(0), c.tensor(1)));
        b.bind("scatter", IndexingBindings::scatter);
        b.bind("scatter_add", c -> torch.scatterAdd(c.input(), c.integer(0, "dim", 0), c.tensor(1), c.tensor(2)));
        for (String way : List.of("sum", "prod", "mean", "amax", "amin")) {
            b.bind("scatter_reduce." + way, IndexingBindings::scatterReduce);
        }
        b.bind("index_add", IndexingBindings::indexAdd);
        b.bind("index_copy", c -> c.input().indexCopy(c.integer(0, "dim", 0), c.tensor(1), c.tensor(2)));
        b.bind("index_fill", IndexingBindings::indexFill);
        b.bind("index_put", IndexingBindings::indexPut);
    }

    /** The items of Python's brackets as Java values: a list of anything but numbers is a tuple of items. */
    private static Object[] index(Object index) {
        if (!(index instanceof List<?> items) || items.stream().allMatch(Number.class::isInstance)) {
            return new Object[] {item(index)};
        }
        return items.stream().map(IndexingBindings::item).toArray();
    }

    private static Object item(Object item) {
        if (item == Call.Ellipsis.INSTANCE) return "...";
        if (!(item instanceof Call.Slice slice)) return item;
        List<String> parts = new ArrayList<>();
        for (Object part : slice.parts()) parts.add(part == null ? "" : part.toString());
        return String.join(":", parts);
    }

    private static Tensor narrow(Call c) {
        int length = c.integer(2, "length", 0);
        return c.get(1, "start") instanceof Tensor start
                ? c.input().narrow(c.integer(0, "dim", 0), start, length)
                : torch.narrow(c.input(), c.integer(0, "dim", 0), c.integer(1, "start", 0), length);
    }

    private static Tensor scatter(Call c) {
        int dim = c.integer(0, "dim", 0);
        boolean reduces = c.get("reduce") != null;
        if (c.get(2, "src") instanceof Tensor src) {
            if (reduces) return c.input().scatter(dim, c.tensor(1), src, c.text(3, "reduce", ""));
            return torch.scatter(c.input(), dim, c.tensor(1), src);
        }
        return reduces
                ? c.input().scatter(dim, c.tensor(1), c.number(2, "value", 0), c.text(3, "reduce", ""))
                : c.input().scatter(dim, c.tensor(1), c.number(2, "value", 0));
    }

    private static Tensor scatterReduce(Call c) {
        return c.input()
                .scatterReduce(
                        c.integer(0, "dim", 0),
                        c.tensor(1),
                        c.tensor(2),
                        c.text(3, "reduce", ""),
                        c.flag(4, "include_self", true));
    }

    private static Tensor indexAdd(Call c) {
        return c.input().indexAdd(c.integer(0, "dim", 0), c.tensor(1), c.tensor(2), c.number(3, "alpha", 1));
    }

    private static Tensor indexFill(Call c) {
        int dim = c.integer(0, "dim", 0);
        return c.get(2, "value") instanceof Tensor value
                ? c.input().indexFill(dim, c.tensor(1), value)
                : torch.indexFill(c.input(), dim, c.tensor(1), c.number(2, "value", 0));
    }

    private static Tensor indexPut(Call c) {
        List<Tensor> indices =
                ((List<?>) c.args().get(0)).stream().map(Tensor.class::cast).toList();
        return torch.indexPut(c.input(), indices, c.tensor(1), c.flag(2, "accumulate", false));
    }
}
