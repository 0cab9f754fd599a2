package lectern.kernel.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import lectern.kernel.server.KernelLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesTheCommands() {
        assertEquals(0, run("--help"));
        for (String command : new String[] {"kernel", "install", "uninstall", "archive", "run"}) {
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
    void aJdkThatIsNoneIsNamed() {
        String jdk = folder.resolve("no jdk").toString();
        assertRefused(jdk + " is no JDK: it has no bin", "install", "--prefix", folder.toString(), "--jdk", jdk);
    }

    @ParameterizedTest
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for a JDK is a shell script")
    @CsvSource({
        "echo java.base@17.0.1; echo java.se@17.0.1, is a Java 17 runtime (JRE) without jdk.jshell",
        "echo java.base@11.0.2; echo jdk.jshell@11.0.2, is Java 11; Lectern needs a JDK 17 or newer",
        "echo Unrecognized option: --list-modules; exit 1, is Java 8 or older; Lectern needs a JDK 17 or newer",
    })
    void aJdkThatWillNotDoIsNamed(String answer, String problem) throws IOException {
        Path jdk = folder.resolve("a jdk");
        Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + answer.replace("; ", "\n") + "\n");
        assertTrue(java.toFile().setExecutable(true));
        String prefix = folder.resolve("prefix").toString();
        assertRefused(jdk + " " + problem, "install", "--prefix", prefix, "--jdk", jdk.toString());
        assertFalse(Files.exists(folder.resolve("prefix")));
    }

    @Test
    void aVariableNeedsAValue() {
        assertEquals(2, run("install", "--prefix", folder.toString(), "--env", "NAME"));
        assertTrue(err.toString().contains("NAME=VALUE"), err.toString());
    }

    @Test
    void whatIsNotThereCannotBeRemoved() {
        assertRefused("there is no kernel of Lectern's in " + folder, "uninstall", "--prefix", folder.toString());
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
