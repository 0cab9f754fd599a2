package lectern.kernel.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.kernel.session.DeclarationCompiler.Candidate;

/** Declares the variables, methods, types and imports of one cell, with JShell's meaning. */
final class Declarer {
    private final Declarations declarations;
    private final DeclarationCompiler compiler;
    private final CellRunner runner;
    private final Cell cell;

    Declarer(Declarations declarations, DeclarationCompiler compiler, CellRunner runner, Cell cell) {
        this.declarations = declarations;
        this.compiler = compiler;
        this.runner = runner;
        this.cell = cell;
    }

    /** Declares a variable and gives it its value. */
    EvalResult variable(Part part) {
        DeclarationCompiler.Variable variable = compiler.compile(cell, part);
        Declaration declaration = variable.declaration();
        if (!declaration.isUsable()) {
            return declarations.refusal(cell, declaration.source(), declaration.errors());
        }
        if (variable.isNew()) {
            Set<String> replaced = declarations.replacedBy(part).stream()
                    .map(Declaration::owner)
                    .collect(Collectors.toSet());
            List<Declaration> users = declarations.usersOf(replaced);
            declarations.put(List.of(declaration), variable.classes(), Map.of());
            // A variable stands for itself: nothing of what it touches is the cell's own.
            settlement(List.of())
                    .with(users)
                    .withThoseWaitingFor(Set.of(part.name()))
                    .settle();
        }
        return runner.initialize(cell, variable);
    }

    private Settlement settlement(List<Candidate> fresh) {
        return new Settlement(declarations, compiler, fresh);
    }

    /** Declares methods and types, none of them twice, or an import. */
    EvalResult members(List<Part> parts) {
        List<Part> changed =
                parts.stream().filter(part -> !compiler.isDeclared(part)).toList();
        Settlement settlement = settlement(
                changed.stream().map(part -> new Candidate(cell, part)).toList());
        Optional<Declaration> rejected = (parts.get(0).kind() == Part.Kind.IMPORT
                        ? settlement.withAllWaiting()
                        : settlement.withThoseWaitingFor(
                                changed.stream().map(Part::name).collect(Collectors.toSet())))
                .settle();
        if (rejected.isEmpty()) {
            return new EvalResult.Done();
        }
        int at = parts.indexOf(rejected.get().part());
        if (at > 0) {
            members(parts.subList(0, at)); // What comes before an error counts.
        }
        return refused(rejected.get());
    }

    private EvalResult refused(Declaration rejected) {
        Part part = rejected.part();
        int at = rejected.source().toString().indexOf(part.declared().toString());
        boolean isOfObject = part.kind() == Part.Kind.METHOD
                && rejected.errors().stream()
                        .anyMatch(error -> error.code().startsWith("compiler.err.override")
                                && rejected.source().toString().startsWith(part.name() + "(", error.position())
                                && error.position() > at);
        return isOfObject
                ? new EvalResult.CompileError(List.of(Problems.atName(
                        cell,
                        part,
                        "a cell cannot declare a method named " + part.name()
                                + ": every object has one; choose another name")))
                : declarations.refusal(cell, rejected.source(), rejected.errors());
    }

    /** What is wrong with the cell's declarations that cannot be used, because of names that nothing declares. */
    List<Problem> unresolvedProblems(List<Part> parts) {
        return parts.stream()
                .filter(Part::isMember)
                .flatMap(part -> declarations.replacedBy(part).stream())
                .filter(declaration -> !declaration.isUsable())
                .flatMap(declaration ->
                        declarations.refusal(cell, declaration.source(), declaration.errors()).problems().stream())
                .toList();
    }
}
