package lectern.kernel.session;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lectern.display.Context;

/** The jars and folders that a session's cells can use, beside the kernel's own. */
public final class Libraries {
    private final List<Path> paths = new CopyOnWriteArrayList<>();
    private final Loader loader = new Loader(Libraries.class.getClassLoader());

    /** Those of the session that the current thread belongs to. */
    public static Libraries current() {
        return Context.current().get(Libraries.class, Libraries::new);
    }

    /** What was added, in order. */
    public List<Path> paths() {
        return List.copyOf(paths);
    }

    /** Finds the classes of the JDK, the kernel, the library and of all that was added. */
    public ClassLoader loader() {
        return loader;
    }

    /** Whether a class that was added is in use, so that no other can take its place. */
    public boolean isLoaded(String name) {
        return loader.isLoaded(name);
    }

    void add(Path path) {
        try {
            loader.addURL(path.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a jar or folder: " + path, e);
        }
        paths.add(path);
    }

    private static final class Loader extends URLClassLoader {
        Loader(ClassLoader parent) {
            super(new URL[0], parent);
        }

        boolean isLoaded(String name) {
            synchronized (getClassLoadingLock(name)) {
                return findLoadedClass(name) != null;
            }
        }

        @Override
        protected void addURL(URL url) {
            super.addURL(url);
        }
    }
}
