package lectern.bench;

import lectern.Prelude.torch;
import lectern.tensor.Tensor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Operators over a square float32 matrix. */
@State(Scope.Thread)
public class MatrixBenchmark {
    @Param({"16", "64", "256", "1000", "1024"})
    public int n;

    private Tensor x;
    private Tensor y;

    @Setup
    public void values() {
        x = torch.rand(n, n);
        y = torch.rand(n, n);
    }

    @Benchmark
    public Tensor matmul() {
        return x.matmul(y);
    }

    @Benchmark
    public Tensor softmax() {
        return x.softmax(1);
    }

    @Benchmark
    public Tensor sumOverRows() {
        return x.sum(0);
    }

    @Benchmark
    public Tensor transposedCopy() {
        return x.t().contiguous();
    }
}
