package lectern;

import lectern.autograd.Autograd;
import lectern.numpy.Numpy;
import lectern.tensor.TorchCreation;

/** Everything a cell sees: imported statically into every session. */
public final class Prelude extends Builtins {
    private Prelude() {}

    /** PyTorch. */
    public static final class torch extends TorchCreation {
        private torch() {}
    }

    /** {@code torch.autograd}. */
    public static final class autograd extends Autograd {
        private autograd() {}
    }

    /** NumPy. */
    public static final class np extends Numpy {
        private np() {}
    }
}
