package lectern.kernel.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** What the program of a cell may do with the session while the cell runs. Once the cell is stopped, each call ends it. */
public interface Interpreter {
    /**
     * Evaluates Java.
     *
     * @param code the cell's text with all blanked out that is not meant, so that places are the cell's
     */
    EvalResult eval(String code);

    /** The same for text that stands elsewhere, such as in a file. */
    Interpreter within(String title, String text);

    /** Compiles Java without running it; {@code code} as for {@link #eval(String)}. */
    Prepared prepare(String code);

    /** Runs what was compiled, once. */
    EvalResult run(Prepared.Ready prepared);

    /** Runs an action in the thread of cells: an interrupt reaches it, and what it prints is the cell's. */
    <T> T call(Callable<T> action) throws Exception;

    /** Has all that an action shows and prints go elsewhere. */
    EvalResult redirect(CellOutput output, Callable<EvalResult> action) throws Exception;

    /** The result of a cell that fails at a position of its text. */
    EvalResult failure(Throwable cause, int position);

    /** A problem at a stretch of the cell. */
    Problem problem(String message, String hint, int start, int end);

    /** The session's variables in the order of their declaration. */
    List<Variable> variables();

    /** Adds jars and folders of classes, for all cells from now on. */
    void addToClasspath(List<Path> paths);

    /** What was added to the class path, and the loader that finds it. */
    Libraries libraries();

    /** The class file of a class that a cell declared, by the name in the cell. */
    Optional<byte[]> classFile(String name);

    /** Forgets all that cells have declared and imported. */
    void reset();

    /**
     * The names of the methods, types and imports that cells have declared, each with the titles of these cells, such as
     * {@code Cell In[3]}; an import has the last part of what it names.
     */
    Map<String, Set<String>> declarers();

    /** Forgets methods, types and imports of these names; code that uses them already goes on with them. */
    void forget(Set<String> names);
}
