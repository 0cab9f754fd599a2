package lectern.kernel.session;

import java.util.List;
import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.spi.SPIResolutionException;

/** Turns what a cell's code threw into a result. */
final class Failures {
    private final Shell shell;
    private final StackFrames frames;

    Failures(Shell shell, StackFrames frames) {
        this.shell = shell;
        this.frames = frames;
    }

    EvalResult of(Cell cell, Throwable thrown) {
        // JShell has compiled a body with unknown names to a throw of this.
        return thrown instanceof SPIResolutionException unresolved
                ? notYetUsable(cell, unresolved)
                : frames.thrown(thrown);
    }

    private EvalResult notYetUsable(Cell cell, SPIResolutionException thrown) {
        Optional<DeclarationSnippet> snippet = shell.snippet(thrown.id());
        String name = snippet.map(DeclarationSnippet::name).orElse("this");
        String unknown =
                snippet.map(s -> String.join(", ", shell.unresolved(s))).orElse("");
        int line = frames.of(thrown).stream()
                .filter(frame -> frame.where().equals(cell.title()))
                .mapToInt(Frame::line)
                .findFirst()
                .orElse(1);
        String source = cell.lineText(line);
        int indent = source.length() - source.stripLeading().length();
        String message = unknown.isEmpty()
                ? name + " cannot be used: what it needs has changed; declare it again"
                : name + " cannot be used yet: it needs " + unknown + ", which is not declared";
        return new EvalResult.CompileError(List.of(new Problem(
                message, line, indent + 1, Math.max(1, source.strip().length()), source, "")));
    }
}
