package lectern.kernel.session;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that a cell sees: what the session imports, and what earlier cells declared. */
final class Scope {
    private final Imports imports;
    private volatile Map<String, Set<String>> declared = Map.of();
    private volatile Collection<String> ownImports = List.of();

    Scope(Imports imports) {
        this.imports = imports;
    }

    /**
     * Sets what cells have declared and imported.
     *
     * @param names each name with the full names of the classes it is a member of
     * @param imports import declarations in Java
     */
    void set(Map<String, Set<String>> names, Collection<String> imports) {
        declared = new LinkedHashMap<>(names);
        ownImports = new LinkedHashSet<>(imports);
    }

    /** What cells have declared, as {@link #set} was given it. */
    Map<String, Set<String>> names() {
        return declared;
    }

    /** The beginning of a source in the cells' package that sees all names which occur in a text. */
    String header(String text) {
        return header(text, Set.of());
    }

    /** The same with all names there are. */
    String headerOfAll() {
        return header(imports.all(), declared.keySet(), Set.of());
    }

    /** The same without the names that some classes own. */
    String header(String text, Set<String> except) {
        // Only what may be meant, because each import costs; an escape may hide any name.
        if (text.contains("\\u")) {
            return header(imports.all(), declared.keySet(), except);
        }
        Set<String> words = JavaText.identifiers(text);
        return header(imports.of(words), words, except);
    }

    private String header(String first, Set<String> words, Set<String> except) {
        StringBuilder header = new StringBuilder("package ")
                .append(CellClasses.PACKAGE)
                .append(";\n")
                .append(first);
        ownImports.forEach(line -> header.append(line).append('\n'));
        Map<String, Set<String>> names = declared;
        for (String name : words) {
            for (String owner : names.getOrDefault(name, Set.of())) {
                if (!except.contains(owner)) {
                    header.append("import static ")
                            .append(owner)
                            .append('.')
                            .append(name)
                            .append(";\n");
                }
            }
        }
        return header.toString();
    }
}
