package lectern.kernel.session;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.StackWalker.StackFrame;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.Function;
import lectern.display.Context;

/**
 * {@code System.out}, {@code System.err} and {@code System.in} of a JVM with sessions: each leads to the session that the
 * current thread belongs to, and outside of sessions to what it was before.
 */
final class SystemStreams {
    private static final StackWalker STACK = StackWalker.getInstance(
            Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_HIDDEN_FRAMES));

    private SystemStreams() {}

    /** Installs them where they are not, or no longer. */
    static synchronized void install() {
        if (!(System.out instanceof Output)) {
            PrintStream before = System.out;
            System.setOut(new Output(before != null ? before : file(FileDescriptor.out), Streams::out));
        }
        if (!(System.err instanceof Output)) {
            PrintStream before = System.err;
            System.setErr(new Output(before != null ? before : file(FileDescriptor.err), Streams::err));
        }
        if (!(System.in instanceof Input)) {
            System.setIn(
                    new Input(Objects.requireNonNullElseGet(System.in, () -> new FileInputStream(FileDescriptor.in))));
        }
    }

    /** Whether this leads back to the session's streams. */
    static boolean isInstalled(Closeable stream) {
        return stream instanceof Output || stream instanceof Input;
    }

    private static PrintStream file(FileDescriptor file) {
        return new PrintStream(new FileOutputStream(file), true);
    }

    private static Optional<Streams> current() {
        // The threads of the common pool belong to no session: whose code runs there tells.
        if (Thread.currentThread() instanceof ForkJoinWorkerThread worker
                && worker.getPool().equals(ForkJoinPool.commonPool())) {
            return STACK.walk(frames -> frames.map(StackFrame::getDeclaringClass)
                    .map(Class::getClassLoader)
                    .filter(CellLoader.class::isInstance)
                    .map(loader -> ((CellLoader) loader).streams())
                    .findFirst());
        }
        return Optional.ofNullable(Context.current().get(Streams.class, () -> null));
    }

    private static final class Output extends TextStream {
        private final PrintStream outside;
        private final Function<Streams, PrintStream> stream;

        Output(PrintStream outside, Function<Streams, PrintStream> stream) {
            this.outside = outside;
            this.stream = stream;
        }

        private PrintStream target() {
            return current().map(stream).orElse(outside);
        }

        @Override
        void text(String text) {
            target().print(text);
        }

        @Override
        void bytes(byte[] bytes, int offset, int length) {
            target().write(bytes, offset, length);
        }

        @Override
        public void flush() {
            target().flush();
        }
    }

    private static final class Input extends InputStream {
        private final InputStream outside;

        Input(InputStream outside) {
            this.outside = outside;
        }

        private InputStream target() {
            return current().map(Streams::in).orElse(outside);
        }

        @Override
        public int read() throws IOException {
            return target().read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return target().read(bytes, offset, length);
        }

        @Override
        public int available() throws IOException {
            return target().available();
        }
    }
}
