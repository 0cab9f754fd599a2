package lectern.kernel.session;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Runs JShell's snippets in the thread of the session's cells, and keeps the very objects they return and throw: JShell
 * itself knows only their texts.
 */
final class ShellExecution implements ExecutionControl, ExecutionControlProvider {
    private final CellClasses classes;
    private final CellThread thread;
    private final ReentrantLock lock;
    private Object value;
    private Throwable thrown;

    /** @param lock held by whoever uses JShell; open while a snippet's code runs */
    ShellExecution(CellClasses classes, CellThread thread, ReentrantLock lock) {
        this.classes = classes;
        this.thread = thread;
        this.lock = lock;
    }

    void reset() {
        value = null;
        thrown = null;
    }

    /** What the last snippet returned. */
    Object value() {
        return value;
    }

    /** What the last snippet threw, or null. */
    Throwable thrown() {
        return thrown;
    }

    @Override
    public String name() {
        return "lectern";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return this;
    }

    @Override
    public void load(ClassBytecodes[] loaded) {
        Map<String, byte[]> compiled = new HashMap<>();
        for (ClassBytecodes one : loaded) {
            compiled.put(one.name(), one.bytecodes());
        }
        classes.addSnippets(compiled);
    }

    @Override
    public void redefine(ClassBytecodes[] redefined) throws NotImplementedException {
        // JShell then makes new classes under new names.
        throw new NotImplementedException("redefine");
    }

    @Override
    public String invoke(String className, String methodName) throws RunException {
        lock.unlock();
        try {
            // JShell, which waits for this, is not made to evaluate anything else meanwhile.
            value = thread.callAlone(() -> CellThread.invoke(classes.loadSnippet(className), methodName));
        } catch (ExecutionException e) {
            thrown = e.getCause();
        } finally {
            lock.lock();
        }
        if (thrown != null) {
            throw new UserException("", thrown.getClass().getName(), new StackTraceElement[0]);
        }
        return "";
    }

    @Override
    public String varValue(String className, String varName) {
        return "";
    }

    @Override
    public void addToClasspath(String path) {
        classes.addToClasspath(path);
    }

    @Override
    public void stop() {
        // The session stops cells by its own means.
    }

    @Override
    public Object extensionCommand(String command, Object argument) throws NotImplementedException {
        throw new NotImplementedException(command);
    }

    @Override
    public void close() {}
}
