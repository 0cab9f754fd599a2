package lectern.kernel.session;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The classes that cells are compiled to. Each outermost class has a loader of its own, so that a class goes when
 * nothing refers to it any more: after its snippet was redefined, or after the cell that ran.
 */
final class CellClasses {
    /** The package that JShell puts its snippets' classes into; our own share it for the sake of package access. */
    static final String PACKAGE = "REPL";

    /** How the names of the classes begin that are made by the session itself. */
    static final String OWN_PREFIX = "$Cell$";

    private final Libraries libraries = new Libraries();
    private final StopSwitch stopSwitch;
    private final Streams streams;
    private final Map<String, CellClassLoader> snippets = new ConcurrentHashMap<>();
    private final SourceLines lines = new SourceLines();
    private final AtomicLong version = new AtomicLong();

    CellClasses(StopSwitch stopSwitch, Streams streams) {
        this.stopSwitch = stopSwitch;
        this.streams = streams;
    }

    StopSwitch stopSwitch() {
        return stopSwitch;
    }

    Streams streams() {
        return streams;
    }

    /** The loader of everything that is not a cell's: the JDK, the library, jars added to the session. */
    ClassLoader library() {
        return libraries.loader();
    }

    Libraries libraries() {
        return libraries;
    }

    void addToClasspath(String path) {
        libraries.add(Path.of(path));
    }

    /** Changes whenever {@link #compiled} does. */
    long version() {
        return version.get();
    }

    /** Takes in classes of JShell's snippets; they replace earlier ones of the same name. */
    void addSnippets(Map<String, byte[]> compiled) {
        Map<String, Map<String, byte[]>> byOutermost = new LinkedHashMap<>();
        compiled.forEach((name, bytes) -> byOutermost
                .computeIfAbsent(outermost(name), n -> new HashMap<>())
                .put(name, bytes));
        byOutermost.forEach((name, bytes) -> snippets.put(name, new CellClassLoader(this, bytes)));
        byOutermost.keySet().forEach(name -> snippets.get(name).link());
        version.incrementAndGet();
    }

    /** Loads the classes of a cell that declares nothing; nothing but their objects and running code holds them. */
    Class<?> loadCell(String name, Map<String, byte[]> compiled, SourceLines.Table table)
            throws ClassNotFoundException {
        CellClassLoader loader = new CellClassLoader(this, compiled);
        loader.link();
        lines.add(name, table, loader);
        return loader.loadClass(name);
    }

    /** Drops the snippets' classes but these outermost ones. */
    void retainSnippets(Set<String> outermost) {
        if (snippets.keySet().retainAll(outermost)) {
            version.incrementAndGet();
        }
    }

    /** Notes which lines of a cell the lines of a snippet's class are from. */
    void setLines(String outermost, SourceLines.Table table) {
        CellClassLoader loader = snippets.get(outermost);
        if (loader != null) {
            lines.add(outermost, table, loader);
        }
    }

    SourceLines lines() {
        return lines;
    }

    Class<?> loadSnippet(String name) throws ClassNotFoundException {
        CellClassLoader loader = loaderOf(name);
        if (loader == null) {
            throw new ClassNotFoundException(name);
        }
        return loader.loadClass(name);
    }

    /** The loader of a snippet's class, or null. */
    CellClassLoader loaderOf(String name) {
        return snippets.get(outermost(name));
    }

    /** The live snippets' classes as they were compiled, by name. */
    Map<String, byte[]> compiled() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        snippets.values().forEach(loader -> all.putAll(loader.compiled()));
        return all;
    }

    /** The name of the outermost class around one: the names of JShell's and of our own classes hold dollar signs. */
    static String outermost(String name) {
        int dollar = name.indexOf('$', PACKAGE.length() + 2);
        int nested = dollar < 0 ? -1 : name.indexOf('$', dollar + 1);
        return nested < 0 ? name : name.substring(0, nested);
    }
}
