package lectern.bench;

import lectern.Prelude.torch;
import lectern.tensor.Tensor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Operators over a row of float32 elements. */
@State(Scope.Thread)
public class ElementsBenchmark {
    @Param({"10", "1000", "1000000", "10000000"})
    public int n;

    private Tensor x;
    private Tensor y;

    @Setup
    public void values() {
        x = torch.rand(n);
        y = torch.rand(n);
    }

    @Benchmark
    public Tensor add() {
        return x.add(y);
    }

    @Benchmark
    public Tensor mul() {
        return x.mul(y);
    }

    @Benchmark
    public Tensor exp() {
        return x.exp();
    }

    @Benchmark
    public Tensor tanh() {
        return x.tanh();
    }

    @Benchmark
    public Tensor sigmoid() {
        return x.sigmoid();
    }

    @Benchmark
    public Tensor log() {
        return x.log();
    }

    @Benchmark
    public Tensor sin() {
        return x.sin();
    }

    @Benchmark
    public Tensor erf() {
        return x.erf();
    }

    @Benchmark
    public Tensor pow() {
        return x.pow(y);
    }

    @Benchmark
    public Tensor relu() {
        return x.relu();
    }

    @Benchmark
    public Tensor greater() {
        return x.gt(y);
    }

    @Benchmark
    public Tensor sum() {
        return x.sum();
    }

    @Benchmark
    public Tensor rand() {
        return torch.rand(n);
    }

    @Benchmark
    public Tensor randn() {
        return torch.randn(n);
    }

    @Benchmark
    public Tensor sort() {
        return x.sort().values();
    }
}
