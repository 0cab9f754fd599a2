package lectern.kernel.install;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for a JVM is a shell script")
class KernelSpecTest {
    @TempDir
    Path temporary;

    private Path folder;
    private Path java;
    private Path jar;

    @BeforeEach
    void makeRuntime() throws IOException {
        folder = temporary.resolve("a folder/with 'quotes'");
        java = temporary.resolve("java");
        jar = Files.writeString(temporary.resolve("some.jar"), "a jar");
    }

    @Test
    void theFolderHasAllThatTheKernelNeeds() throws IOException {
        install("exit 1");
        assertArrayEquals(Files.readAllBytes(jar), Files.readAllBytes(folder.resolve("lectern.jar")));
        for (String logo : List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg")) {
            assertTrue(Files.size(folder.resolve(logo)) > 0, logo);
        }
        JsonObject spec = spec();
        assertEquals("java", spec.get("language").getAsString());
        assertEquals("message", spec.get("interrupt_mode").getAsString());
        assertEquals("A name", spec.get("display_name").getAsString());
    }

    @Test
    void theCommandPassesOptionsAndTheConnectionFileWhateverTheirCharacters() throws Exception {
        install("exit 1");
        List<String> started = start("-Xmx1g -Dglob=*");
        assertEquals(
                List.of(
                        "-Dx=a 'b' $c",
                        "-Xmx1g",
                        "-Dglob=*",
                        "-jar",
                        folder.resolve("lectern.jar").toString(),
                        "kernel",
                        "my connection.json"),
                started.subList(started.size() - 7, started.size()));
        assertTrue(started.contains("-Dfile.encoding=UTF-8"), started.toString());
    }

    @Test
    void anArchiveThatCouldNotBeMadeIsToldAndNotUsed() throws Exception {
        Optional<String> problem = install("echo no space left; exit 1");
        assertTrue(problem.orElse("").contains("no space left"), problem.toString());
        assertTrue(start("").stream().noneMatch(argument -> argument.startsWith("-XX:SharedArchiveFile=")));
    }

    @Test
    void installingAgainReplacesAll() throws IOException {
        install("exit 1");
        Files.writeString(jar, "a newer jar");
        install("exit 1");
        assertEquals("a newer jar", Files.readString(folder.resolve("lectern.jar")));
    }

    private Optional<String> install(String atArchive) throws IOException {
        // Prints its arguments, one per line, and makes the archive that it is asked for.
        String fakeJava = """
                #!/bin/sh
                for argument in "$@"; do
                  echo "$argument"
                  case "$argument" in -XX:ArchiveClassesAtExit=*) %s;; esac
                done
                """.formatted(atArchive);
        Files.writeString(java, fakeJava);
        assertTrue(java.toFile().setExecutable(true));
        return new KernelSpec(folder, new JavaRuntime(java, jar), "A name", List.of("-Dx=a 'b' $c")).write();
    }

    private JsonObject spec() throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("kernel.json")))
                .getAsJsonObject();
    }

    /** What the JVM gets when Jupyter runs the kernel's command. */
    private List<String> start(String javaOptions) throws IOException, InterruptedException {
        List<String> command = spec().getAsJsonArray("argv").asList().stream()
                .map(JsonElement::getAsString)
                .map(word -> word.replace("{connection_file}", "my connection.json"))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LECTERN_JAVA_OPTS", javaOptions);
        Process process = builder.start();
        List<String> lines = process.inputReader().lines().toList();
        assertEquals(0, process.waitFor());
        return lines;
    }
}
