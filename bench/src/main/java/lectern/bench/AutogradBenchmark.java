package lectern.bench;

import static lectern.Prelude.requiresGrad;

import lectern.Prelude.torch;
import lectern.tensor.Tensor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Graphs of numbers, as the course draws them: built, walked backward and dropped. */
@State(Scope.Thread)
public class AutogradBenchmark {
    /** Steps of {@link #chain}. */
    private static final int NODES = 1000;

    private Tensor x;

    @Setup(Level.Iteration)
    public void leaf() {
        x = torch.tensor(2., requiresGrad());
    }

    /** The course's cubic at one point. */
    @Benchmark
    public Tensor cubic() {
        Tensor y = x.sub(3).mul(x.sub(6)).mul(x.sub(4));
        x.setGrad(null);
        y.backward();
        return x.grad();
    }

    /** A thousand steps of three kinds, every third of which uses the leaf again. */
    @Benchmark
    public Tensor chain() {
        Tensor y = x;
        for (int step = 0; step < NODES; step += 4) {
            y = y.mul(0.5).add(x).tanh().sub(1);
        }
        x.setGrad(null);
        y.backward();
        return x.grad();
    }
}
