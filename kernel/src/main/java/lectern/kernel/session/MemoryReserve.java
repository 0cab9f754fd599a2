package lectern.kernel.session;

import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;

/**
 * Some memory that cells cannot have: what they fill the rest with stays theirs, and the next cell needs some to run at
 * all, if only to let go of it.
 *
 * <p>It is held from when cells have begun to fill the heap, which is looked at after each garbage collection. A kernel
 * whose cells are modest, as most are, does without.
 */
final class MemoryReserve {
    private static final int SIZE = 64 << 20;

    private byte[] reserve;

    MemoryReserve() {
        watch(Cleaner.create(), new WeakReference<>(this));
    }

    /** Has the heap looked at after the next garbage collection, and so on, for as long as there is a session. */
    private static void watch(Cleaner collections, WeakReference<MemoryReserve> watched) {
        collections.register(new Object(), () -> {
            MemoryReserve alive = watched.get();
            if (alive != null) {
                watch(collections, watched);
                alive.adjust();
            }
        });
    }

    private synchronized void adjust() {
        Runtime runtime = Runtime.getRuntime();
        long most = runtime.maxMemory();
        long used = runtime.totalMemory() - runtime.freeMemory();
        if (used < most / 8) {
            reserve = null;
        } else if (reserve == null && used > most / 4 && most - used > 8L * SIZE) {
            reserve = new byte[SIZE];
        }
    }

    /** Gives it up, if a cell has run out of memory. */
    synchronized void after(EvalResult result) {
        if (result instanceof EvalResult.Thrown thrown && thrown.cause() instanceof OutOfMemoryError) {
            reserve = null;
        }
    }
}
