package lectern.kernel.magic;

import java.util.List;
import java.util.stream.Collectors;
import lectern.kernel.magic.Magic.Argument;
import lectern.kernel.magic.Magic.Use;
import lectern.kernel.session.EvalResult;

/** Magics about the session itself. */
final class SessionMagics {
    private final MagicTable table;
    private final List<String> history;

    /** @param history the cells so far, grows with each */
    SessionMagics(MagicTable table, List<String> history) {
        this.table = table;
        this.history = history;
    }

    List<Magic> rows() {
        return List.of(
                new Magic("lsmagic", Use.LINE, "", Argument.NOTHING, "Lists all magics with their usage.", this::list),
                new Magic(
                        "history",
                        Use.LINE,
                        "[-n] [LAST]",
                        Argument.TEXT,
                        "Prints the cells so far, or the last few; -n numbers them.",
                        this::history),
                new Magic(
                        "precision",
                        Use.LINE,
                        "DIGITS",
                        Argument.TEXT,
                        "Sets how many digits after the point tensors and arrays are printed with.",
                        SessionMagics::precision));
    }

    private EvalResult list(MagicCall call) throws Exception {
        List<Magic> all = table.all();
        int width = all.stream().mapToInt(magic -> magic.usage().length()).max().orElse(0);
        call.print(all.stream()
                .map(magic ->
                        magic.usage() + " ".repeat(width + 2 - magic.usage().length()) + magic.help())
                .collect(Collectors.joining("\n")));
        return new EvalResult.Done();
    }

    private EvalResult history(MagicCall call) throws Exception {
        List<String> words = call.words();
        boolean numbered = words.contains("-n");
        int last = words.stream()
                .filter(word -> word.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(history.size());
        for (int i = Math.max(0, history.size() - last); i < history.size(); i++) {
            call.print((numbered ? (i + 1) + ": " : "") + history.get(i));
        }
        return new EvalResult.Done();
    }

    private static EvalResult precision(MagicCall call) {
        if (!call.arguments().matches("\\d{1,2}")) {
            throw call.usage("expected a number of digits, got \"" + call.arguments() + "\"");
        }
        String code = "torch.setPrintoptions(precision(%1$s)); np.setPrintoptions(precision(%1$s));"
                .formatted(call.arguments());
        return call.interpreter().within("%precision", code).eval(code);
    }
}
