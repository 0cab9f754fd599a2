package lectern.tensor;

import lectern.display.Context;

/** What PyTorch keeps once per process, and we once per session: the default type and how tensors are printed. */
final class TorchState {
    private DType defaultDtype = DType.FLOAT32;
    private PrintOptions printOptions = PrintOptions.DEFAULT;

    static TorchState current() {
        return Context.current().get(TorchState.class, TorchState::new);
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
