package lectern.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lectern.nn.Modules.Module;
import lectern.tensor.GradMode;
import lectern.tensor.GradientHook;
import lectern.tensor.Tensor;

/**
 * A model as a table, a line for each layer: what it makes of an input, and how many parameters it learns.
 *
 * @param rows the model itself, then all inside it, each below what holds it
 */
public record ModelSummary(List<Row> rows) {
    private static final String NOTHING = "--";
    private static final double MEGABYTE = 1e6;

    /**
     * One layer.
     *
     * @param depth how deep in the model it is
     * @param name its class, its name in what holds it, and its number among those of its depth
     * @param outputShape what it made of the input; null if it was not called, or there was no input
     * @param trainable its own elements that are trained, without those of layers inside it
     * @param frozen its own elements that are not
     */
    public record Row(int depth, String name, List<Integer> outputShape, long trainable, long frozen, long bytes) {
        private String indented() {
            return depth == 0 ? name : "│    ".repeat(depth - 1) + "├─" + name;
        }

        private String shapeText() {
            return outputShape == null ? NOTHING : outputShape.toString();
        }

        private String parameterText() {
            if (trainable == 0 && frozen == 0) return NOTHING;
            return frozen == 0 ? grouped(trainable) : trainable == 0 ? "(" + grouped(frozen) + ")" : both();
        }

        private String both() {
            return grouped(trainable) + " + (" + grouped(frozen) + ")";
        }
    }

    public ModelSummary {
        rows = List.copyOf(rows);
    }

    /** The table of a model; with inputs it is called once, as in evaluation, for the shapes of the outputs. */
    public static ModelSummary of(Module model, Tensor... inputs) {
        IdentityHashMap<Module, List<Integer>> shapes = shapes(model, inputs);
        List<Row> rows = new ArrayList<>();
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        Set<Tensor> known = Collections.newSetFromMap(new IdentityHashMap<>());
        model.namedModules().forEach((path, module) -> {
            int depth = path.isEmpty() ? 0 : path.split("\\.").length;
            int index = counts.merge(depth, 1, Integer::sum);
            String name = path.isEmpty()
                    ? module.name()
                    : module.name() + " (" + path.substring(path.lastIndexOf('.') + 1) + "): " + depth + "-" + index;
            long[] elements = new long[2];
            long bytes = 0;
            for (Tensor parameter : module.registry().parameters().values()) {
                if (!known.add(parameter)) continue;
                elements[parameter.requiresGrad() ? 0 : 1] += parameter.numel();
                bytes += (long) parameter.numel() * parameter.dtype().itemsize();
            }
            rows.add(new Row(depth, name, shapes.get(module), elements[0], elements[1], bytes));
        });
        return new ModelSummary(rows);
    }

    /** What each module makes of the inputs, if there are any; the model is left as it was. */
    private static IdentityHashMap<Module, List<Integer>> shapes(Module model, Tensor... inputs) {
        IdentityHashMap<Module, List<Integer>> shapes = new IdentityHashMap<>();
        if (inputs.length == 0) return shapes;
        Map<Module, Boolean> training = new LinkedHashMap<>();
        List<GradientHook.Handle> handles = new ArrayList<>();
        for (Module module : model.modules()) {
            training.put(module, module.training());
            handles.add(module.hooks().addObserver((of, output) -> {
                if (output instanceof Tensor tensor) shapes.put(of, List.copyOf(tensor.shape()));
                if (output instanceof LayerOutput several)
                    shapes.put(of, List.copyOf(several.output().shape()));
            }));
        }
        model.eval();
        try (GradMode.Scope off = GradMode.set(false)) {
            model.called(inputs);
        } finally {
            handles.forEach(GradientHook.Handle::remove);
            // Those inside a module come after it, so that each has its own again.
            training.forEach(Module::train);
        }
        return shapes;
    }

    /** The elements of all parameters. */
    public long totalParams() {
        return trainableParams() + rows.stream().mapToLong(Row::frozen).sum();
    }

    /** The elements of the parameters that are trained. */
    public long trainableParams() {
        return rows.stream().mapToLong(Row::trainable).sum();
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The table as text. */
    @Override
    public String toString() {
        int names = width(rows.stream().map(Row::indented).toList(), "Layer (name): depth-number");
        int shapes = width(rows.stream().map(Row::shapeText).toList(), "Output shape");
        int numbers = width(rows.stream().map(Row::parameterText).toList(), "Parameters");
        String line = "%-" + names + "s  %-" + shapes + "s  %" + numbers + "s\n";
        String rule = "=".repeat(names + shapes + numbers + 4) + "\n";
        StringBuilder text = new StringBuilder(rule);
        text.append(line.formatted("Layer (name): depth-number", "Output shape", "Parameters"))
                .append(rule);
        for (Row row : rows) text.append(line.formatted(row.indented(), row.shapeText(), row.parameterText()));
        text.append(rule)
                .append("Total parameters: ")
                .append(grouped(totalParams()))
                .append("\nTrainable parameters: ")
                .append(grouped(trainableParams()))
                .append("\nOther parameters: ")
                .append(grouped(totalParams() - trainableParams()))
                .append("\nSize of the parameters (MB): ")
                .append(String.format(
                        Locale.ROOT, "%.2f", rows.stream().mapToLong(Row::bytes).sum() / MEGABYTE));
        return text.append("\n").append(rule.strip()).toString();
    }

    private static int width(List<String> cells, String heading) {
        return Math.max(
                heading.length(), cells.stream().mapToInt(String::length).max().orElse(0));
    }
}
