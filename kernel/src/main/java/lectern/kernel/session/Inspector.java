package lectern.kernel.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import lectern.display.MimeBundle;

/** Tells what is known about the name at the cursor. */
final class Inspector {
    private final CursorAnalysis analysis;
    private final Shell shell;
    private final Variables variables;

    Inspector(CursorAnalysis analysis, Shell shell, Variables variables) {
        this.variables = variables;
        this.analysis = analysis;
        this.shell = shell;
    }

    /** @param detailed with documentation, not only the declaration */
    Optional<MimeBundle> inspect(String code, int cursor, boolean detailed) {
        int end = JavaText.endOfNameAt(code, cursor);
        int start = JavaText.startOfName(code, end);
        String name = code.substring(start, end);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = analysis.ask(
                        code.substring(0, start),
                        (task, place) -> new Names(task, place, name::equals)
                                .find()
                                .filter(found -> !found.isEmpty())
                                .map(Inspector::declarations))
                .orElse(List.of());
        String declared = String.join("\n", lines);
        String value = lines.size() == 1 ? value(name, code.substring(0, start)) : "";
        String documentation = detailed ? shell.documentation(code.substring(0, end)) : "";
        String text = (declared + value + (documentation.isEmpty() ? "" : "\n\n" + documentation)).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(MimeBundle.text(text));
    }

    private String value(String name, String before) {
        return before.stripTrailing().endsWith(".")
                ? ""
                : variables.find(name).map(v -> " = " + v.value()).orElse("");
    }

    private static List<String> declarations(Map<Element, TypeMirror> found) {
        List<Map.Entry<Element, TypeMirror>> entries = new ArrayList<>(found.entrySet());
        entries.sort(Comparator.comparingInt(entry -> entry.getKey() instanceof ExecutableElement method
                ? method.getParameters().size()
                : 0));
        return entries.stream()
                .map(entry -> Signature.full(entry.getKey(), entry.getValue()))
                .toList();
    }
}
