package lectern.kernel.magic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import lectern.kernel.magic.Magic.Argument;
import lectern.kernel.magic.Magic.Use;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Interpreter;

/** Magics that read and write files. */
final class FileMagics {
    /** Runs text that is no part of the cell, but may hold magics, as a cell does. */
    interface Runner {
        EvalResult run(String title, String text, Interpreter interpreter) throws Exception;
    }

    private final Runner runner;

    FileMagics(Runner runner) {
        this.runner = runner;
    }

    List<Magic> rows() {
        return List.of(
                new Magic(
                        "run",
                        Use.LINE,
                        "FILE",
                        Argument.FILE,
                        "Runs a script or the cells of a notebook in this session; what they declare stays.",
                        this::run),
                new Magic(
                        "load",
                        Use.LINE,
                        "FILE",
                        Argument.FILE,
                        "As %run, but quietly: only what the file declares is of interest.",
                        this::load),
                new Magic(
                        "writefile",
                        Use.CELL,
                        "[-a] FILE",
                        Argument.FILE,
                        "Writes the cell to a file, or with -a to its end.",
                        FileMagics::write));
    }

    private EvalResult run(MagicCall call) throws Exception {
        Path file = file(call, call.words());
        EvalResult result = new EvalResult.Done();
        for (String cell : SourceFiles.cells(file)) {
            result = runner.run(file.getFileName().toString(), cell, call.interpreter());
            if (result instanceof EvalResult.CompileError refused) {
                throw new MagicException(Refusals.text(file.getFileName().toString(), refused.problems()));
            }
            if (!(result instanceof EvalResult.Value || result instanceof EvalResult.Done)) {
                return result;
            }
        }
        return result;
    }

    private EvalResult load(MagicCall call) throws Exception {
        EvalResult ended = call.interpreter().redirect(new CapturedOutput(), () -> run(call));
        return ended instanceof EvalResult.Value ? new EvalResult.Done() : ended;
    }

    private static EvalResult write(MagicCall call) throws Exception {
        List<String> words = call.words();
        boolean append = words.contains("-a");
        Path file = file(call, words.stream().filter(word -> !word.equals("-a")).toList());
        boolean existed = Files.exists(file);
        if (append) {
            Files.writeString(file, call.body(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } else {
            Files.writeString(file, call.body());
        }
        call.print((append ? "Appending to " : existed ? "Overwriting " : "Writing ") + file);
        return new EvalResult.Done();
    }

    private static Path file(MagicCall call, List<String> words) {
        if (words.size() != 1) {
            throw call.usage("expected the path of one file, got " + words.size());
        }
        return Path.of(words.get(0)
                .replaceFirst("^~(?=/|$)", System.getProperty("user.home").replace("\\", "/")));
    }
}
