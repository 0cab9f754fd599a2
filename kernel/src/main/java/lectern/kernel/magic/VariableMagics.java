package lectern.kernel.magic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.display.Described;
import lectern.kernel.magic.Magic.Argument;
import lectern.kernel.magic.Magic.Use;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Variable;

/** Magics about what cells have declared. */
final class VariableMagics {
    private static final int WIDEST = 60;

    private VariableMagics() {}

    static List<Magic> rows() {
        return List.of(
                new Magic(
                        "who",
                        Use.LINE,
                        "[TYPE...]",
                        Argument.TEXT,
                        "Lists the names of the variables, or of those of some types.",
                        VariableMagics::who),
                new Magic(
                        "whos",
                        Use.LINE,
                        "[TYPE...]",
                        Argument.TEXT,
                        "Lists the variables with type and value; tensors and arrays with shape, dtype, gradient and bytes.",
                        VariableMagics::whos),
                new Magic(
                        "reset",
                        Use.LINE,
                        "[-f]",
                        Argument.NOTHING,
                        "Forgets all that cells have declared and imported.",
                        call -> {
                            call.interpreter().reset();
                            return new EvalResult.Done();
                        }));
    }

    private static List<Variable> wanted(MagicCall call) {
        Set<String> types = new LinkedHashSet<>(call.words());
        return call.interpreter().variables().stream()
                .filter(variable ->
                        types.isEmpty() || types.contains(variable.type().replaceFirst("<.*", "")))
                .toList();
    }

    private static EvalResult who(MagicCall call) throws Exception {
        List<Variable> variables = wanted(call);
        call.print(
                variables.isEmpty()
                        ? "there are no variables"
                        : variables.stream().map(Variable::name).collect(Collectors.joining("   ")));
        return new EvalResult.Done();
    }

    private static EvalResult whos(MagicCall call) throws Exception {
        List<Variable> variables = wanted(call);
        if (variables.isEmpty()) {
            return who(call);
        }
        // Values are asked in the thread of cells: their own toString() may do anything, and an interrupt must end it.
        String table = call.interpreter().call(() -> table(variables));
        call.print(table);
        return new EvalResult.Done();
    }

    private static String table(List<Variable> variables) {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>(List.of("Variable", "Type"));
        for (Variable variable : variables) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("Variable", variable.name());
            row.put("Type", variable.type());
            if (variable.value() instanceof Described described) {
                row.putAll(described.facts());
            }
            row.put("Value", oneLine(variable.value()));
            columns.addAll(row.keySet());
            rows.add(row);
        }
        columns.remove("Value");
        columns.add("Value");
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.copyOf(columns));
        rows.forEach(row -> lines.add(
                columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        return aligned(lines);
    }

    private static String aligned(List<List<String>> lines) {
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder();
            for (int column = 0; column < line.size(); column++) {
                int at = column;
                int width = lines.stream()
                        .mapToInt(other -> other.get(at).length())
                        .max()
                        .orElse(0);
                row.append(line.get(column))
                        .append(" ".repeat(width + 2 - line.get(column).length()));
            }
            text.append(text.length() == 0 ? "" : "\n").append(row.toString().stripTrailing());
        }
        return text.toString();
    }

    private static String oneLine(Object value) {
        String text;
        try {
            text = String.valueOf(value).replaceAll("\\s+", " ");
        } catch (RuntimeException e) {
            return "(its toString() threw " + e.getClass().getSimpleName() + ")";
        }
        return text.length() > WIDEST ? text.substring(0, WIDEST) + "..." : text;
    }
}
