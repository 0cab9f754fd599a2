package lectern.kernel.magic;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Interpreter;
import lectern.kernel.session.Variable;

/** Commands of the system's shell; what they print is the cell's output while they run, and an interrupt ends them. */
final class ShellCommands {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /** What {@code %env} has set for commands: a JVM cannot change its own environment. */
    private final Map<String, String> environment = new ConcurrentHashMap<>();

    Map<String, String> environment() {
        return environment;
    }

    /** Runs a line; {@code {name}} in it stands for the value of a variable. How the command ends does not matter. */
    EvalResult run(String line, Interpreter interpreter) throws Exception {
        String command = withValues(line.strip(), interpreter.variables());
        interpreter.call(() -> exitStatus(shell("sh", "-c", command)));
        return new EvalResult.Done();
    }

    /** Runs a script, which must end well. */
    EvalResult script(String text, Interpreter interpreter) throws Exception {
        int status = interpreter.call(() -> exitStatus(shell("bash", "-c", text)));
        if (status != 0) {
            throw new MagicException("%%bash: the script ended with status " + status);
        }
        return new EvalResult.Done();
    }

    private static String withValues(String line, List<Variable> variables) {
        return NAME.matcher(line)
                .replaceAll(name -> Matcher.quoteReplacement(variables.stream()
                        .filter(variable -> variable.name().equals(name.group(1)))
                        .map(variable -> String.valueOf(variable.value()))
                        .findFirst()
                        .orElse(name.group())));
    }

    private static List<String> shell(String shell, String option, String command) {
        return isWindows() && shell.equals("sh") ? List.of("cmd", "/c", command) : List.of(shell, option, command);
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private int exitStatus(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(new File(isWindows() ? "NUL" : "/dev/null"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        Thread output = pump(process.inputReader(), System.out);
        Thread errors = pump(process.errorReader(), System.err);
        try {
            int status = process.waitFor();
            output.join();
            errors.join();
            return status;
        } finally {
            // Those first: once their parent is gone, nobody knows that they were its children.
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    /** Copies text as it comes, on a thread of its own: an interrupt cannot end a read from a process. */
    private static Thread pump(Reader from, PrintStream to) {
        Thread thread = new Thread(() -> copy(from, to), "command output");
        thread.start();
        return thread;
    }

    private static void copy(Reader from, PrintStream to) {
        char[] chunk = new char[4096];
        try (from) {
            for (int length = from.read(chunk); length >= 0; length = from.read(chunk)) {
                to.print(String.valueOf(chunk, 0, length));
            }
        } catch (IOException e) {
            // The process was ended while it wrote.
        }
    }
}
