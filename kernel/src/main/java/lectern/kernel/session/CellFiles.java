package lectern.kernel.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** What javac reads and writes: the class path, and in memory the package of the cells. */
final class CellFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final CellClasses classes;
    private final CompletableFuture<Optional<KernelJar>> own;
    private Map<String, byte[]> output = Map.of();

    CellFiles(CellClasses classes, List<Path> classpath) {
        super(ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null));
        this.classes = classes;
        this.own = Background.start("kernel's jar", KernelJar::own);
        if (KernelJar.isAlone()) { // Listed here, and not by javac.
            setClasspath(classpath);
        } else {
            addToClasspath(classpath);
        }
    }

    void addToClasspath(List<Path> paths) {
        List<Path> all = new ArrayList<>();
        fileManager.getLocationAsPaths(StandardLocation.CLASS_PATH).forEach(all::add);
        all.addAll(paths);
        setClasspath(all);
    }

    private void setClasspath(List<Path> paths) {
        try {
            fileManager.setLocationFromPaths(StandardLocation.CLASS_PATH, paths);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read the class path " + paths + ": " + e.getMessage(), e);
        }
    }

    /** Where the next task's classes go, by their names. */
    Map<String, byte[]> startOutput() {
        output = new LinkedHashMap<>();
        return output;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        return new SimpleJavaFileObject(URI.create("cell:///" + name.replace('.', '/') + kind.extension), kind) {
            @Override
            public OutputStream openOutputStream() {
                return new ByteArrayOutputStream() {
                    @Override
                    public void close() {
                        output.put(name, toByteArray());
                    }
                };
            }
        };
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location == StandardLocation.CLASS_PATH
                && packageName.equals(CellClasses.PACKAGE)
                && kinds.contains(JavaFileObject.Kind.CLASS)) {
            List<JavaFileObject> files = new ArrayList<>();
            classes.compiled().forEach((name, bytes) -> files.add(new Compiled(name, bytes)));
            return files;
        }
        Iterable<JavaFileObject> found = super.list(location, packageName, kinds, recurse);
        if (location != StandardLocation.CLASS_PATH || !kinds.contains(JavaFileObject.Kind.CLASS)) {
            return found;
        }
        List<JavaFileObject> files =
                own.join().map(jar -> jar.list(packageName)).orElse(List.of());
        return files.isEmpty() ? found : joined(files, found);
    }

    private static List<JavaFileObject> joined(List<JavaFileObject> first, Iterable<JavaFileObject> second) {
        List<JavaFileObject> all = new ArrayList<>(first);
        second.forEach(all::add);
        return all;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof Compiled compiled
                ? compiled.name
                : KernelJar.binaryName(file).orElseGet(() -> super.inferBinaryName(location, file));
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        boolean inMemory = a instanceof SimpleJavaFileObject || b instanceof SimpleJavaFileObject;
        return inMemory ? a.equals(b) : super.isSameFile(a, b);
    }

    private static final class Compiled extends SimpleJavaFileObject {
        private final String name;
        private final byte[] bytes;

        Compiled(String name, byte[] bytes) {
            super(URI.create("cell:///" + name.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
