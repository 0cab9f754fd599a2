package lectern.tensor;

import java.util.function.Supplier;

/** The functions of {@code torch} that switch whether operations are recorded: as scopes, and around a lambda. */
public abstract class TorchRecording extends TorchSettings {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchRecording() {}

    /**
     * Whether operations of the current thread are recorded.
     *
     * <p>Example: {@code torch.isGradEnabled()} is {@code True}.
     */
    public static boolean isGradEnabled() {
        return GradMode.isEnabled();
    }

    /** Whether the current thread is in {@link #inferenceMode()}. */
    public static boolean isInferenceModeEnabled() {
        return GradMode.isInference();
    }

    /** Operations of the current thread are not recorded until the scope is closed. */
    public static GradMode.Scope noGrad() {
        return GradMode.set(false);
    }

    /** Runs {@code body} without recording its operations. */
    public static void noGrad(Runnable body) {
        run(noGrad(), body);
    }

    /**
     * What {@code body} computes without recording its operations.
     *
     * <p>Example: {@code torch.noGrad(() -> torch.tensor(1., requiresGrad()).mul(2))} is {@code tensor(2.)}.
     */
    public static <T> T noGrad(Supplier<T> body) {
        return call(noGrad(), body);
    }

    /** Operations of the current thread are recorded again until the scope is closed. */
    public static GradMode.Scope enableGrad() {
        return GradMode.set(true);
    }

    /** Runs {@code body} and records its operations. */
    public static void enableGrad(Runnable body) {
        run(enableGrad(), body);
    }

    /**
     * What {@code body} computes, with its operations recorded.
     *
     * <p>Example: {@code torch.enableGrad(() -> torch.tensor(1., requiresGrad()).mul(2))} is
     * {@code tensor(2., grad_fn=<MulBackward0>)}.
     */
    public static <T> T enableGrad(Supplier<T> body) {
        return call(enableGrad(), body);
    }

    /**
     * Switches recording for the current thread: for good, or in {@code try (var s = torch.setGradEnabled(false))} until
     * the scope is closed.
     */
    public static GradMode.Scope setGradEnabled(boolean on) {
        return GradMode.set(on);
    }

    /**
     * As {@link #noGrad()}, and {@link #enableGrad()} inside it records nothing either. Tensors made inside are ordinary
     * ones: unlike PyTorch's they may be used in a graph afterwards.
     */
    public static GradMode.Scope inferenceMode() {
        return inferenceMode(true);
    }

    /** {@link #inferenceMode()} if {@code on}; otherwise operations inside are recorded even within another one. */
    public static GradMode.Scope inferenceMode(boolean on) {
        return GradMode.setInference(on);
    }

    /** Runs {@code body} in {@link #inferenceMode()}. */
    public static void inferenceMode(Runnable body) {
        run(inferenceMode(), body);
    }

    /**
     * What {@code body} computes in {@link #inferenceMode()}.
     *
     * <p>Example: {@code torch.inferenceMode(() -> torch.isGradEnabled())} is {@code False}.
     */
    public static <T> T inferenceMode(Supplier<T> body) {
        return call(inferenceMode(), body);
    }

    private static void run(GradMode.Scope scope, Runnable body) {
        try (scope) {
            body.run();
        }
    }

    private static <T> T call(GradMode.Scope scope, Supplier<T> body) {
        try (scope) {
            return body.get();
        }
    }
}
