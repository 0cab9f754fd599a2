package lectern.kernel.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelJarTest {
    @Test
    void aPackageListsItsOwnClassesWithTheirContent(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("some.jar");
        List<String> names = List.of(
                "a/One.class",
                "a/One$Inner.class",
                "a/notes.txt",
                "a/b/Deep.class",
                "Top.class",
                "META-INF/versions/9/a/One.class");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        KernelJar jar = KernelJar.of(file.toString());
        assertEquals(List.of("a.One", "a.One$Inner"), names(jar, "a"));
        assertEquals(List.of("a.b.Deep"), names(jar, "a.b"));
        assertEquals(List.of("Top"), names(jar, ""));
        assertEquals(List.of(), names(jar, "nosuch"));
        try (InputStream content = jar.list("a.b").get(0).openInputStream()) {
            assertArrayEquals("a/b/Deep.class".getBytes(StandardCharsets.UTF_8), content.readAllBytes());
        }
    }

    private static List<String> names(KernelJar jar, String packageName) {
        List<JavaFileObject> files = jar.list(packageName);
        return files.stream()
                .map(KernelJar::binaryName)
                .map(Optional::orElseThrow)
                .sorted()
                .toList();
    }
}
