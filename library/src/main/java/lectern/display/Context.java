package lectern.display;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What belongs to one session rather than to the JVM: the default random generator, print options, open figures, the
 * {@link Display}. Threads inherit the context of the thread that started them, so two sessions can live in one JVM.
 *
 * <p>A plain Java program needs to do nothing: each thread that no session started gets a context at its first use.
 */
public final class Context {
    private static final InheritableThreadLocal<Context> CURRENT = new InheritableThreadLocal<>() {
        @Override
        protected Context initialValue() {
            return new Context();
        }
    };

    private final Context parent;
    private final Map<Class<?>, Object> state = new ConcurrentHashMap<>();

    public Context() {
        this(null);
    }

    private Context(Context parent) {
        this.parent = parent;
    }

    /** A context that shares what this one has, but for what is set in it. */
    public Context child() {
        return new Context(this);
    }

    /** The context of the current thread. */
    public static Context current() {
        return CURRENT.get();
    }

    /** This context's one value of a type, made by {@code initial} at its first use. */
    public <T> T get(Class<T> type, Supplier<? extends T> initial) {
        Context owner = this;
        Object value = state.get(type);
        while (value == null && owner.parent != null) {
            owner = owner.parent;
            value = owner.state.get(type);
        }
        return type.cast(value != null ? value : owner.state.computeIfAbsent(type, t -> initial.get()));
    }

    /** Sets this context's value of a type. */
    public <T> void set(Class<T> type, T value) {
        state.put(type, value);
    }

    /** Makes this the context of the current thread, and of the threads it starts, until the scope is closed. */
    public Scope enter() {
        Context before = CURRENT.get();
        CURRENT.set(this);
        return () -> CURRENT.set(before);
    }

    /** An entered context; closing it restores the one before. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
