package lectern.kernel.magic;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import lectern.display.Context;
import lectern.kernel.session.CellOutput;
import lectern.kernel.session.CellProgram;
import lectern.kernel.session.CodeHelp;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Interpreter;
import lectern.kernel.session.Session;
import lectern.kernel.session.SessionOptions;
import lectern.kernel.session.StartupScripts;

/** A session whose cells may hold magics. */
public final class MagicSession implements Session {
    private final Session java;
    private final MagicTable table;
    private final ShellCommands commands;
    private final List<String> history;
    private final Questions questions;
    private final CodeHelp help;

    /** Starts a session, and runs its startup scripts. */
    public static Session open(SessionOptions options) {
        Session java = Session.open(options.withoutStartup());
        MagicSession session =
                new MagicSession(java, new MagicTable(), new ShellCommands(), new CopyOnWriteArrayList<>());
        session.fillTable();
        StartupScripts.run(session, options.startup());
        return session;
    }

    private MagicSession(Session java, MagicTable table, ShellCommands commands, List<String> history) {
        this.java = java;
        this.table = table;
        this.commands = commands;
        this.history = history;
        questions = new Questions(table, java.help());
        help = new CursorHelp(table, questions, java.help());
    }

    private void fillTable() {
        table.add(TimeMagics.rows());
        table.add(DisplayMagics.rows());
        table.add(VariableMagics.rows());
        table.add(CaptureMagic.rows());
        table.add(JavaMagics.rows());
        table.add(new ShellMagics(commands).rows());
        table.add(new SessionMagics(table, history).rows());
        table.add(new ClasspathMagics(table, new MavenArtifacts()).rows());
        table.add(new FileMagics(this::runFile).rows());
        table.addProvided(MagicSession.class.getClassLoader());
    }

    @Override
    public EvalResult eval(String code, CellOutput output) {
        history.add(code);
        return java.run(code, true, interpreter -> run(code, interpreter), output);
    }

    @Override
    public EvalResult evalUncounted(String code, CellOutput output) {
        return java.run(code, false, interpreter -> run(code, interpreter), output);
    }

    private EvalResult run(String code, Interpreter interpreter) {
        return new CellPieces(code, table, commands, questions, interpreter).run();
    }

    private EvalResult runFile(String title, String text, Interpreter interpreter) {
        return run(text, interpreter.within(title, text));
    }

    @Override
    public EvalResult run(String code, boolean counted, CellProgram program, CellOutput output) {
        return java.run(code, counted, program, output);
    }

    @Override
    public EvalResult run(Runnable action, CellOutput output) {
        return java.run(action, output);
    }

    @Override
    public void rehearse() {
        java.rehearse();
    }

    @Override
    public Session subshell() {
        return new MagicSession(java.subshell(), table, commands, history);
    }

    @Override
    public CodeHelp help() {
        return help;
    }

    @Override
    public Context context() {
        return java.context();
    }

    @Override
    public int executionCount() {
        return java.executionCount();
    }

    @Override
    public void flush() {
        java.flush();
    }

    @Override
    public <T> T whole(Supplier<T> cell) {
        return java.whole(cell);
    }

    @Override
    public void interrupt() {
        java.interrupt();
    }

    @Override
    public void close() {
        java.close();
    }
}
