package lectern.kernel.session;

import java.util.List;
import java.util.Set;

/**
 * What a cell has declared.
 *
 * @param part as the cell says it, but for "var", which has become a type where that can be written
 * @param owner the full name of the class that it is a member of
 * @param source what was compiled
 * @param errors why it cannot be used; a later declaration may mend that
 * @param imports what the names in it meant
 */
record Declaration(
        Cell cell, Part part, String owner, MappedText source, List<Javac.Note> errors, Set<String> imports) {
    boolean isUsable() {
        return errors.isEmpty();
    }

    /** Whether all that is wrong are names that may yet be declared. */
    boolean lacksNamesOnly() {
        return errors.stream().allMatch(error -> error.code().startsWith("compiler.err.cant.resolve"));
    }

    /** Whether the type can be written, so that the variable can be declared again. */
    boolean hasType() {
        return part.variable().flatMap(Part.Variable::type).isPresent();
    }

    /** The name that code calls a method, a type or an import by; empty for a variable. */
    String calledAs() {
        return switch (part.kind()) {
            case METHOD, TYPE -> part.name();
            case IMPORT -> {
                String name = part.text().toString().replaceFirst("[\\s;]*$", "");
                yield name.substring(name.lastIndexOf('.') + 1).strip();
            }
            default -> "";
        };
    }

    /** What JShell needs to be told of it. */
    String asSnippet() {
        return part.variable()
                .flatMap(Part.Variable::type)
                .map(type -> type + " " + part.name() + ";")
                .orElseGet(() -> part.statement().toString());
    }
}
