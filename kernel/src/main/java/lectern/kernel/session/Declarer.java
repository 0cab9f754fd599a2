package lectern.kernel.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;

/** Declares the variables, methods, types and imports of one cell. */
final class Declarer {
    private final Shell shell;
    private final DeclarationCheck check;
    private final Failures failures;
    private final Cell cell;
    // What was found when an earlier declaration of the cell had to be rewritten.
    private final Map<Part, MappedText> rewritten = new LinkedHashMap<>();
    private final Map<Snippet, Part> unresolved = new LinkedHashMap<>();

    Declarer(Shell shell, DeclarationCheck check, Failures failures, Cell cell) {
        this.shell = shell;
        this.check = check;
        this.failures = failures;
        this.cell = cell;
    }

    /**
     * Declares a part of the cell.
     *
     * @param later the cell's parts after it, which methods and types may refer to
     */
    EvalResult declare(Part part, List<Part> later) {
        if (DeclarationCheck.isVar(part)) {
            DeclarationCheck.Checked checked =
                    check.check(List.of(part), Set.of()).get(0);
            if (!checked.errors().isEmpty() && checked.errors().stream().noneMatch(Declarer::isOfAccess)) {
                return new EvalResult.CompileError(Problems.of(cell, checked.source(), checked.errors()));
            }
            rewritten.put(part, checked.text());
        }
        Shell.Result result = shell.eval(cell, part, rewritten.getOrDefault(part, part.statement()));
        List<Javac.Note> errors = rejections(result);
        if ((OperatorRewriter.mayMend(errors) && rewrite(part, later))
                || (RecordConstructors.mayMend(errors) && openConstructors(part, errors))) {
            result = shell.eval(cell, part, rewritten.get(part));
            errors = rejections(result);
        }
        if (!errors.isEmpty()) {
            return refused(part, errors);
        }
        result.snippets().forEach(snippet -> unresolved.put(snippet, part));
        repair(result);
        return result.thrown() == null ? new EvalResult.Done() : failures.of(cell, result.thrown());
    }

    /** javac's own messages say more; what only JShell forbids, such as a method "wait", only JShell can say. */
    private EvalResult refused(Part part, List<Javac.Note> errors) {
        if (errors.get(0).has("jdk.eval.error.object.method")) {
            return new EvalResult.CompileError(List.of(objectMethod(part)));
        }
        List<Part> alone = List.of(part);
        DeclarationCheck.Checked checked =
                check.check(alone, shell.owners(alone)).get(0);
        return new EvalResult.CompileError(
                checked.errors().isEmpty()
                        ? Problems.of(cell, rewritten.getOrDefault(part, part.statement()), errors)
                        : Problems.of(cell, checked.source(), checked.errors()));
    }

    private Problem objectMethod(Part part) {
        int start = part.text().origin(Math.max(0, part.text().toString().indexOf(part.name())));
        return Problems.at(
                cell,
                start,
                start,
                start + part.name().length(),
                "a cell cannot declare a method named " + part.name() + ": every object has one; choose another name");
    }

    /** JShell lets a variable hold what its type hides. */
    private static boolean isOfAccess(Javac.Note error) {
        return error.has("compiler.err.report.access", "compiler.err.not.def.public.cant.access");
    }

    private List<Javac.Note> rejections(Shell.Result result) {
        List<Javac.Note> errors = new ArrayList<>();
        for (Snippet snippet : result.snippets()) {
            if (shell.status(snippet) == Status.REJECTED) {
                errors.addAll(shell.errors(snippet));
            }
        }
        return errors;
    }

    private boolean openConstructors(Part part, List<Javac.Note> errors) {
        rewritten.put(part, RecordConstructors.open(rewritten.getOrDefault(part, part.statement()), errors));
        return true;
    }

    /** Rewrites operators in a part, and in what it may refer to and what may refer to it. */
    private boolean rewrite(Part part, List<Part> later) {
        List<Part> together = new ArrayList<>();
        if (part.kind() == Part.Kind.VARIABLE) {
            together.add(part);
        } else {
            unresolvedNow().values().stream().filter(Part::isMember).forEach(together::add);
            together.add(part);
            later.stream().filter(Part::isMember).forEach(together::add);
        }
        for (DeclarationCheck.Checked checked : check.check(together, shell.owners(together))) {
            if (checked.isRewritten()) {
                rewritten.put(checked.part(), checked.text());
            }
        }
        for (Map.Entry<Snippet, Part> entry : Map.copyOf(unresolvedNow()).entrySet()) {
            MappedText text = rewritten.get(entry.getValue());
            if (text != null && !entry.getValue().equals(part)) {
                shell.eval(cell, entry.getValue(), text)
                        .snippets()
                        .forEach(snippet -> unresolved.put(snippet, entry.getValue()));
            }
        }
        return rewritten.containsKey(part);
    }

    /** Declares again what this cell or earlier ones declared, where its operators mean something else now. */
    private void repair(Shell.Result result) {
        for (Snippet snippet : result.changed()) {
            Shell.Declared declared = shell.declared(snippet);
            if (declared == null || result.snippets().contains(snippet) || isUsable(snippet)) {
                continue;
            }
            boolean wasRewritten = !declared.given()
                    .toString()
                    .equals(declared.original().statement().toString());
            if (wasRewritten || OperatorRewriter.mayMend(shell.errors(snippet))) {
                List<Part> alone = List.of(declared.original());
                DeclarationCheck.Checked checked =
                        check.check(alone, shell.owners(alone)).get(0);
                shell.eval(declared.cell(), declared.original(), checked.text());
            }
        }
    }

    private boolean isUsable(Snippet snippet) {
        return shell.status(snippet) == Status.VALID;
    }

    private Map<Snippet, Part> unresolvedNow() {
        unresolved.keySet().removeIf(snippet -> !shell.status(snippet).isActive() || isUsable(snippet));
        return unresolved;
    }

    /** What is wrong with the cell's declarations that cannot be used, because of names that nothing declares. */
    List<Problem> unresolvedProblems() {
        List<Problem> problems = new ArrayList<>();
        Map<Snippet, Part> left = unresolvedNow();
        if (left.isEmpty()) {
            return problems;
        }
        List<Part> parts = List.copyOf(new java.util.LinkedHashSet<>(left.values()));
        for (DeclarationCheck.Checked checked : check.check(parts, shell.owners(parts))) {
            problems.addAll(Problems.of(cell, checked.source(), checked.errors()));
        }
        if (problems.isEmpty()) {
            left.forEach((snippet, part) -> problems.add(unknown(snippet, part)));
        }
        return problems;
    }

    private Problem unknown(Snippet snippet, Part part) {
        int start = part.text().origin(0);
        List<String> names =
                snippet instanceof DeclarationSnippet declaration ? shell.unresolved(declaration) : List.of();
        return Problems.at(cell, start, start, start + 1, "cannot find symbol: " + String.join(", ", names));
    }
}
