package lectern.kernel.session;

import java.util.Arrays;
import java.util.List;

/**
 * The threads of a session's cells: those that run cells, and those that cells start. There is a limit to their number: a
 * cell that starts threads without end would take all that the machine can have, from other processes too.
 */
final class CellThreads extends ThreadGroup {
    private static final int LIMIT = 4_000;

    /** The group that a thread belongs to; whenever one makes another, the JVM asks for the new one's value. */
    private static final InheritableThreadLocal<CellThreads> GROUP = new InheritableThreadLocal<>() {
        @Override
        protected CellThreads childValue(CellThreads group) {
            group.admitOneMore();
            return group;
        }
    };

    private volatile boolean exceeded;

    CellThreads() {
        super("cells");
    }

    /** The current thread is one of these. */
    void enter() {
        GROUP.set(this);
    }

    private void admitOneMore() {
        if (activeCount() >= LIMIT) {
            exceeded = true;
            throw new OutOfMemoryError(
                    "no more threads: %,d of this notebook's are alive; use a thread pool".formatted(LIMIT));
        }
    }

    /** Whether a thread was refused since this was last asked. */
    boolean exceeded() {
        boolean before = exceeded;
        exceeded = false;
        return before;
    }

    /** All threads alive now, subgroups included. */
    List<Thread> alive() {
        Thread[] found = new Thread[activeCount() + 8];
        int count = enumerate(found);
        while (count == found.length) { // enumerate drops silently what does not fit
            found = new Thread[2 * count];
            count = enumerate(found);
        }
        return Arrays.asList(found).subList(0, count);
    }

    /** A thread ended by a stop is no error; everything else is printed as usual. */
    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (!(thrown instanceof CellStopped)) {
            super.uncaughtException(thread, thrown);
        }
    }
}
