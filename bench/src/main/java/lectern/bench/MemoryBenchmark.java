package lectern.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the machine's memory allows: a copy from one place to another, neither of them new. */
@State(Scope.Thread)
public class MemoryBenchmark {
    private final float[] from = new float[10_000_000];
    private final float[] to = new float[10_000_000];

    @Benchmark
    public float[] copy() {
        System.arraycopy(from, 0, to, 0, from.length);
        return to;
    }
}
