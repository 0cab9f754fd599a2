package lectern.kernel.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Frame;
import lectern.kernel.session.Problem;

/**
 * A failed cell in the protocol's words. The server sends it and the headless runner stores it, so both say the same.
 *
 * @param ename name of the exception's class, or of the kind of failure
 * @param evalue its message in one line, or an empty string
 * @param traceback the whole story line by line, most useful first, the student's own line last
 */
public record ErrorText(String ename, String evalue, List<String> traceback) {
    public ErrorText {
        traceback = List.copyOf(traceback);
    }

    /**
     * What to tell of a cell's end.
     *
     * @param cell the cell's execution count
     * @return empty where the cell did not fail
     */
    public static Optional<ErrorText> of(EvalResult result, int cell, Palette palette) {
        if (result instanceof EvalResult.CompileError refused) {
            return Optional.of(compileError(refused.problems(), cell, palette));
        }
        if (result instanceof EvalResult.Thrown thrown) {
            return Optional.of(of(thrown, palette));
        }
        if (result instanceof EvalResult.Incomplete) {
            return Optional.of(incomplete(cell, palette));
        }
        if (result instanceof EvalResult.Interrupted interrupted) {
            return Optional.of(interrupted(interrupted, cell, palette));
        }
        return Optional.empty();
    }

    private static ErrorText compileError(List<Problem> problems, int cell, Palette palette) {
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems) {
            lines.addAll(ProblemText.lines(problem, cell, palette));
        }
        Problem first = problems.get(0);
        String evalue = "%s (Cell In[%d], line %d)".formatted(firstLine(first.message()), cell, first.line());
        return new ErrorText("CompileError", evalue, lines);
    }

    /** What to tell of an exception, with the stack as the student should see it. */
    public static ErrorText of(Throwable thrown, List<Frame> frames, Palette palette) {
        return of(new EvalResult.Thrown(thrown, frames), palette);
    }

    private static ErrorText of(EvalResult.Thrown result, Palette palette) {
        Throwable thrown = result.cause();
        List<Frame> frames = result.frames();
        String name = ThrowableText.name(thrown);
        String message = ThrowableText.message(thrown);
        List<String> lines = headline(name, message, palette);
        NullHint.of(thrown, frames).ifPresent(hint -> lines.add(palette.hint("Hint: " + hint)));
        lines.addAll(StackText.calls(frames));
        for (String cause : ThrowableText.causes(thrown, result.origins())) {
            cause.lines().forEach(lines::add);
        }
        lines.addAll(StackText.ownLine(frames, palette));
        return new ErrorText(name, message, lines);
    }

    private static ErrorText incomplete(int cell, Palette palette) {
        String message = "the cell ends too early: a bracket, a comment or a string is still open";
        return new ErrorText(
                "CompileError",
                message,
                Stream.concat(
                                Stream.of(palette.place("Cell In[" + cell + "]")),
                                headline("CompileError", message, palette).stream())
                        .toList());
    }

    private static ErrorText interrupted(EvalResult.Interrupted interrupted, int cell, Palette palette) {
        String message = interrupted.hangsIn().isEmpty()
                ? "the cell was stopped"
                : "the cell was given up: it hangs in " + interrupted.hangsIn()
                        + ", which cannot be stopped, and goes on in a thread of its own; the next cells run as usual";
        List<String> lines = headline("Interrupted", message, palette);
        lines.addAll(StackText.calls(interrupted.frames()));
        List<Frame> frames = interrupted.frames();
        lines.addAll(
                frames.isEmpty()
                        ? List.of(palette.place("Cell In[" + cell + "]"))
                        : StackText.ownLine(frames, palette));
        return new ErrorText("Interrupted", message, lines);
    }

    private static List<String> headline(String name, String message, Palette palette) {
        List<String> lines = new ArrayList<>();
        String[] parts = message.split("\\R", -1);
        lines.add(palette.failure(name) + (message.isEmpty() ? "" : ": " + parts[0]));
        lines.addAll(List.of(parts).subList(1, parts.length));
        return lines;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
