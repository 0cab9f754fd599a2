package lectern.kernel.magic;

import java.util.List;
import java.util.Optional;
import lectern.kernel.magic.Piece.Span;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Interpreter;

/** Runs the pieces of one cell in turn; the last one's result is the cell's. */
final class CellPieces {
    private final String text;
    private final CellReader reader;
    private final MagicTable table;
    private final ShellCommands commands;
    private final Questions questions;
    private final Interpreter interpreter;

    CellPieces(String text, MagicTable table, ShellCommands commands, Questions questions, Interpreter interpreter) {
        this.text = text;
        this.reader = new CellReader(name -> interpreter.variables().stream()
                .anyMatch(variable -> variable.name().equals(name)));
        this.table = table;
        this.commands = commands;
        this.questions = questions;
        this.interpreter = interpreter;
    }

    /** Runs all of it. */
    EvalResult run() {
        return run(new Span(0, text.length()));
    }

    String text() {
        return text;
    }

    Interpreter interpreter() {
        return interpreter;
    }

    /** The cell with all blanked out but a stretch, so that what is left stands where it stood. */
    String only(Span span) {
        return Blanks.around(text, span);
    }

    /** Runs what stands in a stretch of the cell. */
    EvalResult run(Span span) {
        String part = only(span);
        EvalResult result = new EvalResult.Done();
        for (Piece piece : reader.read(part)) {
            result = run(piece, part);
            if (!(result instanceof EvalResult.Value || result instanceof EvalResult.Done)) {
                return result;
            }
        }
        return result;
    }

    private EvalResult run(Piece piece, String part) {
        try {
            if (piece instanceof Piece.Java java) {
                return interpreter.eval(Blanks.around(part, new Span(java.start(), java.end())));
            }
            if (piece instanceof Piece.Line line) {
                return run(Magic.Use.LINE, line.name(), line.arguments(), Optional.empty());
            }
            if (piece instanceof Piece.Whole whole) {
                return run(Magic.Use.CELL, whole.name(), whole.arguments(), Optional.of(whole.body()));
            }
            if (piece instanceof Piece.Command command) {
                return commands.run(command.command().of(text), interpreter);
            }
            Piece.Question question = (Piece.Question) piece;
            return questions.answer(question.name().of(text), interpreter);
        } catch (Exception e) {
            int start = piece.start();
            while (Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            return interpreter.failure(e, start);
        }
    }

    private EvalResult run(Magic.Use use, Span name, Span arguments, Optional<Span> body) throws Exception {
        Optional<Magic> magic = table.find(name.of(text));
        if (magic.isPresent() && magic.get().use().takes(use)) {
            return magic.get().action().run(new MagicCall(magic.get(), this, arguments, body));
        }
        int signs = use == Magic.Use.CELL ? 2 : 1;
        String called = "%".repeat(signs) + name.of(text);
        String message = magic.isPresent()
                ? called + " is used in another way: " + magic.get().usage()
                : "there is no magic " + called;
        return new EvalResult.CompileError(
                List.of(interpreter.problem(message, table.hint(name.of(text)), name.start() - signs, name.end())));
    }
}
