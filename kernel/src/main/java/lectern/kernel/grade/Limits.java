package lectern.kernel.grade;

import java.time.Duration;

/**
 * What a submission may use.
 *
 * @param cell how long a cell may run before it is stopped
 * @param submission how long all of it may run
 * @param heap megabytes of Java heap
 * @param output chars that a cell may show
 * @param threads threads and processes together
 * @param file megabytes that a file may have
 */
record Limits(Duration cell, Duration submission, int heap, int output, int threads, int file) {
    /** How much longer than its limit a cell may take that does not stop by itself: then its process is ended. */
    static final Duration GRACE = Duration.ofSeconds(10);
    /** What a JVM needs beside its heap, in megabytes. */
    private static final int BESIDE_HEAP = 1024;

    /** Bytes that a process may allocate. */
    long data() {
        return (heap + (long) BESIDE_HEAP) << 20;
    }

    /** Bytes that an answer of a kernel may have: every char may be escaped, and pictures come on top. */
    int answer() {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE - 16, 8L * output + (64L << 20)));
    }
}
