package lectern.kernel.session;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import lectern.display.Context;

/** What the programs of a session's cells work with. */
record Engine(
        Context context,
        StopSwitch stopSwitch,
        Streams streams,
        CellThread thread,
        CellClasses classes,
        List<Supplier<Javac>> compilers,
        Shell shell,
        Declarations declarations,
        Variables variables,
        Evaluator evaluator,
        StackFrames frames) {
    /** The same for code that runs in another thread, with a context and streams of its own. */
    Engine in(Context context, Streams streams, CellThread thread) {
        return new Engine(
                context,
                stopSwitch,
                streams,
                thread,
                classes,
                compilers,
                shell,
                declarations,
                variables,
                evaluator,
                frames);
    }

    /** Makes jars and folders known to all that compiles and loads. */
    void addToClasspath(List<Path> paths) {
        compilers.forEach(javac -> javac.get().addToClasspath(paths));
        paths.forEach(classes::addToClasspath);
        shell.addToClasspath(paths);
    }

    /** Forgets all that cells have declared. */
    void reset() {
        declarations.clear();
        shell.reset();
    }
}
