package lectern.kernel.magic;

import java.util.Optional;
import lectern.display.Display;
import lectern.display.MimeBundle;
import lectern.kernel.session.CodeHelp;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Interpreter;

/** Answers {@code ?name}: of a magic its row, of all else what an inspection tells. */
final class Questions {
    private final MagicTable table;
    private final CodeHelp java;

    Questions(MagicTable table, CodeHelp java) {
        this.table = table;
        this.java = java;
    }

    EvalResult answer(String name, Interpreter interpreter) throws Exception {
        MimeBundle answer =
                about(name).orElseThrow(() -> new MagicException("?" + name + ": nothing is known by this name"));
        return interpreter.call(() -> {
            Display.current().page(answer);
            return new EvalResult.Done();
        });
    }

    /** What is known of a name, or of a magic. */
    Optional<MimeBundle> about(String name) {
        return name.startsWith("%")
                ? aboutMagic(name.replaceFirst("^%+", ""))
                : java.inspect(name, name.length(), true);
    }

    /** What is known of a magic. */
    Optional<MimeBundle> aboutMagic(String name) {
        return table.find(name).map(magic -> MimeBundle.text(magic.usage() + "\n\n" + magic.help()));
    }
}
