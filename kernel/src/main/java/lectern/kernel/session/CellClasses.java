package lectern.kernel.session;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The classes that cells are compiled to. Each outermost class has a loader of its own, so that a class goes when
 * nothing refers to it any more: after it was declared anew, or after the cell that ran.
 */
final class CellClasses {
    /** The package of all classes of cells; they share it for the sake of package access. */
    static final String PACKAGE = "REPL";

    /** How the names of classes begin that hold what a cell has declared. */
    static final String DECLARED_PREFIX = "$Declared$";

    /** How those of all other classes begin. */
    static final String OWN_PREFIX = "$Cell$";

    private final Libraries libraries = new Libraries();
    private final StopSwitch stopSwitch;
    private final Streams streams;
    private final Optional<Failures> failures;
    private final Map<String, CellClassLoader> declared = new ConcurrentHashMap<>();
    private final SourceLines lines = new SourceLines();
    private final AtomicLong version = new AtomicLong();

    /** @param failures where failed assertions are kept; empty where nobody asks for them */
    CellClasses(StopSwitch stopSwitch, Streams streams, Optional<Failures> failures) {
        this.stopSwitch = stopSwitch;
        this.streams = streams;
        this.failures = failures;
    }

    StopSwitch stopSwitch() {
        return stopSwitch;
    }

    Streams streams() {
        return streams.ofThread();
    }

    Optional<Failures> failures() {
        return failures;
    }

    /** The loader of everything that is not a cell's: the JDK, the library, jars added to the session. */
    ClassLoader library() {
        return libraries.loader();
    }

    Libraries libraries() {
        return libraries;
    }

    void addToClasspath(Path path) {
        libraries.add(path);
    }

    /** Changes whenever {@link #compiled} does. */
    long version() {
        return version.get();
    }

    /**
     * Takes in classes of declarations.
     *
     * @param successors classes that take over the calls of another
     * @param live the outermost classes to keep, of these and of earlier ones
     */
    void declare(Map<String, byte[]> compiled, Map<String, String> successors, Set<String> live) {
        Map<String, Map<String, byte[]>> byOutermost = new LinkedHashMap<>();
        compiled.forEach((name, bytes) -> byOutermost
                .computeIfAbsent(outermost(name), n -> new HashMap<>())
                .put(name, bytes));
        Map<String, CellClassLoader> added = new LinkedHashMap<>();
        byOutermost.forEach((name, bytes) -> {
            CellClassLoader before = declared.get(successors.getOrDefault(name, name));
            MethodSites sites = before == null ? new MethodSites() : before.sites();
            added.put(name, new CellClassLoader(this, bytes, sites));
        });
        declared.putAll(added);
        declared.keySet().retainAll(live);
        added.values().forEach(CellClassLoader::link);
        added.forEach((name, loader) -> loader.sites().lead(name, loader));
        version.incrementAndGet();
    }

    /** Whether an outermost class, or the one around a class, holds something declared. */
    boolean isDeclared(String name) {
        return declared.containsKey(outermost(name));
    }

    /** The outermost classes of declarations that refer to any of these. */
    Set<String> referrers(Set<String> owners) {
        Set<MethodSites> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        owners.stream()
                .map(declared::get)
                .filter(Objects::nonNull)
                .map(CellClassLoader::sites)
                .forEach(wanted::add);
        Set<String> found = new HashSet<>();
        declared.forEach((name, loader) -> {
            if (loader.refersToAny(wanted)) {
                found.add(name);
            }
        });
        return found;
    }

    /** The class of a live declaration as it was compiled. */
    byte[] compiled(String owner) {
        return declared.get(owner).compiled().get(owner);
    }

    /** Loads the classes of a cell that declares nothing; nothing but their objects and running code holds them. */
    Class<?> loadCell(String name, Map<String, byte[]> compiled, SourceLines.Table table)
            throws ClassNotFoundException {
        CellClassLoader loader = new CellClassLoader(this, compiled, new MethodSites());
        loader.link();
        lines.add(name, table, loader);
        return loader.loadClass(name);
    }

    /** Notes which lines of a cell the lines of a declaration's class are from. */
    void setLines(String outermost, SourceLines.Table table) {
        CellClassLoader loader = declared.get(outermost);
        if (loader != null) {
            lines.add(outermost, table, loader);
        }
    }

    SourceLines lines() {
        return lines;
    }

    Class<?> loadDeclared(String name) throws ClassNotFoundException {
        CellClassLoader loader = loaderOf(name);
        if (loader == null) {
            throw new ClassNotFoundException(name);
        }
        return loader.loadClass(name);
    }

    /** Gives a variable a value, or where there is none that of a field without a value. */
    void set(String className, String variable, Optional<Object> value) throws ReflectiveOperationException {
        Field field = field(className, variable);
        field.set(null, value.orElseGet(() -> Array.get(Array.newInstance(field.getType(), 1), 0)));
    }

    private Field field(String className, String variable) throws ReflectiveOperationException {
        Field field = loadDeclared(className).getDeclaredField(variable);
        field.setAccessible(true);
        return field;
    }

    /** The loader of a declaration's class, or null. */
    CellClassLoader loaderOf(String name) {
        return declared.get(outermost(name));
    }

    /** The classes of live declarations as they were compiled, by name. */
    Map<String, byte[]> compiled() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        declared.values().forEach(loader -> all.putAll(loader.compiled()));
        return all;
    }

    /** The name of the outermost class around one: the names of all of them hold two dollar signs. */
    static String outermost(String name) {
        int dollar = name.indexOf('$', PACKAGE.length() + 2);
        int nested = dollar < 0 ? -1 : name.indexOf('$', dollar + 1);
        return nested < 0 ? name : name.substring(0, nested);
    }

    /** Whether a class is one that holds a declaration, and not a class inside it. */
    static boolean isHolder(String name) {
        return name.startsWith(PACKAGE + "." + DECLARED_PREFIX)
                && name.indexOf('$', PACKAGE.length() + 1 + DECLARED_PREFIX.length()) < 0;
    }
}
