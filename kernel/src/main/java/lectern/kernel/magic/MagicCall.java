package lectern.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.kernel.magic.Piece.Span;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Interpreter;
import lectern.kernel.session.Prepared;

/** One use of a magic in a cell. */
public final class MagicCall {
    private static final Pattern WORD = Pattern.compile("\"(?<quoted>[^\"]*)\"|'(?<single>[^']*)'|(?<bare>\\S+)");

    private final Magic magic;
    private final CellPieces cell;
    private final Span arguments;
    private final Optional<Span> body;

    MagicCall(Magic magic, CellPieces cell, Span arguments, Optional<Span> body) {
        this.magic = magic;
        this.cell = cell;
        this.arguments = arguments;
        this.body = body;
    }

    /** What follows the magic's name on its line. */
    public String arguments() {
        return arguments.of(cell.text()).strip();
    }

    /** The arguments one by one; quotes hold together what has blanks in it. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(arguments());
        while (word.find()) {
            words.add(
                    word.group("quoted") != null
                            ? word.group("quoted")
                            : word.group("single") != null ? word.group("single") : word.group("bare"));
        }
        return words;
    }

    /** This call without the first characters of {@link #arguments}. */
    MagicCall after(int length) {
        int start = arguments.start() + arguments.of(cell.text()).indexOf(arguments()) + length;
        return new MagicCall(magic, cell, new Span(start, arguments.end()), body);
    }

    /** Whether this is {@code %%name} with a body. */
    public boolean hasBody() {
        return body.isPresent();
    }

    /** The lines below a {@code %%name}. */
    public String body() {
        return body.map(span -> span.of(cell.text())).orElse("");
    }

    /** What the magic can do with the session. */
    public Interpreter interpreter() {
        return cell.interpreter();
    }

    /** Runs the body, or else the arguments, as a part of the cell. */
    public EvalResult runCode() {
        return cell.run(code());
    }

    /** Compiles the body, or else the arguments, as Java that declares nothing. */
    public Prepared prepareCode() {
        return interpreter().prepare(cell.only(code()));
    }

    /** As {@link #prepareCode}, as one block, so that it may have variables of its own. */
    public Prepared prepareBlock() {
        Span code = code();
        // The character before is the blank after the magic's name, or the end of its line.
        StringBuilder block = new StringBuilder(cell.only(code));
        block.setCharAt(code.start() - 1, '{');
        return interpreter().prepare(block.append("\n;}").toString());
    }

    private Span code() {
        Span code = body.orElse(arguments);
        if (code.of(cell.text()).isBlank()) {
            throw usage("there is nothing to run");
        }
        return code;
    }

    /** Prints a line to the cell's standard output. */
    public void print(String line) throws Exception {
        interpreter().call(() -> {
            System.out.println(line);
            return null;
        });
    }

    /** The error of arguments that make no sense. */
    public MagicException usage(String problem) {
        return new MagicException("%" + magic.name() + ": " + problem + "; usage: " + magic.usage());
    }
}
