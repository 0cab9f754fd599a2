package lectern.kernel.session;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The documentation comments of one source file. */
final class DocComments {
    /**
     * A documented declaration.
     *
     * @param owner the names of the classes around it, or of the class itself
     * @param name empty for a class
     * @param parameters of a method, the types as written without packages and arguments
     */
    private record Entry(String owner, String name, List<String> parameters, String comment) {
        private long likeness(List<String> types) {
            return IntStream.range(0, parameters.size())
                    .filter(i -> parameters.get(i).equals(types.get(i)))
                    .count();
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    DocComments(String source) {
        JavaFileObject file = new SimpleJavaFileObject(URI.create("doc:///Doc.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        Writer.nullWriter(),
                        null,
                        problem -> {},
                        List.of("-proc:none", "-Xlint:none"),
                        null,
                        List.of(file));
        try {
            new Reader(DocTrees.instance(task)).scan(task.parse(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The comment of a declaration as written, without its stars. */
    Optional<String> of(Element element) {
        String owner = owner(element instanceof TypeElement ? element : element.getEnclosingElement());
        String name =
                element instanceof TypeElement ? "" : element.getSimpleName().toString();
        List<String> types = element instanceof ExecutableElement method
                ? method.getParameters().stream()
                        .map(parameter -> simple(parameter.asType().toString()))
                        .toList()
                : List.of();
        return entries.stream()
                .filter(entry -> entry.owner().equals(owner)
                        && entry.name().equals(name)
                        && entry.parameters().size() == types.size())
                .max(Comparator.comparingLong(entry -> entry.likeness(types)))
                .map(Entry::comment);
    }

    private static String owner(Element type) {
        return type.getEnclosingElement() instanceof TypeElement around
                ? owner(around) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }

    /** {@code java.util.Map<K, V>[]} as {@code Map[]}. */
    private static String simple(String type) {
        return type.replaceAll("@\\w+\\s*", "")
                .replaceAll("<.*>", "")
                .replace("...", "[]")
                .replaceAll("[\\w.]+\\.", "")
                .strip();
    }

    private final class Reader extends TreePathScanner<Void, String> {
        private final DocTrees trees;

        Reader(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree tree, String around) {
            String owner = around.isEmpty() ? tree.getSimpleName().toString() : around + "." + tree.getSimpleName();
            add(owner, "", List.of());
            return super.visitClass(tree, owner);
        }

        @Override
        public Void visitMethod(MethodTree tree, String owner) {
            List<String> types = tree.getParameters().stream()
                    .map(parameter -> Objects.toString(parameter.getType(), ""))
                    .map(DocComments::simple)
                    .toList();
            add(owner, tree.getName().toString(), types);
            return null; // what is in its body is nobody else's
        }

        @Override
        public Void visitVariable(VariableTree tree, String owner) {
            add(owner, tree.getName().toString(), List.of());
            return null;
        }

        private void add(String owner, String name, List<String> parameters) {
            String comment = trees.getDocComment(getCurrentPath());
            if (comment != null && !comment.isBlank()) {
                entries.add(new Entry(owner, name, parameters, comment));
            }
        }
    }
}
