package lectern.kernel.session;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import lectern.display.Context;

/**
 * Compiles, weaves and runs cells as a session does, without JShell. A cell is the body of {@code Object run(CountDownLatch
 * started, Queue<Object> out, Object given)}; it tells by {@code started.countDown()} that it is where the test wants it.
 */
final class Cells extends ClassLoader implements CellLoader {
    final StopSwitch stopSwitch = new StopSwitch();
    final Recording output;
    private final Context context = new Context();
    private final Streams streams = new Streams(context, stopSwitch);
    private final Weaver weaver = new Weaver();
    private final Map<String, byte[]> compiled = new HashMap<>();
    private int count;

    Cells() {
        this(new Recording());
    }

    Cells(Recording output) {
        super(Cells.class.getClassLoader());
        this.output = output;
    }

    /** How a cell ended. */
    record Ending(Object value, Throwable thrown, boolean stopped) {}

    /**
     * A running cell.
     *
     * @param run what the stop switch knows it by
     * @param out what the cell hands out
     */
    record Running(
            CountDownLatch started,
            Queue<Object> out,
            CompletableFuture<StopSwitch.Run> run,
            CompletableFuture<Ending> ending) {
        Ending await() {
            return ending.join();
        }

        <T> T take(Class<T> type) {
            return type.cast(out.remove());
        }
    }

    /** Runs a cell to its end. */
    Ending run(String body) {
        return start(body, "", null).await();
    }

    /** Starts the cell, and requests a stop when it says that it has started. */
    Running stop(String body) throws InterruptedException {
        return stop(body, "");
    }

    Running stop(String body, String members) throws InterruptedException {
        Running running = start(body, members, null);
        running.started().await();
        stopSwitch.request();
        running.await();
        return running;
    }

    Running start(String body, String members, Object given) {
        Class<?> cell = define(body, members);
        var running = new Running(
                new CountDownLatch(1),
                new ConcurrentLinkedQueue<>(),
                new CompletableFuture<>(),
                new CompletableFuture<>());
        new Thread(stopSwitch.threads(), () -> runOnThisThread(cell, running, given), "cell").start();
        return running;
    }

    private void runOnThisThread(Class<?> cell, Running running, Object given) {
        Context.Scope scope = context.enter();
        StopSwitch.Run run = stopSwitch.begin(Thread.currentThread());
        running.run().complete(run);
        streams.begin(output);
        Object value = null;
        Throwable thrown = null;
        try {
            value = cell.getMethod("run", CountDownLatch.class, Queue.class, Object.class)
                    .invoke(null, running.started(), running.out(), given);
        } catch (InvocationTargetException e) {
            thrown = e.getCause();
        } catch (ReflectiveOperationException e) {
            thrown = e;
        }
        boolean stopped = stopSwitch.end(run);
        streams.end();
        scope.close();
        running.ending().complete(new Ending(value, thrown, stopped));
        running.started().countDown();
    }

    private Class<?> define(String body, String members) {
        String name = "Cell" + ++count;
        compile(name, body, members);
        try {
            return loadClass("REPL." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** The class file of a cell as javac made it. */
    byte[] compile(String name, String body, String members) {
        String source = """
                package REPL;
                import java.util.*;
                import java.util.concurrent.*;
                import java.util.concurrent.locks.*;
                import java.util.function.*;
                import java.util.stream.*;
                public class %s {
                    %s
                    public static Object run(CountDownLatch started, Queue<Object> out, Object given) throws Throwable {
                        %s
                    }
                }
                """.formatted(name, members, body);
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        var files = new ForwardingJavaFileManager<JavaFileManager>(compiler.getStandardFileManager(null, null, null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return new ByteArrayOutputStream() {
                            @Override
                            public void close() {
                                compiled.put(name, toByteArray());
                            }
                        };
                    }
                };
            }
        };
        var text = new SimpleJavaFileObject(URI.create("memory:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        if (!compiler.getTask(messages, files, null, List.of("-Xlint:none"), null, List.of(text))
                .call()) {
            throw new AssertionError(messages + source);
        }
        return compiled.get("REPL." + name);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] classfile = compiled.get(name);
        if (classfile == null) {
            throw new ClassNotFoundException(name);
        }
        byte[] woven = weaver.weave(classfile);
        return defineClass(name, woven, 0, woven.length);
    }

    @Override
    public StopSwitch stopSwitch() {
        return stopSwitch;
    }

    @Override
    public Streams streams() {
        return streams;
    }
}
