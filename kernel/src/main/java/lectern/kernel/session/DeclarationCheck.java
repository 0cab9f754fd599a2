package lectern.kernel.session;

import com.sun.source.tree.CompilationUnitTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at declarations that JShell refuses, all together, so that they may refer to each other: rewrites operators in
 * them and says what is wrong with them.
 */
final class DeclarationCheck {
    /** What became of a declaration: its text, perhaps with operators rewritten, and the errors left in it. */
    record Checked(Part part, MappedText text, MappedText source, List<Javac.Note> errors) {
        boolean isRewritten() {
            return !text.toString().equals(part.statement().toString());
        }
    }

    private static final Pattern STATIC = Pattern.compile("^[^({]*\\bstatic\\b");
    private static final String CLASS = "$Cell$check";

    private final Javac javac;
    private final Scope scope;
    private final OperatorRewriter operators;

    DeclarationCheck(Javac javac, Scope scope, OperatorRewriter operators) {
        this.javac = javac;
        this.scope = scope;
        this.operators = operators;
    }

    /**
     * Checks declarations.
     *
     * @param parts variables come alone, methods and types with all that they may refer to
     * @param replaced the classes of what these declarations replace
     */
    List<Checked> check(List<Part> parts, Set<String> replaced) {
        List<Wrapped> wrapped = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            wrapped.add(wrap(parts, i, replaced));
        }
        Round round = round(wrapped);
        while (round.rewritten()) {
            round = round(round.units());
        }
        List<Checked> checked = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Wrapped unit = round.units().get(i);
            checked.add(new Checked(
                    parts.get(i), unit.inner(), unit.source(), round.errors().getOrDefault(i, List.of())));
        }
        return checked;
    }

    /** A declaration in a class of its own, {@code before} and {@code after} characters around it. */
    private record Wrapped(MappedText source, int before, int after) {
        MappedText inner() {
            return source.cut(before, source.toString().length() - after);
        }
    }

    private record Round(List<Wrapped> units, Map<Integer, List<Javac.Note>> errors, boolean rewritten) {}

    private Wrapped wrap(List<Part> parts, int index, Set<String> replaced) {
        Part part = parts.get(index);
        StringBuilder before = new StringBuilder(scope.header(part.text().toString(), replaced));
        for (int i = 0; i < parts.size(); i++) {
            String name = parts.get(i).name();
            if (i != index && !name.isEmpty()) {
                before.append("import static " + CellClasses.PACKAGE + "." + CLASS + i + "." + name + ";\n");
            }
        }
        before.append("class " + CLASS + index + " { ");
        String after = "\n}";
        if (part.kind() == Part.Kind.VARIABLE) {
            before.append("static void check$() throws java.lang.Throwable { ");
            after = "\n}}";
        } else if (!STATIC.matcher(part.text().toString()).find()) {
            before.append("static ");
        }
        MappedText source = new MappedText.Builder()
                .add(before.toString())
                .add(part.statement())
                .add(after)
                .build();
        return new Wrapped(source, before.length(), after.length());
    }

    private Round round(List<Wrapped> units) {
        List<String> sources =
                units.stream().map(unit -> unit.source().toString()).toList();
        return javac.run(sources, task -> {
            List<CompilationUnitTree> trees = new ArrayList<>();
            task.javac().parse().forEach(trees::add);
            task.javac().analyze();
            List<Wrapped> next = new ArrayList<>();
            Map<Integer, List<Javac.Note>> errors = new HashMap<>();
            boolean rewritten = false;
            for (int i = 0; i < units.size(); i++) {
                int index = i;
                List<Javac.Note> own = task.errors().stream()
                        .filter(note -> note.source() == index)
                        .toList();
                Wrapped unit = units.get(i);
                Optional<MappedText> mended = operators.rewrite(task, own, trees.get(i), unit.source());
                rewritten |= mended.isPresent();
                next.add(new Wrapped(mended.orElse(unit.source()), unit.before(), unit.after()));
                errors.put(i, own);
            }
            return new Round(next, errors, rewritten);
        });
    }
}
