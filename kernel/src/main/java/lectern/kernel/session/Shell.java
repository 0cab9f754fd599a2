package lectern.kernel.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/**
 * JShell, which tells where snippets end, and completes imports. It learns of a session's
 * declarations when it is asked about them, and runs none of them.
 */
final class Shell implements AutoCloseable {
    private final Declarations declarations;
    private final Lazy<JShell> jshell;
    private final List<Path> added = new ArrayList<>();
    private final Map<String, Declaration> known = new HashMap<>();

    /** JShell itself starts with its first use. */
    Shell(Declarations declarations, SessionOptions options) {
        this.declarations = declarations;
        this.jshell = Lazy.of(() -> start(options));
    }

    private JShell start(SessionOptions options) {
        JShell jshell =
                JShell.builder().executionEngine(new IdleExecution(), Map.of()).build();
        options.classpath().forEach(path -> jshell.addToClasspath(path.toString()));
        added.forEach(path -> jshell.addToClasspath(path.toString()));
        // JShell takes several imports as one snippet, at the price of one.
        jshell.eval(
                options.imports().stream().map(name -> "import " + name + ";\n").collect(Collectors.joining()));
        return jshell;
    }

    /** Where the first snippet of a text ends. */
    synchronized CompletionInfo firstSnippet(String text) {
        return analysis().analyzeCompletion(text);
    }

    private SourceCodeAnalysis analysis() {
        return jshell.get().sourceCodeAnalysis();
    }

    /** Adds jars and folders of classes. */
    synchronized void addToClasspath(List<Path> paths) {
        added.addAll(paths);
        jshell.made().ifPresent(shell -> paths.forEach(path -> shell.addToClasspath(path.toString())));
    }

    /** Forgets what it has learned. */
    synchronized void reset() {
        known.clear();
        jshell.made()
                .ifPresent(shell -> shell.snippets()
                        .filter(DeclarationSnippet.class::isInstance)
                        .filter(snippet -> shell.status(snippet).isActive())
                        .toList()
                        .forEach(shell::drop));
    }

    /** JShell's own completions, for places that only it knows, such as imports. */
    synchronized Completion complete(String code, int cursor) {
        learn(code);
        int[] start = {cursor};
        List<Suggestion> suggestions = analysis().completionSuggestions(code, cursor, start);
        return new Completion(
                start[0],
                cursor,
                suggestions.stream()
                        .map(Suggestion::continuation)
                        .distinct()
                        .map(text -> new Completion.Candidate(text, "", ""))
                        .toList());
    }

    /** Declares to JShell what a text mentions; of variables the type is enough. */
    private void learn(String code) {
        for (Declaration declaration : declarations.mentionedIn(code)) {
            if (!declaration.equals(known.put(declaration.part().key(), declaration))) {
                jshell.get().eval(declaration.asSnippet());
            }
        }
    }

    @Override
    public synchronized void close() {
        jshell.made().ifPresent(JShell::close);
    }
}
