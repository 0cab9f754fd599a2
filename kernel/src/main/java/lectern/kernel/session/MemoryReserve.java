package lectern.kernel.session;

/**
 * Some memory that cells cannot have: what they fill the rest with stays theirs, and the next cell needs some to run at
 * all, if only to let go of it.
 */
final class MemoryReserve {
    private static final int SIZE = 64 << 20;

    private byte[] reserve;

    /** Gives it up, if a cell has run out of memory; takes it otherwise, when there is plenty. */
    synchronized void after(EvalResult result) {
        if (result instanceof EvalResult.Thrown thrown && thrown.cause() instanceof OutOfMemoryError) {
            reserve = null;
            return;
        }
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        if (reserve == null && runtime.maxMemory() - used > 8L * SIZE) {
            reserve = new byte[SIZE];
        }
    }
}
