package lectern.kernel.session;

import com.sun.source.util.JavacTask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import lectern.display.Described;
import lectern.display.MimeBundle;

/** Tells what is known about the name at the cursor: declarations, a variable's value, and what was written about it. */
final class Inspector {
    private static final int LONGEST_VALUE = 200;

    private final CursorAnalysis analysis;
    private final Documentation documentation;
    private final Variables variables;

    Inspector(CursorAnalysis analysis, Documentation documentation, Variables variables) {
        this.analysis = analysis;
        this.documentation = documentation;
        this.variables = variables;
    }

    /** One declaration that the name may mean. */
    private record Declared(String signature, Optional<Javadoc> javadoc) {}

    /** @param detailed with all of the documentation of each of several methods, not only what it comes to */
    Optional<MimeBundle> inspect(String code, int cursor, boolean detailed) {
        int end = JavaText.endOfNameAt(code, cursor);
        int start = JavaText.startOfName(code, end);
        String name = code.substring(start, end);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String before = code.substring(0, start);
        List<Declared> declared = analysis.ask(
                        before,
                        (task, place) -> new Names(task, place, name::equals)
                                .find()
                                .filter(found -> !found.isEmpty())
                                .map(found -> declarations(found, task)))
                .orElse(List.of());
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        String value = declared.size() == 1 && !before.stripTrailing().endsWith(".")
                ? variables.find(name).map(Inspector::value).orElse("")
                : "";
        boolean all = detailed || declared.size() == 1;
        return Optional.of(MimeBundle.text(text(declared, value, all)).with("text/html", html(declared, value, all)));
    }

    private List<Declared> declarations(Map<Element, TypeMirror> found, JavacTask task) {
        List<Map.Entry<Element, TypeMirror>> entries = new ArrayList<>(found.entrySet());
        entries.sort(Comparator.comparingInt(entry -> entry.getKey() instanceof ExecutableElement method
                ? method.getParameters().size()
                : 0));
        return entries.stream()
                .map(entry -> new Declared(
                        Signature.full(entry.getKey(), entry.getValue()), documentation.of(entry.getKey(), task)))
                .toList();
    }

    /** What a variable holds now; a value's own methods may do anything. */
    private static String value(Variable variable) {
        try {
            String text = String.valueOf(variable.value());
            String facts = variable.value() instanceof Described described
                    ? described.facts().entrySet().stream()
                            .filter(fact -> !fact.getValue().isEmpty())
                            .map(fact -> fact.getKey() + " " + fact.getValue())
                            .collect(Collectors.joining(", ", "\n", ""))
                    : "";
            return " = " + (text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "..." : text) + facts;
        } catch (Exception | Error e) {
            return "";
        }
    }

    private static String text(List<Declared> declared, String value, boolean all) {
        String signatures = declared.stream().map(Declared::signature).collect(Collectors.joining("\n"));
        String texts = byJavadoc(declared).entrySet().stream()
                .map(entry -> (declared.size() == 1 ? "" : "\n" + entry.getValue() + "\n")
                        + (all ? entry.getKey().text() : entry.getKey().summary()))
                .collect(Collectors.joining("\n"));
        return (signatures + value + (texts.isEmpty() ? "" : "\n\n" + texts.strip())).strip();
    }

    private static String html(List<Declared> declared, String value, boolean all) {
        StringBuilder html = new StringBuilder();
        String alone = declared.stream()
                .filter(one -> declared.size() == 1 || one.javadoc().isEmpty())
                .map(Declared::signature)
                .collect(Collectors.joining("\n"));
        if (!alone.isEmpty()) {
            html.append(pre(alone + value));
        }
        byJavadoc(declared)
                .forEach((javadoc, signatures) -> html.append(declared.size() == 1 ? "" : pre(signatures))
                        .append(all ? javadoc.html() : "<p>" + escaped(javadoc.summary()) + "</p>"));
        return html.toString();
    }

    /** The comments, each with the declarations that it is about. */
    private static Map<Javadoc, String> byJavadoc(List<Declared> declared) {
        Map<Javadoc, String> documented = new LinkedHashMap<>();
        for (Declared one : declared) {
            one.javadoc()
                    .ifPresent(javadoc ->
                            documented.merge(javadoc, one.signature(), (earlier, later) -> earlier + "\n" + later));
        }
        return documented;
    }

    private static String pre(String text) {
        return "<pre><code>" + escaped(text) + "</code></pre>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
