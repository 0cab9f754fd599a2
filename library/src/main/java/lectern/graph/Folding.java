package lectern.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lectern.tensor.Node;

/**
 * Keeps large graphs readable: chains of operations become one box each, and of what is still too much the steps nearest
 * to the output are drawn and the rest becomes one box.
 */
final class Folding {
    /** As many operations as a picture can hold and be read. */
    static final int MOST_BOXES = 250;
    /** As many as are drawn of a graph that is too large for one picture. */
    private static final int NEAREST_BOXES = 60;

    private static final int MOST_LINES = 4;

    private final IdentityHashMap<Node, List<Node>> groups = new IdentityHashMap<>();
    private final List<List<Node>> inOrder = new ArrayList<>();

    Folding(Steps steps, Names names) {
        List<Node> operations = steps.fromOutput.stream()
                .filter(step -> step.variable() == null)
                .toList();
        boolean fold = operations.size() > MOST_BOXES;
        IdentityHashMap<Node, List<Node>> chains = new IdentityHashMap<>();
        for (Node step : operations) {
            Node next = fold ? passesOnTo(step, names) : null;
            List<Node> group = next != null && steps.users(step) == 1 ? chains.get(step) : null;
            if (group == null) {
                group = new ArrayList<>();
                inOrder.add(group);
            }
            group.add(step);
            groups.put(step, group);
            if (next != null) chains.put(next, group);
        }
        if (inOrder.size() > MOST_BOXES) foldRest();
    }

    /** The one step that an unnamed step passes its gradient on to; null where there are several or none. */
    private static Node passesOnTo(Node step, Names names) {
        if (!names.of(step).isEmpty()) return null;
        Node only = null;
        for (Node.Edge edge : step.nextFunctions()) {
            if (edge.function() == null) continue;
            if (only != null) return null;
            only = edge.function();
        }
        return only;
    }

    /** Groups come deepest first, so what a drawn one leads to may be in the rest, but never the other way round. */
    private void foldRest() {
        List<List<Node>> folded = inOrder.subList(NEAREST_BOXES, inOrder.size());
        List<Node> rest = new ArrayList<>();
        folded.forEach(rest::addAll);
        folded.clear();
        inOrder.add(rest);
        for (Node step : rest) groups.put(step, rest);
    }

    /** Whether some box stands for several steps. */
    boolean foldsAny() {
        return inOrder.size() < groups.size();
    }

    /** Steps that share a box, from the output down. */
    List<List<Node>> groups() {
        return inOrder;
    }

    /** The steps that share a box with this one. */
    List<Node> groupOf(Node step) {
        return groups.get(step);
    }

    /** The number of leaves that a group's steps start from. */
    static long leaves(List<Node> group) {
        return group.stream()
                .flatMap(step -> step.nextFunctions().stream())
                .map(Node.Edge::function)
                .filter(source -> source != null && source.variable() != null)
                .distinct()
                .count();
    }

    /** The box of a group. */
    static Vertex vertex(List<Node> group) {
        if (group.size() == 1) return Vertex.operation(group.get(0).name());
        Map<String, Integer> counts = new TreeMap<>();
        for (Node step : group) counts.merge(step.name(), 1, Integer::sum);
        List<String> lines = new ArrayList<>(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_LINES)
                .map(entry -> Numbers.text(entry.getValue()) + " × " + entry.getKey())
                .toList());
        if (counts.size() > MOST_LINES) lines.add("and " + (counts.size() - MOST_LINES) + " other kinds");
        return Vertex.summary(group.size(), lines);
    }
}
