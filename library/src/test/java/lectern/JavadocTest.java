package lectern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import lectern.Prelude.torch;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every public method has javadoc, and what its examples say is true: {@code Example: {@code <java>} is
 * {@code <text>}.} is compiled as in a cell, run, and its text compared.
 */
class JavadocTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private final List<String> undocumented = new ArrayList<>();
    /** By source file: what the examples in it say. */
    private final Map<String, List<Example>> examples = new TreeMap<>();

    @TempDir
    Path classes;

    /** An expression and the text that it prints. */
    private record Example(String method, String expression, String text) {
        /** The examples of a method's javadoc. */
        static List<Example> of(String method, String doc) {
            List<Example> found = new ArrayList<>();
            String line = doc.replaceAll("\\s+", " ");
            for (int at = line.indexOf("Example: {@code"); at >= 0; at = line.indexOf("Example: {@code", at + 1)) {
                int end = end(line, line.indexOf('{', at));
                String rest = line.substring(end);
                if (!rest.startsWith(" is {@code ")) continue;
                int last = end(rest, " is ".length());
                found.add(new Example(
                        method,
                        line.substring(line.indexOf("{@code", at) + 6, end - 1).strip(),
                        rest.substring(" is {@code".length(), last - 1).strip()));
            }
            return found;
        }

        /** Behind the brace that closes the one at {@code open}. */
        private static int end(String text, int open) {
            int depth = 0;
            for (int i = open; i < text.length(); i++) {
                if (text.charAt(i) == '{') depth++;
                if (text.charAt(i) == '}' && --depth == 0) return i + 1;
            }
            throw new IllegalArgumentException("a brace is not closed in: " + text);
        }
    }

    private void read() {
        try (Stream<Path> files = Files.walk(SOURCES);
                StandardJavaFileManager manager = JAVAC.getStandardFileManager(null, Locale.ROOT, null)) {
            List<Path> sources = files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("internal"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask)
                    JAVAC.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) new Methods(docs).scan(unit, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at each method that a user of the library can call. */
    private final class Methods extends TreePathScanner<Void, Void> {
        private final DocTrees docs;

        Methods(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            if (isOpen(getCurrentPath())) {
                String doc = docs.getDocComment(getCurrentPath());
                String name = name(getCurrentPath()) + "." + method.getName() + "("
                        + method.getParameters().size() + ")";
                if (doc != null) {
                    String file = Path.of(getCurrentPath()
                                    .getCompilationUnit()
                                    .getSourceFile()
                                    .getName())
                            .getFileName()
                            .toString();
                    examples.computeIfAbsent(file, f -> new ArrayList<>()).addAll(Example.of(name, doc));
                } else if (!overrides(method) && method.getReturnType() != null) {
                    undocumented.add(name);
                }
            }
            return super.visitMethod(method, null);
        }

        private static boolean overrides(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
        }

        /** Whether the member and all types around it are public. */
        private static boolean isOpen(TreePath path) {
            for (TreePath p = path; p != null; p = p.getParentPath()) {
                ModifiersTree modifiers = p.getLeaf() instanceof MethodTree method
                        ? method.getModifiers()
                        : p.getLeaf() instanceof ClassTree type ? type.getModifiers() : null;
                if (modifiers == null) continue;
                boolean ofInterface = p.getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE
                        && !modifiers.getFlags().contains(Modifier.PRIVATE);
                if (!ofInterface && !modifiers.getFlags().contains(Modifier.PUBLIC)) return false;
            }
            return true;
        }

        private static String name(TreePath path) {
            TreePath type = path.getParentPath();
            return ((ClassTree) type.getLeaf()).getSimpleName().toString();
        }
    }

    @Test
    void everyPublicMethodSaysWhatItDoes() {
        read();
        assertEquals(List.of(), undocumented);
    }

    @TestFactory
    Stream<DynamicTest> examplesAreTrue() throws Exception {
        read();
        int count = examples.values().stream().mapToInt(List::size).sum();
        assertTrue(count > 300, () -> "found only " + count + " examples");
        compile();
        List<DynamicTest> tests = new ArrayList<>();
        URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
        examples.forEach((file, all) -> {
            for (int i = 0; i < all.size(); i++) {
                Example example = all.get(i);
                String method = "e" + i;
                tests.add(DynamicTest.dynamicTest(
                        example.method() + " " + example.expression(), () -> run(loader, file, method, example)));
            }
        });
        return tests.stream().onClose(() -> close(loader));
    }

    private static void close(URLClassLoader loader) {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(ClassLoader loader, String file, String method, Example example) throws Exception {
        torch.manualSeed(0);
        Object value = loader.loadClass(className(file)).getMethod(method).invoke(null);
        // Text over several lines may stand on one in javadoc; Java's own text of a value counts as well as Python's.
        String python = Prelude.str(value).replaceAll("\\s+", " ");
        String java = String.valueOf(value).replaceAll("\\s+", " ");
        assertEquals(example.text(), java.equals(example.text()) ? java : python);
    }

    private static String className(String file) {
        return "ExamplesOf" + file.replace(".java", "");
    }

    /** One class per source file, with a method per example that sees what a cell sees. */
    private void compile() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, List<Example>> entry : examples.entrySet()) {
            StringBuilder source = new StringBuilder("""
                    import static lectern.Prelude.*;
                    import java.util.*;
                    import lectern.autograd.*;
                    import lectern.numpy.*;
                    import lectern.tensor.*;
                    public class %s {
                    """.formatted(className(entry.getKey())));
            List<Example> all = entry.getValue();
            for (int i = 0; i < all.size(); i++) {
                source.append("public static Object e%d() throws Exception { return %s; }%n"
                        .formatted(i, all.get(i).expression()));
            }
            Path file = classes.resolve(className(entry.getKey()) + ".java");
            sources.add(Files.writeString(file, source.append("}\n")));
        }
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager manager = JAVAC.getStandardFileManager(null, Locale.ROOT, null)) {
            boolean compiled = JAVAC.getTask(
                            null,
                            manager,
                            problems,
                            List.of(
                                    "-d",
                                    classes.toString(),
                                    "-proc:none",
                                    "-classpath",
                                    System.getProperty("java.class.path")),
                            null,
                            manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertTrue(
                    compiled,
                    () -> problems.getDiagnostics().stream()
                            .map(problem -> problem.getMessage(Locale.ROOT) + " in " + lineOf(problem))
                            .collect(Collectors.joining("\n")));
        }
    }

    private static String lineOf(Diagnostic<? extends JavaFileObject> problem) {
        try {
            if (problem.getSource() == null) return "?";
            List<String> lines =
                    problem.getSource().getCharContent(true).toString().lines().toList();
            return problem.getSource().getName() + ": " + lines.get((int) problem.getLineNumber() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
