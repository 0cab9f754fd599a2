package lectern.kernel.magic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lectern.kernel.magic.Magic.Argument;
import lectern.kernel.magic.Magic.Use;
import lectern.kernel.session.EvalResult;

/** Magics about the system around the kernel. */
final class ShellMagics {
    private final ShellCommands commands;

    ShellMagics(ShellCommands commands) {
        this.commands = commands;
    }

    List<Magic> rows() {
        return List.of(
                new Magic(
                        "bash",
                        Use.CELL,
                        "",
                        Argument.NOTHING,
                        "Runs the cell as a script of bash; its output comes as it is printed.",
                        call -> commands.script(call.body(), call.interpreter())),
                new Magic(
                        "env",
                        Use.LINE,
                        "[NAME | NAME=VALUE]",
                        Argument.TEXT,
                        "Shows the environment, or a variable of it, or sets one for the commands of later cells.",
                        this::env));
    }

    private EvalResult env(MagicCall call) throws Exception {
        Map<String, String> all = new TreeMap<>(System.getenv());
        all.putAll(commands.environment());
        if (call.arguments().isEmpty()) {
            for (Map.Entry<String, String> entry : all.entrySet()) {
                call.print(entry.getKey() + "=" + entry.getValue());
            }
            return new EvalResult.Done();
        }
        String[] parts = call.arguments().split("\\s*=\\s*|\\s+", 2);
        if (parts.length == 2) {
            commands.environment().put(parts[0], parts[1]);
            call.print("env: " + parts[0] + "=" + parts[1]);
            return new EvalResult.Done();
        }
        if (!all.containsKey(parts[0])) {
            throw new MagicException("%env: there is no environment variable " + parts[0]);
        }
        return new EvalResult.Value(all.get(parts[0]));
    }
}
