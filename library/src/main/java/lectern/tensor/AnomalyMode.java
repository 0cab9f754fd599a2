package lectern.tensor;

/** Looking for the operation whose gradient is NaN: steps remember where they were called. Off unless asked for. */
public final class AnomalyMode {
    private static final ThreadLocal<AnomalyMode> CURRENT = ThreadLocal.withInitial(AnomalyMode::new);

    private boolean enabled;

    private AnomalyMode() {}

    static boolean isEnabled() {
        return CURRENT.get().enabled;
    }

    /** Switches the mode of the current thread until the scope is closed. */
    public static GradMode.Scope set(boolean enabled) {
        AnomalyMode mode = CURRENT.get();
        boolean before = mode.enabled;
        mode.enabled = enabled;
        return () -> mode.enabled = before;
    }

    static void check(Node node, Tensor[] gradients) {
        for (int i = 0; i < gradients.length; i++) {
            if (gradients[i] == null) continue;
            for (double value : gradients[i].detach().toDoubles()) {
                if (Double.isNaN(value)) throw anomaly(node, i);
            }
        }
    }

    private static TensorError anomaly(Node node, int output) {
        TensorError error = new TensorError("Function '" + node.name() + "' returned nan values in its " + output
                + "th output; the operation that it belongs to was called at the place shown as the cause");
        if (node.forward != null) error.initCause(node.forward);
        return error;
    }
}
