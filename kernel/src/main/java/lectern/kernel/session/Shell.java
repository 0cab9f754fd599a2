package lectern.kernel.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** JShell, which holds the session's declarations. */
final class Shell implements AutoCloseable {
    /** A declaration as it was given to JShell, and the part of a cell behind it. */
    record Declared(Cell cell, Part original, MappedText given) {}

    /**
     * What came of a part given to JShell.
     *
     * @param snippets what the part became, more than one for "int a, b"
     * @param changed all snippets whose state the part changed
     * @param thrown what the code threw, or null
     */
    record Result(List<Snippet> snippets, Set<Snippet> changed, Object value, Throwable thrown) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final CellClasses classes;
    private final Scope scope;
    private final ShellExecution execution;
    private final CompletableFuture<JShell> starting;
    private final Map<Snippet, Declared> declarations = new LinkedHashMap<>();
    private final Set<String> mapped = new HashSet<>();
    private volatile Snippet sessionImports;

    /** Starts JShell beside whatever else is to be done; the first use waits for it. */
    Shell(CellClasses classes, CellThread thread, Scope scope, SessionOptions options) {
        this.classes = classes;
        this.scope = scope;
        this.execution = new ShellExecution(classes, thread, lock);
        this.starting = Background.start("jshell start", () -> start(options));
    }

    private JShell start(SessionOptions options) {
        JShell jshell = JShell.builder().executionEngine(execution, Map.of()).build();
        options.classpath().forEach(path -> jshell.addToClasspath(path.toString()));
        // JShell takes several imports as one snippet, at the price of one.
        String imports =
                options.imports().stream().map(name -> "import " + name + ";\n").collect(Collectors.joining());
        if (!imports.isEmpty()) {
            sessionImports = jshell.eval(imports).get(0).snippet();
        }
        return jshell;
    }

    private JShell jshell() {
        return starting.join();
    }

    SourceCodeAnalysis analysis() {
        return jshell().sourceCodeAnalysis();
    }

    /** Declares a part of a cell, in the form given, which may differ from the original. */
    Result eval(Cell cell, Part original, MappedText given) {
        return withLock(() -> {
            execution.reset();
            List<SnippetEvent> events = jshell().eval(given.toString());
            Set<Snippet> own = new LinkedHashSet<>();
            Set<Snippet> changed = new LinkedHashSet<>();
            for (SnippetEvent event : events) {
                changed.add(event.snippet());
                if (event.causeSnippet() == null) {
                    own.add(event.snippet());
                    if (event.snippet() instanceof DeclarationSnippet) {
                        declarations.put(event.snippet(), new Declared(cell, original, given));
                    }
                }
            }
            refresh();
            return new Result(new ArrayList<>(own), changed, execution.value(), execution.thrown());
        });
    }

    /** Brings the scope and the classes in line with the snippets that are live now. */
    private void refresh() {
        declarations.keySet().removeIf(snippet -> !jshell().status(snippet).isActive());
        Map<String, Set<String>> names = new LinkedHashMap<>();
        Set<String> live = new HashSet<>();
        declarations.forEach((snippet, declared) -> {
            if (jshell().status(snippet).isDefined()) {
                String owner = analysis().wrapper(snippet).fullClassName();
                live.add(owner);
                names.computeIfAbsent(((DeclarationSnippet) snippet).name(), n -> new LinkedHashSet<>())
                        .add(owner);
                if (mapped.add(owner)) {
                    classes.setLines(owner, lines(snippet, declared));
                }
            }
        });
        mapped.retainAll(live);
        classes.retainSnippets(live);
        scope.set(
                names,
                jshell().imports()
                        .filter(snippet -> !snippet.equals(sessionImports))
                        .map(ImportSnippet::source)
                        .toList());
    }

    /** Which lines of the cell the lines of a snippet's wrapper are from. */
    private SourceLines.Table lines(Snippet snippet, Declared declared) {
        SourceCodeAnalysis.SnippetWrapper wrapper = analysis().wrapper(snippet);
        String text = wrapper.wrapped();
        // Before the class come the imports of everything there is.
        int start = Math.max(0, text.indexOf("\nclass ")) + 1;
        int first =
                (int) text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        List<Integer> lines = new ArrayList<>();
        for (int at = start; at > 0; at = text.indexOf('\n', at) + 1) {
            // What stands before an initializer's line is JShell's, and is mapped to somewhere before it.
            int position = wrapper.wrappedToSourcePosition(JavaText.skipBlanks(text, at, text.length()));
            lines.add(declared.cell().line(declared.given().origin(position)));
        }
        return new SourceLines.Table(declared.cell(), first, lines);
    }

    Snippet.Status status(Snippet snippet) {
        return jshell().status(snippet);
    }

    /** The declaration behind a live snippet, or null. */
    Declared declared(Snippet snippet) {
        return declarations.get(snippet);
    }

    /** What JShell has against a snippet, with positions in the text given. */
    List<Javac.Note> errors(Snippet snippet) {
        return withLock(() -> jshell().diagnostics(snippet)
                .filter(diag -> diag.isError())
                .map(diag -> new Javac.Note(
                        diag.getCode(),
                        0,
                        (int) diag.getPosition(),
                        (int) diag.getStartPosition(),
                        (int) diag.getEndPosition(),
                        diag.getMessage(Locale.ENGLISH)))
                .toList());
    }

    /** The classes that hold what parts would declare anew. */
    Set<String> owners(List<Part> parts) {
        Set<String> keys = parts.stream()
                .filter(part -> !part.name().isEmpty())
                .map(Part::key)
                .collect(Collectors.toSet());
        return withLock(() -> declarations.entrySet().stream()
                .filter(entry -> keys.contains(entry.getValue().original().key()))
                .map(entry -> analysis().wrapper(entry.getKey()).fullClassName())
                .collect(Collectors.toSet()));
    }

    /** The snippet with an id that JShell has compiled into what cannot be called yet. */
    Optional<DeclarationSnippet> snippet(int id) {
        return withLock(() -> declarations.keySet().stream()
                .filter(snippet -> snippet.id().equals(String.valueOf(id)))
                .map(DeclarationSnippet.class::cast)
                .findFirst());
    }

    /** Adds jars and folders of classes. */
    void addToClasspath(List<Path> paths) {
        withLock(() -> {
            paths.forEach(path -> jshell().addToClasspath(path.toString()));
            return null;
        });
    }

    /** Forgets all that was declared and imported. */
    void reset() {
        withLock(() -> {
            List<Snippet> all = jshell().snippets()
                    .filter(snippet -> !snippet.equals(sessionImports)
                            && snippet instanceof PersistentSnippet
                            && jshell().status(snippet).isActive())
                    .toList();
            all.forEach(jshell()::drop);
            refresh();
            return null;
        });
    }

    /** JShell's own completions, for places that only it knows, such as imports. */
    Completion complete(String code, int cursor) {
        int[] start = {cursor};
        List<Suggestion> suggestions = withLock(() -> analysis().completionSuggestions(code, cursor, start));
        return new Completion(
                start[0],
                cursor,
                suggestions.stream()
                        .map(Suggestion::continuation)
                        .distinct()
                        .map(text -> new Completion.Candidate(text, "", ""))
                        .toList());
    }

    /** The documentation of the name that a text ends with, or an empty string. */
    String documentation(String code) {
        return withLock(() -> Stream.of(code, code + "(")
                .flatMap(text -> analysis().documentation(text, text.length(), true).stream())
                .map(Documentation::javadoc)
                .filter(javadoc -> javadoc != null && !javadoc.isBlank())
                .findFirst()
                .map(Signature::plain)
                .orElse(""));
    }

    /** The names a snippet uses that are not declared, such as "method f(int)". */
    List<String> unresolved(DeclarationSnippet snippet) {
        return withLock(() -> jshell().unresolvedDependencies(snippet).toList());
    }

    /** Does something with JShell that no other thread may disturb. */
    <T> T withLock(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        jshell().close();
    }
}
