package lectern.kernel.magic;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lectern.kernel.magic.Magic.Argument;
import lectern.kernel.magic.Magic.Use;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Interpreter;

/** Magics that add to the class path; jars bring their magics and renderers along. */
final class ClasspathMagics {
    private final MagicTable table;
    private final MavenArtifacts maven;

    ClasspathMagics(MagicTable table, MavenArtifacts maven) {
        this.table = table;
        this.maven = maven;
    }

    List<Magic> rows() {
        return List.of(
                new Magic(
                        "jars",
                        Use.LINE,
                        "FILE...",
                        Argument.FILE,
                        "Adds jars to the class path; * and ** stand for names and folders.",
                        this::jars),
                new Magic(
                        "classpath",
                        Use.LINE,
                        "[FOLDER | JAR...]",
                        Argument.FILE,
                        "Adds folders of classes or jars to the class path, or shows what was added.",
                        this::classpath),
                new Magic(
                        "maven",
                        Use.BOTH,
                        "[--offline] [--repo URL] [--local FOLDER] [--sources] GROUP:ARTIFACT[:VERSION]...",
                        Argument.COORDINATES,
                        "Adds artifacts of Maven repositories with all that they need;"
                                + " the cell may hold coordinates line by line, or the text of a POM.",
                        this::maven));
    }

    private EvalResult jars(MagicCall call) throws Exception {
        if (call.words().isEmpty()) {
            throw call.usage("expected the path of a jar");
        }
        List<Path> found = new ArrayList<>();
        for (String word : call.words()) {
            found.addAll(matching(word));
        }
        add(found, call.interpreter());
        return new EvalResult.Done();
    }

    private EvalResult classpath(MagicCall call) throws Exception {
        if (!call.words().isEmpty()) {
            return jars(call);
        }
        List<Path> paths = call.interpreter().libraries().paths();
        for (Path path : paths) {
            call.print(path.toString());
        }
        if (paths.isEmpty()) {
            call.print("nothing was added to the kernel's own class path");
        }
        return new EvalResult.Done();
    }

    private EvalResult maven(MagicCall call) throws Exception {
        MavenRequest request = MavenRequest.of(call);
        List<Path> jars = call.interpreter().call(() -> maven.resolve(request));
        List<Path> added = add(jars, call.interpreter());
        call.print("added " + added.size() + (added.size() == 1 ? " jar" : " jars") + ": "
                + String.join(
                        ", ",
                        added.stream()
                                .map(path -> path.getFileName().toString())
                                .toList()));
        return new EvalResult.Done();
    }

    /** Adds what is not there yet, and returns that. */
    private List<Path> add(List<Path> paths, Interpreter interpreter) {
        List<Path> known = interpreter.libraries().paths();
        List<Path> added = paths.stream()
                .map(Path::toAbsolutePath)
                .filter(path -> !known.contains(path))
                .distinct()
                .toList();
        interpreter.addToClasspath(added);
        table.addProvided(interpreter.libraries().loader());
        return added;
    }

    private static List<Path> matching(String pattern) throws IOException {
        int star = pattern.indexOf('*');
        if (star < 0) {
            Path path = Path.of(pattern);
            if (!Files.exists(path)) {
                throw new MagicException("there is no file or folder " + path + " (looked in "
                        + path.toAbsolutePath().getParent() + ")");
            }
            return List.of(path);
        }
        int slash = pattern.lastIndexOf('/', star);
        Path folder = Path.of(slash < 0 ? "" : pattern.substring(0, slash + 1));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (Stream<Path> files = Files.walk(folder, pattern.contains("**") ? Integer.MAX_VALUE : 1)) {
            List<Path> found = files.filter(matcher::matches).sorted().toList();
            if (found.isEmpty()) {
                throw new MagicException("no file matches " + pattern);
            }
            return found;
        }
    }
}
