package lectern.kernel.session;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.ClientCodeWrapper;
import com.sun.tools.javac.api.JavacTaskPool;
import com.sun.tools.javac.code.ClassFinder;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import com.sun.tools.javac.util.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** The session's own compiler: one javac context used again and again, which sees the classes that cells have declared. */
final class Javac {
    /** One thing javac says about a source. */
    record Note(String code, int source, int position, int start, int end, String message) {
        boolean has(String... codes) {
            return List.of(codes).contains(code);
        }

        /** The same in other words. */
        Note saying(String message) {
            return new Note(code, source, position, start, end, message);
        }
    }

    /** A finished or failed task; valid only while the worker runs. */
    record Task(JavacTask javac, List<Note> errors, Map<String, byte[]> classes) {}

    /** What is done with a task. */
    interface Worker<T> {
        T with(Task task) throws IOException;
    }

    // "-Xmaxerrs 0" is "all": every refused operator counts as an error until it is rewritten.
    private static final List<String> COMPILING =
            List.of("-proc:none", "-Xlint:none", "-nowarn", "-parameters", "-Xmaxerrs", "0");
    // Goes on to find out the types of what is there, however little of it parses.
    private static final List<String> ANALYSING =
            List.of("-proc:none", "-Xlint:none", "-nowarn", "-parameters", "-Xmaxerrs", "0", "--should-stop=at=FLOW");

    /** Tasks in one context. Its tables only grow, by some KB a cell; a new one takes some tens of milliseconds. */
    private static final int LIFETIME = 1_000;

    private final CellClasses classes;
    private final List<String> options;
    private final CellFiles files;
    private JavacTaskPool pool = new JavacTaskPool(1);
    private int tasks;
    private Context context;
    private long seen = -1;

    private Javac(CellClasses classes, List<Path> classpath, List<String> options) {
        this.classes = classes;
        this.options = options;
        this.files = new CellFiles(classes, classpath);
    }

    /**
     * A compiler for cells that are to run.
     *
     * @param classpath jars and folders beside the kernel's own
     */
    static Javac forCells(CellClasses classes, List<Path> classpath) {
        return new Javac(classes, classpath, COMPILING);
    }

    /** One for code that is being typed. */
    static Javac forUnfinished(CellClasses classes, List<Path> classpath) {
        return new Javac(classes, classpath, ANALYSING);
    }

    /** Adds jars and folders. A used context may know packages of theirs as empty, so the next task gets a new one. */
    synchronized void addToClasspath(List<Path> paths) {
        files.addToClasspath(paths);
        startAfresh();
    }

    private void startAfresh() {
        pool = new JavacTaskPool(1);
        context = null;
        tasks = 0;
    }

    /** Runs a worker with a task over sources; {@link Note#source} is an index into these. */
    synchronized <T> T run(List<String> sources, Worker<T> worker) {
        if (tasks++ == LIFETIME) {
            startAfresh();
        }
        List<Source> units = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            units.add(new Source(i, sources.get(i)));
        }
        List<Note> errors = new ArrayList<>();
        Map<String, byte[]> output = files.startOutput();
        return pool.getTask(Writer.nullWriter(), files, d -> note(d, errors, context), options, null, units, javac -> {
            Context used = ((BasicJavacTask) javac).getContext();
            if (used.equals(context) && seen != classes.version()) {
                forgetCells(used);
            }
            context = used;
            seen = classes.version();
            try {
                return worker.with(new Task(javac, errors, output));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                forgetSources(used, output);
            }
        });
    }

    private static void note(Diagnostic<? extends JavaFileObject> diagnostic, List<Note> errors, Context context) {
        if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
            errors.add(new Note(
                    diagnostic.getCode(),
                    diagnostic.getSource() instanceof Source source ? source.index : 0,
                    (int) diagnostic.getPosition(),
                    (int) diagnostic.getStartPosition(),
                    (int) diagnostic.getEndPosition(),
                    message(diagnostic, context)));
        }
    }

    /** The message as javac prints it: a diagnostic's own way to say it spells out every package. */
    private static String message(Diagnostic<? extends JavaFileObject> diagnostic, Context context) {
        return diagnostic instanceof ClientCodeWrapper.DiagnosticSourceUnwrapper wrapper
                ? Log.instance(context).getDiagnosticFormatter().formatMessage(wrapper.d, Locale.ENGLISH)
                : diagnostic.getMessage(Locale.ENGLISH);
    }

    /** Makes a used context list the cells' package afresh: a class has come, gone or changed. */
    private static void forgetCells(Context context) {
        Symtab symbols = Symtab.instance(context);
        PackageSymbol cells = cells(context, symbols);
        if (cells != null) {
            for (ClassSymbol symbol : symbols.getAllClasses()) {
                if (cells.equals(symbol.packge())) {
                    symbols.removeClass(symbols.unnamedModule, symbol.flatname);
                }
            }
            cells.members_field = null;
            cells.completer = ClassFinder.instance(context).getCompleter();
        }
    }

    /** Takes what was just compiled out of the context, which would otherwise keep every cell for ever. */
    private void forgetSources(Context context, Map<String, byte[]> output) {
        Symtab symbols = Symtab.instance(context);
        Names names = Names.instance(context);
        for (String name : output.keySet()) {
            symbols.removeClass(symbols.unnamedModule, names.fromString(name));
        }
        PackageSymbol cells = cells(context, symbols);
        if (cells != null && cells.members_field != null) {
            List<Symbol> own = new ArrayList<>();
            for (Symbol symbol : cells.members_field.getSymbols()) {
                if (!classes.isDeclared(symbol.flatName().toString())) {
                    own.add(symbol);
                }
            }
            own.forEach(cells.members_field::remove);
        }
    }

    private static PackageSymbol cells(Context context, Symtab symbols) {
        return symbols.getPackage(symbols.unnamedModule, Names.instance(context).fromString(CellClasses.PACKAGE));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final int index;
        private final String text;

        Source(int index, String text) {
            // javac wants a public class in a file of its name; ours are not public.
            super(URI.create("cell:///Cell" + index + ".java"), Kind.SOURCE);
            this.index = index;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
