package lectern.kernel.notebook;

import java.time.Duration;
import java.util.Optional;
import lectern.kernel.display.Palette;

/**
 * How notebooks are run.
 *
 * @param allowErrors whether the cells after a failed one are run all the same
 * @param timeout how long one cell may run; empty for as long as it takes
 * @param palette for the failures that are printed
 */
record RunOptions(boolean allowErrors, Optional<Duration> timeout, Palette palette) {}
