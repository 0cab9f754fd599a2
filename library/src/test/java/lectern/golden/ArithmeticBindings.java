package lectern.golden;

/** Arithmetic and comparison. */
final class ArithmeticBindings {
    private ArithmeticBindings() {}

    static void bind(Bindings b) {
        b.bind("mul", c -> c.input().mul(c.tensor(0)));
        b.bind("div.no_rounding_mode", c -> c.input().div(c.tensor(0)));
        b.bind("true_divide", c -> c.input().div(c.tensor(0)));
        b.bind("pow", c -> c.input().pow(c.tensor(0)));
        b.bind("eq", c -> c.input().eq(c.tensor(0)));
        b.bind("ne", c -> c.input().ne(c.tensor(0)));
        b.bind("lt", c -> c.input().lt(c.tensor(0)));
        b.bind("le", c -> c.input().le(c.tensor(0)));
        b.bind("gt", c -> c.input().gt(c.tensor(0)));
        b.bind("ge", c -> c.input().ge(c.tensor(0)));
    }
}
