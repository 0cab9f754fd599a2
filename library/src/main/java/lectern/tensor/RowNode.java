package lectern.tensor;

/** The backward step of an operator that is a row: it has one output, and a {@link Rule} per input. */
final class RowNode extends Node {
    private final Layout layout;
    private final DType dtype;
    private final Rule[] rules;
    private Saved self;
    private Saved other;
    private Saved result;
    private boolean released;
    private boolean dropped;

    RowNode(String name, Rule[] rules, Tensor output, Tensor... inputs) {
        super(name, inputs);
        this.layout = output.layout;
        this.dtype = output.dtype;
        this.rules = rules;
    }

    /** Keeps what the rules of the inputs that need a gradient ask for. */
    void keep(Tensor a, Tensor b, Tensor y) {
        int keeps = 0;
        for (int i = 0; i < rules.length; i++) if (needs(i)) keeps |= rules[i].keeps();
        if ((keeps & Rule.SELF) != 0) self = Saved.of(a);
        if ((keeps & Rule.OTHER) != 0) other = Saved.of(b);
        if ((keeps & Rule.RESULT) != 0) result = Saved.of(y);
    }

    @Override
    Layout layout(int slot) {
        return layout;
    }

    @Override
    DType dtype() {
        return dtype;
    }

    @Override
    Tensor[] backward(Tensor[] g) {
        if (released) throw released();
        return gradients(g);
    }

    @Override
    Tensor[] recomputed(Tensor[] g) {
        return dropped ? null : gradients(g);
    }

    private Tensor[] gradients(Tensor[] g) {
        Tensor a = self == null ? null : self.get(name());
        Tensor b = other == null ? null : other.get(name());
        Tensor y = result == null ? null : result.get(name());
        Tensor[] gradients = new Tensor[next.length];
        for (int i = 0; i < next.length; i++) if (needs(i)) gradients[i] = rules[i].apply(g[0], a, b, y);
        return gradients;
    }

    @Override
    void release() {
        if (self == null && other == null && result == null) return;
        released = true;
        // Single numbers weigh no more than their step, and a drawing of the graph shows what follows from them.
        if (Saved.areNumbers(self, other, result)) return;
        dropped = true;
        self = other = result = null;
    }
}
