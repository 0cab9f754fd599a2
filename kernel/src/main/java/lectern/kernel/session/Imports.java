package lectern.kernel.session;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.util.Elements;

/**
 * What a session imports from its start. A source gets those of which it mentions a name: all of them cost more time
 * than the rest of a short cell.
 */
final class Imports {
    private static final String STATIC = "static ";
    private static final String STAR = ".*";

    /** The names that each import brings, in one state of the class path. */
    private record Known(int classpath, Map<String, Set<String>> names) {}

    private final List<String> imports;
    private final Javac javac;
    private volatile Known known = new Known(-1, Map.of());

    /**
     * @param imports as {@link SessionOptions#imports} gives them
     * @param javac tells what a star stands for
     */
    Imports(List<String> imports, Javac javac) {
        this.imports = imports;
        this.javac = javac;
    }

    /** All of them, each a declaration. */
    String all() {
        return lines(imports);
    }

    /** Those that bring any of these names. */
    String of(Collection<String> words) {
        Map<String, Set<String>> names = names();
        return lines(imports.stream()
                .filter(each -> words.stream().anyMatch(names.get(each)::contains))
                .toList());
    }

    private static String lines(List<String> imports) {
        StringBuilder lines = new StringBuilder();
        imports.forEach(each -> lines.append("import ").append(each).append(";\n"));
        return lines.toString();
    }

    private Map<String, Set<String>> names() {
        Known now = known;
        int classpath = javac.classpathVersion();
        if (now.classpath() != classpath) {
            now = new Known(classpath, javac.run(List.of(all() + "class $ {}\n"), this::read));
            known = now;
        }
        return now.names();
    }

    private Map<String, Set<String>> read(Javac.Task task) throws IOException {
        task.javac().parse();
        task.javac().analyze();
        Elements elements = task.javac().getElements();
        Map<String, Set<String>> names = new HashMap<>();
        for (String each : imports) {
            String name = each.startsWith(STATIC) ? each.substring(STATIC.length()) : each;
            if (!name.endsWith(STAR)) {
                names.put(each, Set.of(name.substring(name.lastIndexOf('.') + 1)));
                continue;
            }
            String owner = name.substring(0, name.length() - STAR.length());
            Set<String> members = new HashSet<>();
            if (elements.getTypeElement(owner) instanceof ClassSymbol type) {
                addMembers(type, members);
            } else if (elements.getPackageElement(owner) instanceof TypeSymbol in) {
                addOwn(in, members);
            }
            names.put(each, members);
        }
        return names;
    }

    private static void addMembers(ClassSymbol type, Set<String> names) {
        addOwn(type, names);
        addSupertype(type.getSuperclass(), names);
        type.getInterfaces().forEach(parent -> addSupertype(parent, names));
    }

    private static void addSupertype(Type parent, Set<String> names) {
        if (parent.tsym instanceof ClassSymbol type) {
            addMembers(type, names);
        }
    }

    /** Straight from the compiler's own table: its public face reads the class file of each class in a package. */
    private static void addOwn(TypeSymbol owner, Set<String> names) {
        for (Symbol member : owner.members().getSymbols()) {
            names.add(member.getSimpleName().toString());
        }
    }
}
