package lectern.kernel.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a session imports from its start. A source gets those of which it mentions a name: all of them cost more time
 * than the rest of a short cell. What a star stands for is read from the class files: javac takes a third of the time of
 * a launch to find out.
 */
final class Imports {
    private static final String STATIC = "static ";
    private static final String STAR = ".*";
    private static final String CLASS = ".class";

    private final List<String> imports;
    private final Libraries libraries;
    private final Map<String, Boolean> packageMembers = new HashMap<>();
    private final Map<String, Optional<Set<String>>> classMembers = new HashMap<>();
    private int known;

    /**
     * @param imports as {@link SessionOptions#imports} gives them
     * @param libraries where their classes are found
     */
    Imports(List<String> imports, Libraries libraries) {
        this.imports = imports;
        this.libraries = libraries;
    }

    /** All of them, each a declaration. */
    String all() {
        return lines(imports);
    }

    /** Those that bring any of these names; where that is uncertain, too many. */
    synchronized String of(Collection<String> words) {
        int added = libraries.paths().size();
        if (known != added) {
            known = added;
            packageMembers.clear();
            classMembers.clear();
        }
        return lines(imports.stream()
                .filter(each -> words.stream().anyMatch(word -> brings(each, word)))
                .toList());
    }

    private static String lines(List<String> imports) {
        StringBuilder lines = new StringBuilder();
        imports.forEach(each -> lines.append("import ").append(each).append(";\n"));
        return lines.toString();
    }

    private boolean brings(String each, String word) {
        String name = each.startsWith(STATIC) ? each.substring(STATIC.length()) : each;
        if (!name.endsWith(STAR)) {
            return name.endsWith(word) && name.charAt(name.length() - word.length() - 1) == '.';
        }
        String owner = name.substring(0, name.length() - STAR.length()).replace('.', '/');
        Optional<Set<String>> members = classMembers.computeIfAbsent(owner, this::members);
        if (members.isPresent()) {
            return members.get().contains(word);
        }
        // A class inside of a class has another file name: such an import is always there.
        return each.startsWith(STATIC) || packageMembers.computeIfAbsent(owner + "/" + word, this::isClass);
    }

    private boolean isClass(String path) {
        return libraries.loader().getResource(path + CLASS) != null;
    }

    /** The names of the members of a class, of inherited ones too; nothing where there is no such class. */
    private Optional<Set<String>> members(String type) {
        Set<String> names = new HashSet<>();
        return addMembers(type, names) ? Optional.of(names) : Optional.empty();
    }

    private boolean addMembers(String type, Set<String> names) {
        try (InputStream file = libraries.loader().getResourceAsStream(type + CLASS)) {
            if (file == null) {
                return false;
            }
            ClassReader reader = new ClassReader(file);
            reader.accept(
                    new Members(type, names), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            if (reader.getSuperName() != null) {
                addMembers(reader.getSuperName(), names);
            }
            for (String parent : reader.getInterfaces()) {
                addMembers(parent, names);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + type, e);
        }
    }

    private static final class Members extends ClassVisitor {
        private final String type;
        private final Set<String> names;

        Members(String type, Set<String> names) {
            super(Opcodes.ASM9);
            this.type = type;
            this.names = names;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
            names.add(name);
            return null;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String type, String signature, Object value) {
            names.add(name);
            return null;
        }

        @Override
        public void visitInnerClass(String name, String outer, String inner, int access) {
            if (type.equals(outer)) {
                names.add(inner);
            }
        }
    }
}
