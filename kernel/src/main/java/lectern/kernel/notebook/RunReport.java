package lectern.kernel.notebook;

import java.time.Duration;

/**
 * How the run of a notebook ended.
 *
 * @param cells how many cells it has that are run
 * @param ran how many of them were
 * @param failed how many failed that were not expected to
 */
record RunReport(int cells, int ran, int failed, Duration duration) {
    /** Whether every cell ran and did what it should. */
    public boolean succeeded() {
        return failed == 0 && ran == cells;
    }
}
