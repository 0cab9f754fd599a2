package lectern.tensor;

import lectern.internal.cpu.Parallel;

/** Splits work between as many threads as the session allows. */
final class Threads {
    private Threads() {}

    /** Does {@code rows} of {@code work} elements each, in parts where that is much. */
    static void splitRows(int rows, long work, int step, Parallel.Part body) {
        if (rows * work >= Parallel.MANY) Parallel.split(TorchState.current().threads(), rows, step, body);
        else body.run(0, rows);
    }
}
