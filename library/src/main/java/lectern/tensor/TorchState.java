package lectern.tensor;

import lectern.display.Context;

/** What PyTorch keeps once per process, and we once per session: the default type, how tensors are printed, the
 * default random generator. */
final class TorchState {
    private DType defaultDtype = DType.FLOAT32;
    private PrintOptions printOptions = PrintOptions.DEFAULT;

    /** Draws where no generator is given; begins anywhere until it is seeded. */
    private final Generator generator = new Generator();

    TorchState() {
        generator.seed();
    }

    static TorchState current() {
        return Context.current().get(TorchState.class, TorchState::new);
    }

    Generator generator() {
        return generator;
    }

    DType defaultDtype() {
        return defaultDtype;
    }

    void setDefaultDtype(DType dtype) {
        if (!dtype.isFloatingPoint()) {
            throw new TensorTypeError("setDefaultDtype: expected a floating type, float32 or float64, got " + dtype);
        }
        defaultDtype = dtype;
    }

    PrintOptions printOptions() {
        return printOptions;
    }

    void setPrintOptions(PrintOptions options) {
        printOptions = options;
    }
}
