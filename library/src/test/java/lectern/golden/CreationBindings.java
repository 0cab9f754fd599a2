package lectern.golden;

import java.util.ArrayList;
import java.util.List;
import lectern.Prelude.torch;
import lectern.tensor.Option;
import lectern.tensor.Size;
import lectern.tensor.Tensor;

/** Functions that make tensors. */
final class CreationBindings {
    private CreationBindings() {}

    static void bind(Bindings b) {
        b.bind("zeros", c -> torch.zeros(size(c.rawInput()), options(c)));
        b.bind("ones", c -> torch.ones(size(c.rawInput()), options(c)));
        b.bind("full", CreationBindings::full);
        b.bind("zeros_like", c -> torch.zerosLike(c.input(), options(c)));
        b.bind("ones_like", c -> torch.onesLike(c.input(), options(c)));
        b.bind("full_like", c -> torch.fullLike(c.input(), c.number(0, "fill_value", 0), options(c)));
        b.bind("new_zeros", c -> c.input().newZeros(size(c.args().get(0)), options(c)));
        b.bind("new_ones", c -> c.input().newOnes(size(c.args().get(0)), options(c)));
        b.bind("new_full", c -> c.input().newFull(size(c.args().get(0)), c.number(1, "fill_value", 0), options(c)));
        b.bind("arange", CreationBindings::arange);
        b.bind("eye", CreationBindings::eye);
        b.bind("linspace", c -> linspace(c));
        b.bind("linspace.tensor_overload", c -> linspace(c));
        b.bind("logspace", c -> logspace(c));
        b.bind("logspace.tensor_overload", c -> logspace(c));
        b.bind(
                "tril_indices",
                c -> torch.trilIndices(
                        integer(c.rawInput()), c.integer(0, "col", 0), c.integer(1, "offset", 0), options(c)));
        b.bind(
                "triu_indices",
                c -> torch.triuIndices(
                        integer(c.rawInput()), c.integer(0, "col", 0), c.integer(1, "offset", 0), options(c)));
    }

    private static Size size(Object sizes) {
        return Size.of(
                ((List<?>) sizes).stream().mapToInt(CreationBindings::integer).toArray());
    }

    private static int integer(Object value) {
        return ((Number) value).intValue();
    }

    private static Option.Creation[] options(Call c) {
        List<Option.Creation> options = new ArrayList<>();
        if (c.get("dtype") != null) options.add(c.dtype(-1, "dtype"));
        if (c.get("requires_grad") != null) options.add(new Option.RequiresGrad(c.flag(-1, "requires_grad", false)));
        return options.toArray(new Option.Creation[0]);
    }

    private static Tensor full(Call c) {
        Object value = c.args().get(0);
        if (value instanceof Boolean on) return torch.full(size(c.rawInput()), on, options(c));
        return value instanceof Long whole
                ? torch.full(size(c.rawInput()), whole.longValue(), options(c))
                : torch.full(size(c.rawInput()), c.number(0, "fill_value", 0), options(c));
    }

    private static Tensor arange(Call c) {
        List<Number> bounds = new ArrayList<>();
        bounds.add(number(c.rawInput()));
        for (Object arg : c.args()) bounds.add(number(arg));
        boolean whole = bounds.stream().allMatch(Long.class::isInstance);
        return switch (bounds.size()) {
            case 1 ->
                whole
                        ? torch.arange(bounds.get(0).longValue(), options(c))
                        : torch.arange(bounds.get(0).doubleValue(), options(c));
            case 2 ->
                whole
                        ? torch.arange(bounds.get(0).longValue(), bounds.get(1).longValue(), options(c))
                        : torch.arange(
                                bounds.get(0).doubleValue(), bounds.get(1).doubleValue(), options(c));
            default ->
                whole
                        ? torch.arange(
                                bounds.get(0).longValue(),
                                bounds.get(1).longValue(),
                                bounds.get(2).longValue(),
                                options(c))
                        : torch.arange(
                                bounds.get(0).doubleValue(),
                                bounds.get(1).doubleValue(),
                                bounds.get(2).doubleValue(),
                                options(c));
        };
    }

    private static Number number(Object value) {
        return value instanceof Boolean on ? (Number) (on ? 1L : 0L) : (Number) value;
    }

    private static Tensor eye(Call c) {
        int n = integer(c.rawInput());
        return c.has(0, "m") ? torch.eye(n, c.integer(0, "m", n), options(c)) : torch.eye(n, options(c));
    }

    private static Tensor linspace(Call c) {
        Object start = c.rawInput();
        Object end = c.args().get(0);
        int steps = c.integer(1, "steps", 0);
        if (start instanceof Tensor s) {
            return end instanceof Tensor e
                    ? torch.linspace(s, e, steps, options(c))
                    : torch.linspace(s, ((Number) end).doubleValue(), steps, options(c));
        }
        double from = ((Number) start).doubleValue();
        return end instanceof Tensor e
                ? torch.linspace(from, e, steps, options(c))
                : torch.linspace(from, ((Number) end).doubleValue(), steps, options(c));
    }

    private static Tensor logspace(Call c) {
        Object start = c.rawInput();
        Object end = c.args().get(0);
        int steps = c.integer(1, "steps", 0);
        double base = c.number(2, "base", 10);
        if (start instanceof Tensor s) {
            return end instanceof Tensor e
                    ? torch.logspace(s, e, steps, base, options(c))
                    : torch.logspace(s, ((Number) end).doubleValue(), steps, base, options(c));
        }
        double from = ((Number) start).doubleValue();
        return end instanceof Tensor e
                ? torch.logspace(from, e, steps, base, options(c))
                : torch.logspace(from, ((Number) end).doubleValue(), steps, base, options(c));
    }
}
