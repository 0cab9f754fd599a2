package lectern.golden;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Which Java call each operator file of the golden samples stands for. */
public final class Bindings {
    private final Map<String, Function<Call, Object>> calls = new TreeMap<>();

    /** Binds an operator file's name; the call gives a tensor, a list of them, or a plain value. */
    public Bindings bind(String name, Function<Call, Object> call) {
        if (calls.put(name, call) != null) throw new IllegalStateException(name + " is bound twice");
        return this;
    }

    Function<Call, Object> of(String name) {
        return calls.get(name);
    }

    static Bindings all() {
        Bindings all = new Bindings();
        ArithmeticBindings.bind(all);
        PointwiseBindings.bind(all);
        ReductionBindings.bind(all);
        CreationBindings.bind(all);
        ShapingBindings.bind(all);
        IndexingBindings.bind(all);
        LinalgBindings.bind(all);
        NeuralBindings.bind(all);
        LossBindings.bind(all);
        return all;
    }
}
