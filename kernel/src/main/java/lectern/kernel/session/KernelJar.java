package lectern.kernel.session;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * A jar's classes as javac lists them. Javac's own way opens a file system on the jar and walks all its folders, a tenth of
 * the time of a launch; this one reads the table of contents that the class loader has in memory already.
 */
final class KernelJar {
    private static final String CLASS = JavaFileObject.Kind.CLASS.extension;
    private static final String VERSIONS = "META-INF/";

    private final ZipFile jar;
    private final Map<String, List<ZipEntry>> packages = new HashMap<>();

    private KernelJar(ZipFile jar) {
        this.jar = jar;
        for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (name.endsWith(CLASS) && !name.startsWith(VERSIONS)) {
                String folder = name.substring(0, Math.max(0, name.lastIndexOf('/')));
                packages.computeIfAbsent(folder, k -> new ArrayList<>()).add(entry);
            }
        }
    }

    /** Whether the kernel runs from its jar; in tests it runs from folders. */
    static boolean isAlone() {
        return isJar(classpath());
    }

    /** The jar that the kernel runs from, read when the first compiler asks: it is the same for all sessions. */
    static Optional<KernelJar> own() {
        return Own.JAR;
    }

    private static final class Own {
        private static final Optional<KernelJar> JAR = isAlone() ? Optional.of(of(classpath())) : Optional.empty();
    }

    private static String classpath() {
        return System.getProperty("java.class.path");
    }

    private static boolean isJar(String classpath) {
        return classpath.endsWith(".jar") && !classpath.contains(File.pathSeparator);
    }

    static KernelJar of(String path) {
        try {
            return new KernelJar(new ZipFile(path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** The classes of a package. */
    List<JavaFileObject> list(String packageName) {
        return packages.getOrDefault(packageName.replace('.', '/'), List.of()).stream()
                .<JavaFileObject>map(Entry::new)
                .toList();
    }

    /** The full name of a class of this jar. */
    static Optional<String> binaryName(JavaFileObject file) {
        return file instanceof Entry entry ? Optional.of(entry.binaryName()) : Optional.empty();
    }

    private final class Entry extends SimpleJavaFileObject {
        private final ZipEntry entry;

        Entry(ZipEntry entry) {
            super(URI.create("jar:///" + entry.getName()), Kind.CLASS);
            this.entry = entry;
        }

        String binaryName() {
            String name = entry.getName();
            return name.substring(0, name.length() - CLASS.length()).replace('/', '.');
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return jar.getInputStream(entry);
        }
    }
}
