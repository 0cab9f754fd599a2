package lectern.kernel.magic;

import java.util.List;
import lectern.display.Display;
import lectern.display.MimeBundle;
import lectern.kernel.magic.Magic.Argument;
import lectern.kernel.magic.Magic.Use;
import lectern.kernel.session.EvalResult;

/** Magics that show their cell as what its text is. */
final class DisplayMagics {
    private DisplayMagics() {}

    static List<Magic> rows() {
        return List.of(
                row("html", "text/html", "HTML"),
                row("markdown", "text/markdown", "Markdown"),
                row("latex", "text/latex", "LaTeX"),
                row("svg", "image/svg+xml", "an SVG picture"),
                row(
                        "javascript",
                        "application/javascript",
                        "JavaScript, which the front end runs if it trusts the notebook"));
    }

    private static Magic row(String name, String mime, String what) {
        return new Magic(name, Use.CELL, "", Argument.NOTHING, "Shows the cell as " + what + ".", call -> {
            MimeBundle bundle = MimeBundle.text(call.body()).with(mime, call.body());
            return call.interpreter().call(() -> {
                Display.current().show(bundle);
                return new EvalResult.Done();
            });
        });
    }
}
