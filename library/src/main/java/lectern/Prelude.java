package lectern;

import java.util.Map;
import lectern.autograd.Autograd;
import lectern.autograd.Derivatives;
import lectern.graph.GraphPicture;
import lectern.nn.Functional;
import lectern.numpy.Numpy;
import lectern.plot.Axes;
import lectern.plot.Pyplot;
import lectern.plot.Seaborn;
import lectern.tensor.CudaFunctions;
import lectern.tensor.LinalgFunctions;
import lectern.tensor.Tensor;
import lectern.tensor.TorchTables;

/** Everything a cell sees: imported statically into every session. */
public final class Prelude extends Builtins {
    private Prelude() {}

    /** Seaborn's line through points, see {@link Seaborn}. */
    public static Axes lineplot(Object x, Object y, Seaborn.LineplotOption... options) {
        return Seaborn.lineplot(x, y, options);
    }

    /** Seaborn's line over 0, 1, 2..., see {@link Seaborn}. */
    public static Axes lineplot(Object y, Seaborn.LineplotOption... options) {
        return Seaborn.lineplot(y, options);
    }

    /** The graph of {@code output} as a picture that names the cell's variables, see {@link GraphPicture}. */
    public static GraphPicture makeDot(Tensor output) {
        return GraphPicture.of(output);
    }

    /** The graph of {@code output} as a picture that names {@code params}, see {@link GraphPicture}. */
    public static GraphPicture makeDot(Tensor output, Map<String, Tensor> params) {
        return GraphPicture.of(output, params);
    }

    /** PyTorch. */
    public static final class torch extends TorchTables {
        private torch() {}

        /** {@code torch.linalg}. */
        public static final class linalg extends LinalgFunctions {
            private linalg() {}
        }

        /** {@code torch.cuda}. */
        public static final class cuda extends CudaFunctions {
            private cuda() {}
        }

        /** {@code torch.testing}. */
        public static final class testing extends TestingFunctions {
            private testing() {}
        }

        /** {@code torch.autograd}, with all that {@link Prelude.autograd} has. */
        public static final class autograd extends Prelude.autograd {
            private autograd() {}
        }

        /** {@code torch.nn}. */
        public static final class nn {
            private nn() {}

            /** {@code torch.nn.functional}. */
            public static final class functional extends Functional {
                private functional() {}
            }
        }
    }

    /** {@code torch.nn}. */
    public static final class nn {
        private nn() {}

        /** {@code torch.nn.functional}. */
        public static final class functional extends Functional {
            private functional() {}
        }
    }

    /** {@code torch.nn.functional} under its usual short name. */
    public static final class F extends Functional {
        private F() {}
    }

    /** {@code torch.autograd}. */
    public static class autograd extends Autograd {
        /** For the class that {@code torch} names. */
        protected autograd() {}

        /** A custom operation of the graph, see {@link lectern.autograd.Function}. */
        public abstract static class Function extends lectern.autograd.Function {}

        /** {@code torch.autograd.functional}. */
        public static final class functional extends Derivatives {
            private functional() {}
        }
    }

    /** Seaborn: plots from data. */
    public static final class sns extends Seaborn {
        private sns() {}
    }

    /** Matplotlib's pyplot: the current figure. */
    public static final class plt extends Pyplot {
        private plt() {}
    }

    /** NumPy. */
    public static final class np extends Numpy {
        private np() {}
    }
}
