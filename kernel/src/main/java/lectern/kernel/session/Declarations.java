package lectern.kernel.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All that the cells of a session have declared; keeps the scope and the classes in line with it. */
final class Declarations {
    private final Map<String, Declaration> byKey = new LinkedHashMap<>();
    private final Scope scope;
    private final CellClasses classes;

    Declarations(Scope scope, CellClasses classes) {
        this.scope = scope;
        this.classes = classes;
    }

    /** The live declaration that a part would replace. */
    synchronized Optional<Declaration> replacedBy(Part part) {
        return Optional.ofNullable(byKey.get(part.key()));
    }

    /** Those whose code uses any of these classes. */
    synchronized List<Declaration> usersOf(Set<String> owners) {
        Set<String> users = classes.referrers(owners);
        return byKey.values().stream()
                .filter(declaration -> declaration.isUsable() && users.contains(declaration.owner()))
                .toList();
    }

    /** Whether a method is called as a newly compiled one. */
    synchronized boolean hasHead(Declaration method, byte[] compiled) {
        return compiled != null
                && MethodHead.of(classes.compiled(method.owner())).equals(MethodHead.of(compiled));
    }

    /** Those that cannot be used and mention any of these names, directly or by way of another. */
    synchronized List<Declaration> waitingFor(Set<String> names) {
        Set<String> known = new HashSet<>(names);
        Set<Declaration> waiting = new LinkedHashSet<>();
        boolean found = true;
        while (found) {
            found = false;
            for (Declaration declaration : byKey.values()) {
                Set<String> mentioned =
                        JavaText.identifiers(declaration.part().text().toString());
                if (!declaration.isUsable()
                        && mentioned.stream().anyMatch(known::contains)
                        && waiting.add(declaration)) {
                    known.add(declaration.part().name());
                    found = true;
                }
            }
        }
        return new ArrayList<>(waiting);
    }

    /** Those that cannot be used. */
    synchronized List<Declaration> unusable() {
        return byKey.values().stream()
                .filter(declaration -> !declaration.isUsable())
                .toList();
    }

    /**
     * Takes in declarations, in place of those that they replace.
     *
     * @param compiled their classes
     * @param successors classes of methods that are called as before, with those that they take the place of
     */
    synchronized void put(
            Collection<Declaration> declared, Map<String, byte[]> compiled, Map<String, String> successors) {
        declared.forEach(declaration -> byKey.put(declaration.part().key(), declaration));
        List<Declaration> usable =
                byKey.values().stream().filter(Declaration::isUsable).toList();
        classes.declare(
                compiled, successors, usable.stream().map(Declaration::owner).collect(Collectors.toSet()));
        for (Declaration declaration : declared) {
            if (declaration.isUsable()) {
                classes.setLines(declaration.owner(), SourceLines.Table.of(declaration.cell(), declaration.source()));
            }
        }
        Map<String, Set<String>> names = new LinkedHashMap<>();
        List<String> imports = new ArrayList<>();
        for (Declaration declaration : usable) {
            if (declaration.part().kind() == Part.Kind.IMPORT) {
                imports.add(declaration.part().statement().toString());
            } else {
                names.computeIfAbsent(declaration.part().name(), name -> new LinkedHashSet<>())
                        .add(declaration.owner());
            }
        }
        scope.set(names, imports);
    }

    /** The live and usable declarations of names that occur in a text. */
    synchronized List<Declaration> mentionedIn(String text) {
        Set<String> names = JavaText.identifiers(text);
        return byKey.values().stream()
                .filter(declaration -> declaration.isUsable()
                        && names.contains(declaration.part().name()))
                .toList();
    }

    /** What was declared in a class of ours, with the comment before it in its cell, as a class of that name. */
    synchronized Optional<String> source(String owner) {
        return byKey.values().stream()
                .filter(declaration -> declaration.owner().equals(owner))
                .findFirst()
                .map(declaration -> "class " + owner.substring(owner.lastIndexOf('.') + 1) + " { "
                        + JavaText.commentBefore(
                                declaration.cell().text(),
                                declaration.part().text().origin(0))
                        + declaration.part().statement() + "\n}");
    }

    /** Forgets them all. */
    synchronized void clear() {
        byKey.clear();
        put(List.of(), Map.of(), Map.of());
    }

    /** What {@link Interpreter#declarers} tells. */
    synchronized Map<String, Set<String>> declarers() {
        Map<String, Set<String>> titles = new LinkedHashMap<>();
        byKey.values().stream()
                .filter(declaration -> !declaration.calledAs().isEmpty())
                .forEach(declaration -> titles.computeIfAbsent(declaration.calledAs(), name -> new LinkedHashSet<>())
                        .add(declaration.cell().title()));
        return titles;
    }

    /** Forgets the methods, types and imports of these names. */
    synchronized void forget(Set<String> names) {
        byKey.values().removeIf(declaration -> names.contains(declaration.calledAs()));
        put(List.of(), Map.of(), Map.of());
    }

    /** What is wrong with code that does not compile; says of a name why it cannot be used, where it was declared. */
    EvalResult.CompileError refusal(Cell cell, MappedText source, List<Javac.Note> errors) {
        return new EvalResult.CompileError(Problems.of(
                cell,
                source,
                errors.stream().map(error -> explained(source, error)).toList()));
    }

    private synchronized Javac.Note explained(MappedText source, Javac.Note error) {
        if (!error.code().startsWith("compiler.err.cant.resolve")) {
            return error;
        }
        int start = Math.max(0, error.position());
        if (source.toString().startsWith(".", start)) {
            return error;
        }
        String name = source.toString().substring(start, JavaText.endOfNameAt(source.toString(), start));
        return byKey.values().stream()
                .filter(declaration ->
                        !declaration.isUsable() && declaration.part().name().equals(name))
                .findFirst()
                .map(declaration -> error.saying(why(declaration)))
                .orElse(error);
    }

    private static String why(Declaration unusable) {
        String name = unusable.part().name();
        if (!unusable.lacksNamesOnly()) {
            return name + " cannot be used: what it needs has changed; declare it again";
        }
        String missing = unusable.errors().stream()
                .map(error -> Problems.plain(error.message()).replaceFirst("^cannot find symbol: ", ""))
                .distinct()
                .collect(Collectors.joining(", "));
        return name + " cannot be used yet: it needs " + missing + ", which is not declared";
    }
}
