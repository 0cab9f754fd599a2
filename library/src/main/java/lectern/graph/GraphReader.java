package lectern.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.tensor.LocalDerivatives;
import lectern.tensor.Node;
import lectern.tensor.Tensor;

/** Walks back from a tensor and turns what it finds into boxes and arrows. */
final class GraphReader {
    /** A leaf that is used more often is drawn beside each use, because so many long arrows cannot be followed. */
    private static final int MOST_USES = 6;

    private final Steps steps;
    private final Names names;
    private final Folding folding;
    private final String outputName;
    private final Map<Node, Double> totals;

    private final List<Vertex> vertices = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    /** The box of each group of steps, and of each leaf's end. */
    private final IdentityHashMap<Object, Integer> boxes = new IdentityHashMap<>();
    /** The boxes of named results. */
    private final IdentityHashMap<Tensor, Integer> results = new IdentityHashMap<>();

    private GraphReader(Tensor output, Names names) {
        this.names = names;
        this.outputName = names.addOutput(output);
        this.steps = new Steps(output.gradFn());
        this.folding = new Folding(steps, names);
        this.totals = folding.foldsAny() ? Map.of() : steps.totals();
    }

    /** What is drawn for {@code output}, which has a history. */
    static Drawing read(Tensor output, Names names) {
        GraphReader reader = new GraphReader(output, names);
        List<List<Node>> groups = reader.folding.groups();
        for (List<Node> group : groups) reader.addBox(group);
        groups.forEach(reader::addArrows);
        return new Drawing(Summary.of(reader.steps, names, reader.outputName), reader.vertices, reader.arrows);
    }

    private void addBox(List<Node> group) {
        int box = add(Folding.vertex(group));
        boxes.put(group, box);
        if (group.size() > 1) return;
        Node step = group.get(0);
        for (Names.Named named : names.of(step)) {
            int result = add(computed(named, step));
            results.put(named.tensor(), result);
            arrows.add(new Arrow(box, result, "", steps.carriesGradient(step)));
        }
    }

    private void addArrows(List<Node> group) {
        boolean several = group.size() > 1;
        boolean withLeaves = !several || Folding.leaves(group) <= MOST_USES;
        int to = boxes.get(group);
        Set<Integer> drawn = new HashSet<>();
        for (Node step : group) {
            List<Node.Edge> edges = step.nextFunctions();
            for (int i = 0; i < edges.size(); i++) {
                Node source = edges.get(i).function();
                if (source == null) continue;
                boolean isLeaf = source.variable() != null;
                if (isLeaf ? !withLeaves : group.equals(folding.groupOf(source))) continue;
                int from = isLeaf ? leaf(source, several) : boxOf(edges.get(i));
                if (several && !drawn.add(from)) continue;
                boolean carries = steps.carriesGradient(source);
                arrows.add(new Arrow(from, to, several || !carries ? "" : derivative(step, i), carries));
            }
        }
    }

    private String derivative(Node step, int input) {
        List<Double> local = LocalDerivatives.of(step);
        return local.isEmpty() || local.get(input) == null ? "" : Numbers.text(local.get(input));
    }

    /** The box that an arrow starts at: the named result, or the operation itself. */
    private int boxOf(Node.Edge edge) {
        for (Names.Named named : names.of(edge.function())) {
            Integer result = results.get(named.tensor());
            if (result != null && named.tensor().outputNr() == edge.index()) return result;
        }
        return boxes.get(folding.groupOf(edge.function()));
    }

    private int leaf(Node end, boolean once) {
        if (!once && steps.users(end) > MOST_USES) return add(leafBox(end.variable(), names.of(end.variable())));
        return boxes.computeIfAbsent(end, key -> add(leafBox(end.variable(), names.of(end.variable()))));
    }

    /** The box of a leaf. */
    static Vertex leafBox(Tensor leaf, String name) {
        return tensor(Vertex.Kind.LEAF, name, leaf, gradient(leaf));
    }

    private Vertex computed(Names.Named named, Node step) {
        boolean isOutput = step.equals(steps.fromOutput.get(0)) && named.name().equals(outputName);
        String gradient = gradient(named.tensor());
        Double total = totals.get(step);
        if (gradient.isEmpty() && !isOutput && total != null && steps.carriesGradient(step)) {
            gradient = "∂" + outputName + "/∂" + named.name() + " = " + Numbers.text(total);
        }
        return tensor(isOutput ? Vertex.Kind.OUTPUT : Vertex.Kind.COMPUTED, named.name(), named.tensor(), gradient);
    }

    private static Vertex tensor(Vertex.Kind kind, String name, Tensor tensor, String gradient) {
        return Vertex.tensor(kind, name, shape(tensor), Numbers.text(tensor), gradient);
    }

    private static String gradient(Tensor tensor) {
        if (tensor.grad() == null) return "";
        String value = Numbers.text(tensor.grad());
        return "grad " + (value.isEmpty() ? shape(tensor.grad()) : "= " + value);
    }

    private static String shape(Tensor tensor) {
        String sizes = tensor.shape().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "(" + sizes + ")";
    }

    private int add(Vertex vertex) {
        vertices.add(vertex);
        return vertices.size() - 1;
    }
}
