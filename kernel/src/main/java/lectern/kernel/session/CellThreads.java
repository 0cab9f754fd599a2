package lectern.kernel.session;

import java.util.Arrays;
import java.util.List;

/** The threads of a session's cells: those that run cells, and those that cells start. */
final class CellThreads extends ThreadGroup {
    CellThreads() {
        super("cells");
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
