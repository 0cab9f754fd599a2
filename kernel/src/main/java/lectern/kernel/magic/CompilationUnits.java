package lectern.kernel.magic;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Interpreter;
import lectern.kernel.session.Libraries;

/** Compiles whole files of Java that stand in a cell and puts them on the class path. */
final class CompilationUnits {
    /** How the names of the folders begin that hold the classes of cells. */
    private static final String FOLDER = "java-cell";

    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+[\\w.]+\\s*;", Pattern.MULTILINE);
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "\\bpublic\\s+(?:(?:final|abstract|sealed|non-sealed|strictfp)\\s+)*(?:class|interface|enum|record|@interface)\\s+(\\w+)");

    private CompilationUnits() {}

    static EvalResult declare(String text, Interpreter interpreter) throws Exception {
        if (text.isBlank()) {
            throw new MagicException("%%java: expected files of Java below the first line, got none");
        }
        Path folder = Files.createTempDirectory(FOLDER);
        interpreter.call(() -> {
            compile(units(text), folder, interpreter.libraries().paths());
            replaceEarlier(folder, interpreter.libraries());
            return null;
        });
        interpreter.addToClasspath(List.of(folder));
        return new EvalResult.Done();
    }

    /** Has the classes of earlier cells that are declared again give way, unless they are in use. */
    private static void replaceEarlier(Path folder, Libraries libraries) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).map(folder::relativize).toList();
        }
        List<Path> earlier = new ArrayList<>();
        for (Path file : files) {
            for (Path library : libraries.paths()) {
                Path old = library.resolve(file);
                boolean ours = library.getFileName().toString().startsWith(FOLDER);
                if (ours && Files.exists(old) && Files.mismatch(old, folder.resolve(file)) >= 0) {
                    earlier.add(old);
                    refuseIfLoaded(file, libraries);
                }
            }
        }
        for (Path old : earlier) {
            Files.delete(old);
        }
    }

    private static void refuseIfLoaded(Path file, Libraries libraries) {
        String name = file.toString().replaceFirst("\\.class$", "").replace(File.separatorChar, '.');
        if (libraries.isLoaded(name)) {
            throw new MagicException("%%java: " + name + " is in use already and cannot become another class."
                    + " Give it another name, or declare it in a cell without %%java, where it can be declared again,"
                    + " or restart the kernel");
        }
    }

    /** A file starts with each package declaration, or there is only one. */
    private static List<Unit> units(String text) {
        List<Integer> starts = new ArrayList<>();
        Matcher declaration = PACKAGE.matcher(text);
        while (declaration.find()) {
            starts.add(starts.isEmpty() ? 0 : declaration.start());
        }
        if (starts.isEmpty()) {
            throw new MagicException("%%java: expected a package declaration, such as \"package demo;\":"
                    + " cells can import only from named packages");
        }
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            units.add(new Unit(text.substring(starts.get(i), end)));
        }
        return units;
    }

    private static void compile(List<Unit> units, Path folder, List<Path> libraries) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            List<File> classpath = new ArrayList<>();
            files.getLocation(StandardLocation.CLASS_PATH).forEach(classpath::add);
            libraries.forEach(path -> classpath.add(path.toFile()));
            files.setLocation(StandardLocation.CLASS_PATH, classpath);
            files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(folder.toFile()));
            List<String> options = List.of("-proc:none", "-Xlint:none", "-parameters", "-g");
            if (!javac.getTask(null, files, problems, options, null, units).call()) {
                throw new MagicException(problems.getDiagnostics().stream()
                        .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                        .map(CompilationUnits::text)
                        .collect(Collectors.joining("\n")));
            }
        }
    }

    private static String text(Diagnostic<? extends JavaFileObject> problem) {
        return "%s, line %d: %s"
                .formatted(problem.getSource().getName(), problem.getLineNumber(), problem.getMessage(Locale.ENGLISH));
    }

    private static final class Unit extends SimpleJavaFileObject {
        private final String text;

        Unit(String text) {
            super(URI.create("cell:///" + name(text) + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        /** javac wants a public type in a file of its name. */
        private static String name(String text) {
            Matcher type = PUBLIC_TYPE.matcher(text);
            return type.find() ? type.group(1) : "Unit";
        }

        @Override
        public String getName() {
            return toUri().getPath().substring(1);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
