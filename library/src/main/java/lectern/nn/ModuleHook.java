package lectern.nn;

import java.util.List;
import lectern.nn.Modules.Module;
import lectern.tensor.Tensor;

/** Functions that a user hangs on a module to see, or to replace, what passes through it. */
public interface ModuleHook {
    /** Runs before {@code forward}. */
    @FunctionalInterface
    interface BeforeForward extends ModuleHook {
        /** The inputs that go on; null for the same. */
        List<Tensor> apply(Module module, List<Tensor> inputs);
    }

    /** Runs after {@code forward}. */
    @FunctionalInterface
    interface AfterForward extends ModuleHook {
        /** The output that goes on; null for the same. */
        Tensor apply(Module module, List<Tensor> inputs, Tensor output);
    }

    /** Runs in a backward pass, when the gradients by the inputs are known. */
    @FunctionalInterface
    interface Backward extends ModuleHook {
        /** The gradients by the inputs that go on; null for the same. An input without a gradient has null. */
        List<Tensor> apply(Module module, List<Tensor> gradInput, List<Tensor> gradOutput);
    }
}
