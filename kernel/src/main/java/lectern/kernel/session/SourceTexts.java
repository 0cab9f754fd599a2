package lectern.kernel.session;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Finds the source of a class: of the JDK in its src.zip, of the library in the kernel's own jar, of a dependency in the
 * source jar beside its jar, and of what a cell declared in that cell.
 */
final class SourceTexts {
    /** Where the build puts the library's sources. */
    private static final String OWN = "META-INF/sources/";

    private final Libraries libraries;
    private final Declarations declarations;

    SourceTexts(Libraries libraries, Declarations declarations) {
        this.libraries = libraries;
        this.declarations = declarations;
    }

    /** The source that an outermost class was compiled from. */
    Optional<String> of(TypeElement type, Elements elements) {
        String name = type.getQualifiedName().toString();
        String path = name.replace('.', '/') + ".java";
        try {
            if (name.startsWith(CellClasses.PACKAGE + ".")) {
                return declarations.source(name);
            }
            String module = elements.getModuleOf(type).getQualifiedName().toString();
            if (!module.isEmpty()) {
                return entry(Path.of(System.getProperty("java.home"), "lib", "src.zip"), module + "/" + path);
            }
            try (InputStream own = libraries.loader().getResourceAsStream(OWN + path)) {
                if (own != null) {
                    return Optional.of(new String(own.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Optional<Path> sources = jar(path.replaceFirst("java$", "class"), "-sources.jar");
            return sources.isPresent() ? entry(sources.get(), path) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // help is a courtesy: a broken archive must not take the signature with it
        }
    }

    /** The page of an outermost class in the javadoc jar beside its jar. */
    Optional<String> page(TypeElement type) {
        String path = type.getQualifiedName().toString().replace('.', '/');
        try {
            Optional<Path> pages = jar(path + ".class", "-javadoc.jar");
            return pages.isPresent() ? entry(pages.get(), path + ".html") : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The archive of a kind beside the jar that has a class. */
    private Optional<Path> jar(String path, String ending) throws IOException {
        URL found = libraries.loader().getResource(path);
        if (found == null || !(found.openConnection() instanceof JarURLConnection connection)) {
            return Optional.empty();
        }
        Path jar = Path.of(connection.getJarFileURL().getPath());
        Path beside = jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", ending));
        return Files.exists(beside) ? Optional.of(beside) : Optional.empty();
    }

    private static Optional<String> entry(Path archive, String name) throws IOException {
        if (!Files.exists(archive)) {
            return Optional.empty(); // a JDK need not come with its sources
        }
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            return entry == null
                    ? Optional.empty()
                    : Optional.of(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
