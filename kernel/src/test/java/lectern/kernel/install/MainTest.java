package lectern.kernel.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import lectern.kernel.server.KernelLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesTheCommands() {
        assertEquals(0, run("--help"));
        for (String command : new String[] {"kernel", "install", "run"}) {
            assertTrue(out.toString().contains("\n  " + command + " "), out.toString());
        }
    }

    @Test
    void theVersionNamesLecternAndJava() {
        assertEquals(0, run("--version"));
        assertTrue(out.toString().startsWith("Lectern "), out.toString());
        assertTrue(out.toString().contains("Java " + System.getProperty("java.version")), out.toString());
    }

    @Test
    void aMissingConnectionFileIsOneLine() {
        String missing = folder.resolve("missing.json").toString();
        assertRefused("lectern kernel: connection file " + missing + " does not exist", "kernel", missing);
    }

    @Test
    void aBrokenConnectionFileIsOneLine() throws IOException {
        String broken = Files.writeString(folder.resolve("broken.json"), "{").toString();
        assertRefused("is not a JSON object", "kernel", broken);
    }

    @Test
    void aNameThatJupyterWouldNotTakeIsRefused() {
        assertEquals(2, run("install", "--prefix", folder.toString(), "--name", "../elsewhere"));
        assertTrue(err.toString().contains("--name"), err.toString());
    }

    @Test
    void onlyTheJarCanInstallItself() {
        assertRefused("lectern.jar", "install", "--prefix", folder.toString());
    }

    @Test
    void onlyOnePlaceCanBeChosen() {
        assertEquals(2, run("install", "--user", "--prefix", folder.toString()));
    }

    private void assertRefused(String expected, String... arguments) {
        assertEquals(2, run(arguments));
        assertTrue(err.toString().contains(expected), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    private int run(String... arguments) {
        KernelLog log = new KernelLog(new PrintStream(PrintStream.nullOutputStream()));
        return Main.commands(new KernelCommand(Main::openSession, log))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
