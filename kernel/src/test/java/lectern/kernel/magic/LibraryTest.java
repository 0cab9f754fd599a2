package lectern.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import lectern.display.Context;
import lectern.display.MimeBundle;
import lectern.kernel.display.Renderer;
import lectern.kernel.session.CellOutput;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Session;
import lectern.kernel.session.SessionOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that come to a session: before it starts, or by magics while it runs. */
class LibraryTest {
    private static final String DEEP = "package deep; public class Deep { public static int answer() { return 42; } }";
    private static final String TOP =
            "package top; /** On top. */ public class Top { /** Asks deeper. */ public static int ask() { return deep.Deep.answer(); } }";

    @TempDir
    Path folder;

    private Session session;

    @AfterEach
    void close() {
        if (session != null) {
            session.close();
        }
    }

    private void open(List<Path> classpath, List<Path> startup) {
        SessionOptions standard = SessionOptions.standard();
        session = MagicSession.open(new SessionOptions(standard.imports(), standard.operators(), classpath, startup));
    }

    @Test
    void theClassPathOfTheOptionsIsThere() throws IOException {
        open(List.of(jar("deep", Map.of("deep.Deep", DEEP), Map.of())), List.of());
        assertEquals(42, value("deep.Deep.answer()"));
        assertEquals(1, value("int answer(deep.Deep d) { return 1; }\nanswer(null)"));
    }

    @Test
    void startupScriptsRunFirstAndMayHoldMagics() throws IOException {
        Path jar = jar("deep", Map.of("deep.Deep", DEEP), Map.of());
        Path first = Files.writeString(folder.resolve("first.jsh"), "%jars " + jar + "\nint base = 1;");
        Path second = Files.writeString(folder.resolve("second.jsh"), "int next = base + deep.Deep.answer();");
        open(List.of(), List.of(first, second));
        assertEquals(43, value("next"));
        assertEquals(1, session.executionCount());
    }

    @Test
    void aStartupScriptThatFailsIsNamed() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.jsh"), "int x = nosuch;");
        String message = assertThrows(IllegalArgumentException.class, () -> open(List.of(), List.of(bad)))
                .getMessage();
        assertTrue(message.contains("bad.jsh") && message.contains("nosuch"), message);
    }

    @Test
    void aJarBringsItsMagicsAndRenderers() throws IOException {
        String provider = """
                package extra;
                import java.util.*; import lectern.kernel.magic.*; import lectern.kernel.session.*;
                public class Extra implements MagicProvider, lectern.kernel.display.ValueRenderer {
                    public List<Magic> magics() {
                        return List.of(new Magic("extra", Magic.Use.LINE, "", Magic.Argument.NOTHING, "Is extra.",
                                call -> new EvalResult.Value("extra " + call.arguments())));
                    }
                    public Optional<lectern.display.MimeBundle> render(Object value) {
                        return value instanceof Thread ? Optional.of(lectern.display.MimeBundle.text("a thread")) : Optional.empty();
                    }
                }
                """;
        Path jar = jar(
                "extra",
                Map.of("extra.Extra", provider),
                Map.of(
                        "META-INF/services/lectern.kernel.magic.MagicProvider",
                        "extra.Extra",
                        "META-INF/services/lectern.kernel.display.ValueRenderer",
                        "extra.Extra"));
        open(List.of(), List.of());
        assertInstanceOf(EvalResult.CompileError.class, session.eval("%extra it", new Quiet()));
        value("Thread.currentThread()");
        session.eval("%jars " + jar, new Quiet());
        assertEquals("extra it", value("%extra it"));
        Object thread = value("Thread.currentThread()");
        try (Context.Scope scope = session.context().enter()) {
            assertEquals("a thread", Renderer.current().render(thread).text());
        }
    }

    @Test
    void mavenBringsWhatAnArtifactNeeds() throws IOException {
        Path deep = jar("deep", Map.of("deep.Deep", DEEP), Map.of());
        install("deep", deep, "");
        install(
                "top",
                jar("top", Map.of("top.Top", TOP), Map.of()),
                "<dependencies><dependency><groupId>test.lectern</groupId><artifactId>deep</artifactId>"
                        + "<version>1.0</version></dependency></dependencies>");
        open(List.of(), List.of());
        session.eval("import java.util.List;", new Quiet());
        Path local = folder.resolve("local");
        assertEquals(
                new EvalResult.Done(),
                session.eval(
                        "%maven --offline --repo "
                                + folder.resolve("repository").toUri() + " --local " + local + " test.lectern:top:1.0",
                        new Quiet()));
        assertEquals(42, value("import top.*;\nTop.ask()"));
    }

    private Object value(String cell) {
        return assertInstanceOf(EvalResult.Value.class, session.eval(cell, new Quiet()))
                .value();
    }

    /** Puts a jar into a repository of our own. */
    private void install(String artifact, Path jar, String more) throws IOException {
        Path version = folder.resolve("repository/test/lectern/" + artifact + "/1.0");
        Files.createDirectories(version);
        Files.copy(jar, version.resolve(artifact + "-1.0.jar"));
        Files.writeString(
                version.resolve(artifact + "-1.0.pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>test.lectern</groupId><artifactId>" + artifact
                        + "</artifactId><version>1.0</version>" + more + "</project>");
    }

    private Path jar(String name, Map<String, String> sources, Map<String, String> resources) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve("src/" + source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            String path = System.getProperty("java.class.path") + System.getProperty("path.separator") + classes;
            int status = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "-nowarn",
                            "-proc:none",
                            "-cp",
                            path,
                            "-d",
                            classes.toString(),
                            file.toString());
            assertEquals(0, status);
        }
        Path jar = folder.resolve(name + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
            }
            for (Map.Entry<String, String> resource : resources.entrySet()) {
                entries.putNextEntry(new JarEntry(resource.getKey()));
                entries.write(resource.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static final class Quiet implements CellOutput {
        @Override
        public void stdout(String text) {}

        @Override
        public void stderr(String text) {}

        @Override
        public void display(MimeBundle bundle) {}

        @Override
        public void clear(boolean wait) {}

        @Override
        public Optional<String> input(String prompt, boolean password) {
            return Optional.empty();
        }
    }
}
