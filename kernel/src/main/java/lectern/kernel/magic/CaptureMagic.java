package lectern.kernel.magic;

import java.util.List;
import lectern.display.Context;
import lectern.kernel.magic.Magic.Argument;
import lectern.kernel.magic.Magic.Use;
import lectern.kernel.session.EvalResult;

/** {@code %%capture}. */
final class CaptureMagic {
    private CaptureMagic() {}

    static List<Magic> rows() {
        return List.of(new Magic(
                "capture",
                Use.CELL,
                "[VARIABLE]",
                Argument.JAVA,
                "Runs the cell and keeps what it prints and shows, in a variable if one is named.",
                CaptureMagic::capture));
    }

    private static EvalResult capture(MagicCall call) throws Exception {
        String name = call.arguments();
        if (!name.isEmpty() && !name.matches("[A-Za-z_]\\w*")) {
            throw call.usage("expected the name of a variable, got \"" + name + "\"");
        }
        CapturedOutput captured = new CapturedOutput();
        EvalResult result = call.interpreter().redirect(captured, call::runCode);
        if (!name.isEmpty()) {
            call.interpreter().call(() -> {
                Context.current().set(CapturedOutput.class, captured);
                return null;
            });
            String type = CapturedOutput.class.getName();
            String code = type + " " + name + " = " + type + ".last();";
            call.interpreter().within("%%capture", code).eval(code);
        }
        return result instanceof EvalResult.Value ? new EvalResult.Done() : result;
    }
}
