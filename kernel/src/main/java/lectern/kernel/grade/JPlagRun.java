package lectern.kernel.grade;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import lectern.kernel.magic.MagicException;
import lectern.kernel.magic.MavenArtifacts;

/**
 * JPlag's comparison of programs. JPlag is fetched by Maven when it is first asked for, and called by reflection: it is larger
 * than all of Lectern, and few need it.
 */
final class JPlagRun {
    /** Two students and how much of their code is the same, from 0 to 1. */
    record Pair(String student, String other, double similarity) {}

    private final ClassLoader loader;

    private JPlagRun(ClassLoader loader) {
        this.loader = loader;
    }

    /** Compares the programs of students; the most similar pairs come first. */
    static List<Pair> compare(Map<String, String> programs) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader());
                Scratch scratch = new Scratch(Files.createTempDirectory("lectern-similarity"))) {
            List<String> students = List.copyOf(programs.keySet());
            for (int i = 0; i < students.size(); i++) {
                Path folder = Files.createDirectory(scratch.folder().resolve(Integer.toString(i)));
                Files.writeString(folder.resolve("Cells.java"), programs.get(students.get(i)));
            }
            return new JPlagRun(loader).compare(scratch.folder(), students);
        } catch (InvocationTargetException e) {
            throw new IOException(
                    "JPlag cannot compare the submissions: " + e.getCause().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IOException("JPlag is not as expected: " + e, e);
        }
    }

    /** The newest version for this JDK: from version 5 on it needs Java 21. */
    private static URL[] jars() throws IOException {
        String version = Runtime.version().feature() >= 21 ? "6.0.0" : "4.3.0";
        // Put together here, because the name of the package is another one in Lectern's own jar. Keeps JPlag quiet.
        String silence = String.join(".", "org", "slf4j") + ":slf4j-nop:2.0.17";
        try {
            return new MavenArtifacts()
                    .resolve(List.of("de.jplag:jplag:" + version, "de.jplag:java:" + version, silence)).stream()
                            .map(JPlagRun::url)
                            .toArray(URL[]::new);
        } catch (MagicException absent) {
            throw new IOException("JPlag cannot be fetched: " + absent.getMessage(), absent);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e); // every file has one
        }
    }

    private List<Pair> compare(Path folder, List<String> students) throws ReflectiveOperationException {
        Class<?> language = loader.loadClass("de.jplag.Language");
        Object java = ServiceLoader.load(language, loader).findFirst().orElseThrow();
        Class<?> options = loader.loadClass("de.jplag.options.JPlagOptions");
        Set<File> submissions = Set.of(folder.toFile());
        Object wanted = options.getConstructor(language, Set.class, Set.class).newInstance(java, submissions, Set.of());
        Object run = loader.loadClass("de.jplag.JPlag").getConstructor(options).newInstance(wanted);
        Object result = call(run, "run");
        List<Pair> pairs = new ArrayList<>();
        for (Object comparison : (List<?>) call(result, "getAllComparisons")) {
            int first = name(comparison, "firstSubmission");
            int second = name(comparison, "secondSubmission");
            pairs.add(new Pair(
                    students.get(Math.min(first, second)), // JPlag's order is one of chance
                    students.get(Math.max(first, second)),
                    (Double) call(comparison, "similarity")));
        }
        pairs.sort(Comparator.comparingDouble(Pair::similarity)
                .reversed()
                .thenComparing(Pair::student)
                .thenComparing(Pair::other));
        return pairs;
    }

    private static int name(Object comparison, String which) throws ReflectiveOperationException {
        return Integer.parseInt((String) call(call(comparison, which), "getName"));
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
