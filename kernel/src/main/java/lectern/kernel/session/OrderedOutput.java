package lectern.kernel.session;

/** A cell's output that lets what was printed before go first: text is delivered a little later than it is printed. */
final class OrderedOutput extends ForwardedOutput {
    private final Runnable flush;

    /** @param flush delivers what was printed so far */
    OrderedOutput(Runnable flush, CellOutput output) {
        super(output);
        this.flush = flush;
    }

    @Override
    void begin() {
        flush.run();
    }
}
