package lectern.internal.cpu;

import java.util.concurrent.CancellationException;

/** Ends long computations of a thread that was interrupted: a notebook's cell that is to stop. */
public final class Interruption {
    private Interruption() {}

    /** To be called about once a millisecond; takes a nanosecond. The thread stays interrupted. */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted while computing with tensors");
        }
    }
}
