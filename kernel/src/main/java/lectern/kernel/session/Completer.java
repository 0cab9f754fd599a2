package lectern.kernel.session;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import lectern.kernel.session.Completion.Candidate;

/** Completes the name before the cursor. */
final class Completer {
    private static final List<String> KEYWORDS = List.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "new",
            "null",
            "private",
            "protected",
            "public",
            "record",
            "return",
            "sealed",
            "short",
            "static",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "true",
            "try",
            "var",
            "void",
            "volatile",
            "while",
            "yield");

    private static final Set<String> OF_EVERY_OBJECT =
            Arrays.stream(Object.class.getMethods()).map(Method::getName).collect(Collectors.toUnmodifiableSet());
    private static final Pattern IMPORT = Pattern.compile("(?:^|[\\n;])\\s*import\\s[^;]*$");

    private final CursorAnalysis analysis;
    private final Shell shell;

    Completer(CursorAnalysis analysis, Shell shell) {
        this.analysis = analysis;
        this.shell = shell;
    }

    Completion complete(String code, int cursor) {
        int start = JavaText.startOfName(code, cursor);
        String begun = code.substring(start, cursor);
        String before = code.substring(0, start);
        if (IMPORT.matcher(before).find()) {
            return shell.complete(code, cursor);
        }
        List<Candidate> candidates = candidates(before, name -> name.startsWith(begun));
        if (candidates.isEmpty() && !begun.isEmpty()) {
            String lower = begun.toLowerCase(Locale.ROOT);
            candidates =
                    candidates(before, name -> name.toLowerCase(Locale.ROOT).startsWith(lower));
        }
        if (!before.stripTrailing().endsWith(".") && !begun.isEmpty()) {
            candidates = new ArrayList<>(candidates);
            for (String keyword : KEYWORDS) {
                if (keyword.startsWith(begun)) {
                    candidates.add(new Candidate(keyword, "keyword", ""));
                }
            }
        }
        return candidates.isEmpty() ? shell.complete(code, cursor) : new Completion(start, cursor, candidates);
    }

    private List<Candidate> candidates(String before, Predicate<String> wanted) {
        return analysis.ask(
                        before,
                        (task, place) -> new Names(task, place, wanted).find().map(found -> sorted(found, task, place)))
                .orElse(List.of());
    }

    private static List<Candidate> sorted(Map<Element, TypeMirror> found, JavacTask task, TreePath place) {
        OpenCall call = new OpenCall(task, place);
        List<Element> elements = new ArrayList<>(found.keySet());
        elements.sort(Comparator.<Element, Boolean>comparing(element -> !call.takes(element, found.get(element)))
                .thenComparing(element -> task.getElements().isDeprecated(element))
                .thenComparing(Completer::isOfEveryObject)
                .thenComparingInt(Completer::order)
                .thenComparing(element -> element.getSimpleName().toString())
                .thenComparingInt(Completer::parameters));
        // Methods of one name are one candidate.
        Map<String, List<Element>> byText = new LinkedHashMap<>();
        elements.forEach(element ->
                byText.computeIfAbsent(text(element), text -> new ArrayList<>()).add(element));
        List<Candidate> candidates = new ArrayList<>();
        byText.forEach((text, same) -> {
            Element first = same.get(0);
            String more = same.size() == 1 ? "" : " (" + (same.size() - 1) + " more)";
            candidates.add(new Candidate(text, type(first), Signature.brief(first, found.get(first)) + more));
        });
        return candidates;
    }

    private static boolean isOfEveryObject(Element element) {
        return element instanceof ExecutableElement
                && OF_EVERY_OBJECT.contains(element.getSimpleName().toString());
    }

    private static int parameters(Element element) {
        return element instanceof ExecutableElement method
                ? method.getParameters().size()
                : 0;
    }

    private static int order(Element element) {
        return element instanceof TypeElement ? 2 : element instanceof ExecutableElement ? 1 : 0;
    }

    private static String text(Element element) {
        String name = element.getSimpleName().toString();
        return element instanceof ExecutableElement method
                ? name + (method.getParameters().isEmpty() ? "()" : "(")
                : name;
    }

    private static String type(Element element) {
        return element instanceof ExecutableElement
                ? "function"
                : element instanceof TypeElement ? "class" : "instance";
    }
}
