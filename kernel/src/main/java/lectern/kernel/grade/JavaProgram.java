package lectern.kernel.grade;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import lectern.kernel.session.IdleExecution;

/** Cells as one Java class, for tools that read no cells: declarations become members, and the rest the body of a method. */
final class JavaProgram implements AutoCloseable {
    private final JShell shell =
            JShell.builder().executionEngine(new IdleExecution(), Map.of()).build();
    private final SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();

    /** A source file with the code of some cells; what is no Java is left out. */
    String of(List<String> cells) {
        StringBuilder imports = new StringBuilder();
        StringBuilder members = new StringBuilder();
        StringBuilder body = new StringBuilder();
        for (String cell : cells) {
            String rest = withoutMagics(cell);
            while (!rest.isBlank()) {
                CompletionInfo snippet = analysis.analyzeCompletion(rest);
                String source = Optional.ofNullable(snippet.source()).orElse(rest);
                switch (kind(source)) {
                    case IMPORT -> imports.append(source).append('\n');
                    case METHOD, TYPE_DECL -> members.append(source).append('\n');
                    case VAR, EXPRESSION, STATEMENT ->
                        body.append(source).append(source.stripTrailing().endsWith("}") ? "\n" : ";\n");
                    default -> {} // what does not parse would keep the rest from being read
                }
                rest = Optional.ofNullable(snippet.remaining()).orElse("");
            }
        }
        return imports + "class Cells {\n" + members + "void cells() {\n" + body + "}\n}\n";
    }

    private Snippet.Kind kind(String source) {
        List<Snippet> snippets = analysis.sourceToSnippets(source);
        return snippets.isEmpty() ? Snippet.Kind.ERRONEOUS : snippets.get(0).kind();
    }

    private static String withoutMagics(String cell) {
        return cell.lines()
                .filter(line -> !line.stripLeading().matches("[%!].*"))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        shell.close();
    }
}
