package lectern.kernel.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for a JVM is a shell script")
class KernelSpecTest {
    @TempDir
    Path temporary;

    private Path folder;
    private List<String> jvmArguments = List.of("-Dx=a 'b' $c");
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
        assertEquals("{\"GREETING\":\"good day\"}", spec.get("env").toString());
    }

    @Test
    void theCommandPassesOptionsAndTheConnectionFileWhateverTheirCharacters() throws Exception {
        install("exit 1");
        List<String> started = start("-Xmx1g -Dglob=*");
        assertEquals(
                List.of(
                        "-Dx=a 'b' $c",
                        "-Dlectern.archive=" + folder.resolve("lectern.jsa"),
                        "-Xmx1g",
                        "-Dglob=*",
                        "-jar",
                        folder.resolve("lectern.jar").toString(),
                        "kernel",
                        "my connection.json"),
                started.subList(started.size() - 8, started.size()));
        assertTrue(started.contains("-Dfile.encoding=UTF-8"), started.toString());
    }

    @Test
    void anArchiveThatCouldNotBeMadeIsToldAndNotUsed() throws Exception {
        Optional<String> problem = install("echo no space left; exit 1");
        assertTrue(problem.orElse("").contains("no space left"), problem.toString());
        assertTrue(start("").stream().noneMatch(argument -> argument.startsWith("-XX:SharedArchiveFile=")));
    }

    @Test
    void anArchiveThatIsThereIsUsedAndOneThatIsLostIsNotAskedFor() throws Exception {
        install("exit 1");
        Files.writeString(folder.resolve("lectern.jsa"), "made since");
        assertTrue(start("").contains("-XX:SharedArchiveFile=" + folder.resolve("lectern.jsa")));
        Files.delete(folder.resolve("lectern.jsa"));
        assertTrue(start("").stream().noneMatch(argument -> argument.startsWith("-XX:SharedArchiveFile=")));
    }

    @ParameterizedTest
    @CsvSource({
        ",                                    ,                      -XX:+UseSerialGC",
        "-XX:+UseG1GC,                        ,                      -XX:+UseG1GC",
        ",                                    -Xmx1g -XX:+UseZGC,    -XX:+UseZGC",
        "-XX:+UseG1GC,                        -XX:+UseParallelGC,    -XX:+UseParallelGC",
        "-XX:+UseGCOverheadLimit,             ,                      -XX:+UseSerialGC",
    })
    void theJvmIsGivenOneCollector(String installed, String later, String expected) throws Exception {
        jvmArguments = installed == null ? List.of() : List.of(installed);
        install("exit 1");
        List<String> collectors = start(later == null ? "" : later).stream()
                .filter(argument -> argument.matches("-XX:\\+Use\\w+GC"))
                .toList();
        assertEquals(List.of(expected), collectors);
    }

    @Test
    void aJdkThatIsGoneIsNamed() throws Exception {
        install("exit 1");
        Files.delete(java);
        Process process = new ProcessBuilder(command()).start();
        String said = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertEquals("lectern: there is no JDK at " + java + "; install the kernel again\n", said);
        assertEquals(2, process.waitFor());
    }

    @Test
    void removingTakesWhatWasWrittenAndNothingElse() throws Exception {
        install("exit 1");
        Path own = Files.writeString(folder.resolve("mine.txt"), "mine");
        KernelSpec.remove(folder);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(own), left.toList());
        }
        InstallException again = assertThrows(InstallException.class, () -> KernelSpec.remove(folder));
        assertTrue(again.getMessage().contains("jupyter kernelspec list"), again.getMessage());
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
        KernelSpec.Choices choices = new KernelSpec.Choices("A name", jvmArguments, Map.of("GREETING", "good day"));
        return new KernelSpec(folder, new JavaRuntime(java, jar), choices).write();
    }

    private JsonObject spec() throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("kernel.json")))
                .getAsJsonObject();
    }

    private List<String> command() throws IOException {
        return spec().getAsJsonArray("argv").asList().stream()
                .map(JsonElement::getAsString)
                .map(word -> word.replace("{connection_file}", "my connection.json"))
                .toList();
    }

    /** What the JVM gets when Jupyter runs the kernel's command. */
    private List<String> start(String javaOptions) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.environment().put("LECTERN_JAVA_OPTS", javaOptions);
        Process process = builder.start();
        List<String> lines = process.inputReader().lines().toList();
        assertEquals(0, process.waitFor());
        return lines;
    }
}
