package lectern.nn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.nn.Modules.Module;
import lectern.tensor.Tensor;

/** A module as PyTorch prints it: its name, its settings, and those inside it indented. */
final class ModuleText {
    private ModuleText() {}

    static String of(Module module) {
        List<String> children = new ArrayList<>();
        module.registry().children().forEach((name, child) -> children.add(line(name, child.toString())));
        return of(module, children);
    }

    /** Children that print alike and follow each other share a line, as in a ModuleList. */
    static String shortened(Module module) {
        List<Map.Entry<String, Module>> all =
                List.copyOf(module.registry().children().entrySet());
        List<String> lines = new ArrayList<>();
        for (int from = 0, to; from < all.size(); from = to) {
            String text = all.get(from).getValue().toString();
            to = from + 1;
            while (to < all.size() && all.get(to).getValue().toString().equals(text)) to++;
            boolean single = to == from + 1;
            lines.add(
                    single
                            ? line(all.get(from).getKey(), text)
                            : line(from + "-" + (to - 1), (to - from) + " x " + text));
        }
        return of(module, lines);
    }

    private static String line(String name, String text) {
        return "(" + name + "): " + text.replace("\n", "\n  ");
    }

    private static String of(Module module, List<String> children) {
        List<String> lines = new ArrayList<>();
        String extra = module.extraRepr();
        if (!extra.isEmpty()) lines.addAll(Arrays.asList(extra.split("\n")));
        if (children.isEmpty() && lines.size() <= 1) return module.name() + "(" + extra + ")";
        lines.addAll(children);
        return module.name() + "(\n  " + String.join("\n  ", lines) + "\n)";
    }

    /** Parameters in a container, a line each; {@code type} names their type. */
    static String parameters(Map<String, ? extends Tensor> parameters, Function<Tensor, String> type) {
        return parameters.entrySet().stream()
                .map(entry -> "  (" + entry.getKey() + "): Parameter containing: [" + type.apply(entry.getValue())
                        + " of size "
                        + entry.getValue().shape().stream().map(String::valueOf).collect(Collectors.joining("x")) + "]")
                .collect(Collectors.joining("\n"));
    }

    /** {@code 1e-05}: a number with a point, as Python's {@code repr} prints it. */
    static String number(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        if (value == 0 || (size >= 1e-4 && size < 1e16)) {
            String plain =
                    new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        String mantissa = digits.movePointLeft(exponent).toPlainString();
        String power = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : String.valueOf(Math.abs(exponent));
        return mantissa + (exponent < 0 ? "e-" : "e+") + power;
    }

    /** {@code True} or {@code False}. */
    static String bool(boolean on) {
        return on ? "True" : "False";
    }

    /** {@code (3, 3)}, and {@code (3,)} for a single one. */
    static String tuple(List<Integer> sizes) {
        if (sizes.size() == 1) return "(" + sizes.get(0) + ",)";
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
