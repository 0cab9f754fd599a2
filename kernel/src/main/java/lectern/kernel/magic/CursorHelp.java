package lectern.kernel.magic;

import java.util.List;
import java.util.Optional;
import lectern.display.MimeBundle;
import lectern.kernel.magic.Magic.Argument;
import lectern.kernel.magic.Piece.Span;
import lectern.kernel.session.CodeHelp;
import lectern.kernel.session.Completeness;
import lectern.kernel.session.Completion;
import lectern.kernel.session.Completion.Candidate;
import lectern.kernel.session.PathNames;

/** Completion, inspection and completeness of cells with magics; of their Java, the session knows more. */
final class CursorHelp implements CodeHelp {
    private final CellReader reader = new CellReader(name -> false);
    private final MagicTable table;
    private final Questions questions;
    private final CodeHelp java;

    CursorHelp(MagicTable table, Questions questions, CodeHelp java) {
        this.table = table;
        this.questions = questions;
        this.java = java;
    }

    @Override
    public Completion complete(String code, int cursor) {
        for (Piece piece : reader.read(code)) {
            if (piece instanceof Piece.Line line && isIn(line.start(), line.end(), code, cursor)) {
                return inMagic(code, cursor, Magic.Use.LINE, line.name(), line.arguments());
            }
            if (piece instanceof Piece.Whole whole) {
                return isIn(whole.start(), whole.body().start(), code, cursor)
                        ? inMagic(code, cursor, Magic.Use.CELL, whole.name(), whole.arguments())
                        : inBody(code, cursor, whole);
            }
            if (piece instanceof Piece.Command command && command.command().contains(cursor)) {
                return fileNames(code, cursor);
            }
        }
        String left = javaOnly(code);
        JavaState state = new JavaState();
        state.read(left, 0, cursor);
        return state.inString() ? fileNames(code, cursor) : java.complete(left, cursor);
    }

    private static boolean isIn(int start, int end, String code, int cursor) {
        return start <= cursor && (cursor < end || (end == code.length() && !code.endsWith("\n")));
    }

    private Completion inMagic(String code, int cursor, Magic.Use use, Span name, Span arguments) {
        if (name.contains(cursor)) {
            String begun = code.substring(name.start(), cursor);
            return new Completion(name.start(), cursor, names(begun, use));
        }
        Optional<Magic> magic = table.find(name.of(code));
        return switch (magic.map(Magic::argument).orElse(Argument.NOTHING)) {
            case JAVA -> java.complete(Blanks.around(code, arguments), cursor);
            case FILE -> fileNames(code, cursor);
            case COORDINATES -> LocalArtifacts.complete(code, cursor);
            case NOTHING, TEXT -> new Completion(cursor, cursor, List.of());
        };
    }

    private static Completion fileNames(String code, int cursor) {
        int start = cursor;
        while (start > 0 && " \t\n\"'=".indexOf(code.charAt(start - 1)) < 0) {
            start--;
        }
        return PathNames.complete(code, start, cursor);
    }

    private List<Candidate> names(String begun, Magic.Use use) {
        return table.all().stream()
                .filter(magic -> magic.name().startsWith(begun) && magic.use().takes(use))
                .map(magic -> new Candidate(magic.name(), "magic", magic.usage()))
                .toList();
    }

    private Completion inBody(String code, int cursor, Piece.Whole whole) {
        Argument argument =
                table.find(whole.name().of(code)).map(Magic::argument).orElse(Argument.NOTHING);
        if (argument == Argument.COORDINATES) {
            return LocalArtifacts.complete(code, cursor);
        }
        String body = Blanks.around(code, whole.body());
        return isJava(whole.name().of(code)) ? complete(body, cursor) : new Completion(cursor, cursor, List.of());
    }

    private boolean isJava(String name) {
        return table.find(name).filter(Magic::runsBody).isPresent();
    }

    @Override
    public Optional<MimeBundle> inspect(String code, int cursor, boolean detailed) {
        for (Piece piece : reader.read(code)) {
            Span name = piece instanceof Piece.Line line
                    ? line.name()
                    : piece instanceof Piece.Whole whole ? whole.name() : new Span(0, -1);
            if (name.contains(cursor)) {
                return questions.aboutMagic(name.of(code));
            }
            if (piece instanceof Piece.Question question && question.name().contains(cursor)) {
                return questions.about(question.name().of(code));
            }
        }
        return java.inspect(javaOnly(code), cursor, detailed);
    }

    @Override
    public Completeness isComplete(String code) {
        List<Piece> pieces = reader.read(code);
        if (pieces.size() == 1 && pieces.get(0) instanceof Piece.Whole) {
            // A cell's magic may always go on; an empty line ends it, as in IPython.
            return new Completeness(
                    code.endsWith("\n\n") || !code.contains("\n")
                            ? Completeness.Status.COMPLETE
                            : Completeness.Status.INCOMPLETE,
                    "");
        }
        return java.isComplete(javaOnly(code));
    }

    /** The code with its magics blanked out, but for a body that is Java. */
    private String javaOnly(String code) {
        String left = code;
        for (Piece piece : reader.read(code)) {
            if (!(piece instanceof Piece.Java)) {
                left = Blanks.without(left, new Span(piece.start(), piece.end()));
            }
            if (piece instanceof Piece.Whole whole && isJava(whole.name().of(code))) {
                left = javaOnly(Blanks.around(code, whole.body()));
            }
        }
        return left;
    }
}
