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
import java.util.Set;
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
    private Map<String, byte[]> output = Map.of();

    CellFiles(CellClasses classes, List<Path> classpath) {
        super(ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null));
        this.classes = classes;
        if (!classpath.isEmpty()) {
            addToClasspath(classpath);
        }
    }

    void addToClasspath(List<Path> paths) {
        try {
            List<Path> all = new ArrayList<>();
            fileManager.getLocationAsPaths(StandardLocation.CLASS_PATH).forEach(all::add);
            all.addAll(paths);
            fileManager.setLocationFromPaths(StandardLocation.CLASS_PATH, all);
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
        return super.list(location, packageName, kinds, recurse);
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof Compiled compiled ? compiled.name : super.inferBinaryName(location, file);
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
