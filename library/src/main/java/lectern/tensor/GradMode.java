package lectern.tensor;

/** Whether operations of the current thread are recorded for gradients; on unless switched off. */
public final class GradMode {
    private static final ThreadLocal<GradMode> CURRENT = ThreadLocal.withInitial(GradMode::new);

    private boolean enabled = true;

    private GradMode() {}

    /** Whether the current thread records. */
    public static boolean isEnabled() {
        return CURRENT.get().enabled;
    }

    /** Switches recording until the scope is closed. */
    public static Scope set(boolean enabled) {
        GradMode mode = CURRENT.get();
        boolean before = mode.enabled;
        mode.enabled = enabled;
        return () -> mode.enabled = before;
    }

    /** A switched mode; closing it restores the one before. Close it on the thread that opened it. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
