package lectern.tensor;

/**
 * Whether operations of the current thread are recorded for gradients; on unless switched off. Inference mode switches
 * recording off whatever else is set inside it.
 */
public final class GradMode {
    private static final ThreadLocal<GradMode> CURRENT = ThreadLocal.withInitial(GradMode::new);

    private boolean enabled = true;
    private boolean inference;

    private GradMode() {}

    /** Whether the current thread records. */
    public static boolean isEnabled() {
        return CURRENT.get().enabled;
    }

    /** Whether the current thread is in inference mode. */
    public static boolean isInference() {
        return CURRENT.get().inference;
    }

    /** Switches recording until the scope is closed. */
    public static Scope set(boolean enabled) {
        GradMode mode = CURRENT.get();
        boolean before = mode.enabled;
        mode.enabled = enabled && !mode.inference;
        return () -> mode.enabled = before;
    }

    /** Switches inference mode until the scope is closed; switched off inside another one, recording is on again. */
    public static Scope setInference(boolean on) {
        GradMode mode = CURRENT.get();
        boolean enabled = mode.enabled;
        boolean inference = mode.inference;
        mode.enabled = on ? false : enabled || inference;
        mode.inference = on;
        return () -> {
            mode.enabled = enabled;
            mode.inference = inference;
        };
    }

    /** A switched mode; closing it restores the one before. Close it on the thread that opened it. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
