package lectern.graph;

import java.util.List;
import java.util.stream.Collectors;
import lectern.tensor.Node;

/** A graph in one line, for those who see no pictures. */
final class Summary {
    private static final int MOST_NAMES = 8;

    private Summary() {}

    static String of(Steps steps, Names names, String output) {
        List<Node> ends = steps.fromOutput.stream()
                .filter(step -> step.variable() != null)
                .toList();
        String known = ends.stream()
                .map(end -> names.of(end.variable()))
                .filter(name -> !name.isEmpty())
                .sorted()
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
        int operations = steps.fromOutput.size() - ends.size();
        return "graph of " + output + ": " + count(operations, "operation", "operations") + ", "
                + count(ends.size(), "leaf", "leaves") + (known.isEmpty() ? "" : " (" + known + ")");
    }

    private static String count(int n, String one, String several) {
        return Numbers.text(n) + " " + (n == 1 ? one : several);
    }
}
