package lectern.graph;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.display.VariableNames;
import lectern.tensor.Node;
import lectern.tensor.Tensor;

/** What tensors are called: leaves by themselves, computed tensors by the step that made them. */
final class Names {
    private final IdentityHashMap<Tensor, String> leaves = new IdentityHashMap<>();
    private final IdentityHashMap<Node, List<Named>> computed = new IdentityHashMap<>();

    /** A computed tensor that has a name. */
    record Named(String name, Tensor tensor) {}

    /** Names given by hand. */
    static Names of(Map<String, Tensor> given) {
        Names names = new Names();
        given.forEach(names::add);
        return names;
    }

    /** Those of the running code's variables. */
    static Names ofVariables() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        VariableNames.current().variables().forEach((name, value) -> {
            if (value instanceof Tensor tensor) tensors.put(name, tensor);
        });
        return of(tensors);
    }

    private void add(String name, Tensor tensor) {
        if (tensor == null || !tensor.requiresGrad()) return;
        if (tensor.isLeaf()) {
            leaves.merge(tensor, name, Names::both);
            return;
        }
        List<Named> outputs = computed.computeIfAbsent(tensor.gradFn(), step -> new ArrayList<>());
        for (int i = 0; i < outputs.size(); i++) {
            Named other = outputs.get(i);
            if (other.tensor.outputNr() != tensor.outputNr()) continue;
            outputs.set(i, new Named(both(other.name, name), other.tensor));
            return;
        }
        outputs.add(new Named(name, tensor));
    }

    private static String both(String first, String second) {
        return first + ", " + second;
    }

    /** The name of a leaf; empty for none. */
    String of(Tensor leaf) {
        return leaves.getOrDefault(leaf, "");
    }

    /** The named outputs of a step. */
    List<Named> of(Node step) {
        return computed.getOrDefault(step, List.of());
    }

    /** The name of the tensor that is drawn, which gets one if it has none. */
    String addOutput(Tensor output) {
        if (of(output, output.gradFn()).isEmpty()) add("output", output);
        return of(output, output.gradFn());
    }

    private String of(Tensor output, Node step) {
        for (Named named : of(step)) if (named.tensor.outputNr() == output.outputNr()) return named.name;
        return "";
    }
}
