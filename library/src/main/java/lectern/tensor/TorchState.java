package lectern.tensor;

import lectern.display.Context;

/** What PyTorch keeps once per process, and we once per session: the default type, how tensors are printed, the
 * default random generator. */
final class TorchState {
    private DType defaultDtype = DType.FLOAT32;
    private PrintOptions printOptions = PrintOptions.DEFAULT;

    private int threads =
            Integer.getInteger("lectern.threads", Runtime.getRuntime().availableProcessors());

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

    int threads() {
        return threads;
    }

    void setThreads(int count) {
        if (count < 1) throw new TensorError("set_num_threads expects a positive integer, got " + count);
        threads = count;
    }

    PrintOptions printOptions() {
        return printOptions;
    }

    void setPrintOptions(PrintOptions options) {
        printOptions = options;
    }
}
