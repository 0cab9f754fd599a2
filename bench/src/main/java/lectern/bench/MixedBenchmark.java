package lectern.bench;

import lectern.Prelude.torch;
import lectern.tensor.Tensor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An operator in a JVM that has compiled its relatives before it, as in a long session. */
@State(Scope.Thread)
public class MixedBenchmark {
    private static final int N = 1_000_000;

    private final Tensor x = torch.rand(N);

    @Setup
    public void relatives() {
        Tensor rows = x.reshape(1000, 1000);
        for (int i = 0; i < 200; i++) {
            rows.softmax(1);
            x.expm1();
            x.tanh();
            x.sigmoid();
        }
    }

    @Benchmark
    public Tensor exp() {
        return x.exp();
    }
}
