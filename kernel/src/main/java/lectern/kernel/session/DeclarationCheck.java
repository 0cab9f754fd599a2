package lectern.kernel.session;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at declarations before JShell does, or after it refused them: rewrites operators in them, finds the types of
 * variables declared with "var", and says what is wrong.
 */
final class DeclarationCheck {
    /** What became of a declaration: the text to declare, and the errors left in it, in the source that was checked. */
    record Checked(Part part, MappedText text, MappedText source, List<Javac.Note> errors) {
        boolean isRewritten() {
            return !text.toString().equals(part.statement().toString());
        }
    }

    private static final Pattern VAR = Pattern.compile("^(?:final\\s+)?(var)\\b");
    private static final String CLASS = CellClasses.OWN_PREFIX + "check";

    private final Javac javac;
    private final Scope scope;
    private final OperatorRewriter operators;

    DeclarationCheck(Javac javac, Scope scope, OperatorRewriter operators) {
        this.javac = javac;
        this.scope = scope;
        this.operators = operators;
    }

    /** Whether a part declares a variable whose type is to be found. */
    static boolean isVar(Part part) {
        return part.kind() == Part.Kind.VARIABLE
                && VAR.matcher(part.text().toString()).find();
    }

    /**
     * Checks declarations.
     *
     * @param parts variables come alone, methods and types with all that they may refer to
     * @param replaced the classes of what these declarations replace
     */
    List<Checked> check(List<Part> parts, Set<String> replaced) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            units.add(wrap(parts, i, replaced));
        }
        List<Unit> checked = round(units);
        while (checked.stream().anyMatch(unit -> unit.mended().isPresent())) {
            checked = round(checked.stream().map(Unit::next).toList());
        }
        return checked.stream().map(Unit::checked).toList();
    }

    /**
     * A declaration in a class of its own, {@code before} and {@code after} characters around it.
     *
     * @param mended the source with operators rewritten, where there are some
     * @param type the type of a variable declared with "var", where it can be written
     */
    private record Unit(
            Part part,
            MappedText source,
            int before,
            int after,
            List<Javac.Note> errors,
            Optional<MappedText> mended,
            Optional<String> type) {
        Unit next() {
            return new Unit(part, mended.orElse(source), before, after, List.of(), Optional.empty(), Optional.empty());
        }

        Checked checked() {
            MappedText text = source.cut(before, source.toString().length() - after);
            Matcher var = VAR.matcher(text.toString());
            if (type.isPresent() && var.find()) {
                text = text.edit(new TreeMap<>(Map.of(var.start(1), new MappedText.Edit(3, type.get()))));
            }
            return new Checked(part, text, source, errors);
        }
    }

    private Unit wrap(List<Part> parts, int index, Set<String> replaced) {
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
        if (part.kind() == Part.Kind.IMPORT) {
            before.setLength(0);
            after = "\nclass " + CLASS + index + " {}"; // without a class javac does not look at imports
        } else if (part.kind() == Part.Kind.VARIABLE) {
            before.append("static void check$() throws java.lang.Throwable { ");
            after = "\n}}";
        }
        MappedText source = new MappedText.Builder()
                .add(before.toString())
                .add(part.isMember() ? part.asMember() : part.statement())
                .add(after)
                .build();
        return new Unit(part, source, before.length(), after.length(), List.of(), Optional.empty(), Optional.empty());
    }

    private List<Unit> round(List<Unit> units) {
        List<String> sources =
                units.stream().map(unit -> unit.source().toString()).toList();
        return javac.run(sources, task -> {
            List<CompilationUnitTree> trees = new ArrayList<>();
            task.javac().parse().forEach(trees::add);
            task.javac().analyze();
            List<Unit> checked = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                int index = i;
                Unit unit = units.get(i);
                List<Javac.Note> errors = task.errors().stream()
                        .filter(note -> note.source() == index)
                        .toList();
                checked.add(new Unit(
                        unit.part(),
                        unit.source(),
                        unit.before(),
                        unit.after(),
                        errors,
                        operators.rewrite(task, errors, trees.get(i), unit.source()),
                        errors.isEmpty() && isVar(unit.part()) ? variableType(task, trees.get(i)) : Optional.empty()));
            }
            return checked;
        });
    }

    private static Optional<String> variableType(Javac.Task task, CompilationUnitTree unit) {
        return new TreePathScanner<Optional<String>, Void>() {
            @Override
            public Optional<String> visitVariable(VariableTree tree, Void nothing) {
                return TypeText.of(Trees.instance(task.javac()).getTypeMirror(getCurrentPath()));
            }

            @Override
            public Optional<String> reduce(Optional<String> later, Optional<String> first) {
                return first != null ? first : later;
            }
        }.scan(unit, null);
    }
}
