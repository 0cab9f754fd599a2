package lectern;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import lectern.autograd.Autograd;
import lectern.autograd.Derivatives;
import lectern.data.DataLoader;
import lectern.data.Dataset;
import lectern.data.Datasets;
import lectern.data.Loading;
import lectern.data.TorchFiles;
import lectern.data.Transforms;
import lectern.graph.GraphPicture;
import lectern.nn.Functional;
import lectern.nn.Layers;
import lectern.nn.ModelSummary;
import lectern.numpy.Numpy;
import lectern.optim.Optimizers;
import lectern.optim.Schedules;
import lectern.plot.Axes;
import lectern.plot.ConfusionMatrix;
import lectern.plot.LossCurve;
import lectern.plot.Pyplot;
import lectern.plot.Seaborn;
import lectern.tensor.CudaFunctions;
import lectern.tensor.LinalgFunctions;
import lectern.tensor.Tensor;
import lectern.widgets.Interact;
import lectern.widgets.Progress;
import lectern.widgets.ValueWidget;

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

    /** Seaborn's lines through columns of a table, see {@link Seaborn}. */
    public static Axes lineplot(Seaborn.LineplotOption... options) {
        return Seaborn.lineplot(options);
    }

    /** The graph of {@code output} as a picture that names the cell's variables, see {@link GraphPicture}. */
    public static GraphPicture makeDot(Tensor output) {
        return GraphPicture.of(output);
    }

    /** The graph of {@code output} as a picture that names {@code params}, see {@link GraphPicture}. */
    public static GraphPicture makeDot(Tensor output, Map<String, Tensor> params) {
        return GraphPicture.of(output, params);
    }

    /** Shows a control, and below it what {@code function} makes of its value, see {@link Interact}. */
    public static <A> void interact(Consumer<? super A> function, ValueWidget<A> a) {
        Interact.interact(function, a);
    }

    /** Shows two controls, and below them what {@code function} makes of their values, see {@link Interact}. */
    public static <A, B> void interact(BiConsumer<? super A, ? super B> function, ValueWidget<A> a, ValueWidget<B> b) {
        Interact.interact(function, a, b);
    }

    /** Shows three controls, and below them what {@code function} makes of their values, see {@link Interact}. */
    public static <A, B, C> void interact(
            Interact.TriConsumer<? super A, ? super B, ? super C> function,
            ValueWidget<A> a,
            ValueWidget<B> b,
            ValueWidget<C> c) {
        Interact.interact(function, a, b, c);
    }

    /** Items whose iteration is shown as a bar, see {@link Progress}. */
    public static <T> Progress<T> progress(Iterable<T> items) {
        return progress(items, "");
    }

    /** Items whose iteration is shown as a bar with a description, see {@link Progress}. */
    public static <T> Progress<T> progress(Iterable<T> items, String description) {
        return items instanceof DataLoader<?> loader && loader.isSized()
                ? Progress.progress(items, description, loader.size())
                : items instanceof Dataset<?> dataset
                        ? Progress.progress(items, description, dataset.size())
                        : Progress.progress(items, description);
    }

    /** A model as a table of its layers and their parameters, see {@link ModelSummary}. */
    public static ModelSummary summary(nn.Module model) {
        return ModelSummary.of(model);
    }

    /** {@link #summary(nn.Module)} with what each layer makes of an input of a shape: {@code summary(net, 1, 28, 28)}. */
    public static ModelSummary summary(nn.Module model, int... inputShape) {
        return ModelSummary.of(model, torch.zeros(inputShape));
    }

    /** {@link #summary(nn.Module)} with what each layer makes of some inputs. */
    public static ModelSummary summary(nn.Module model, Tensor... inputs) {
        return ModelSummary.of(model, inputs);
    }

    /** A curve of the loss that is drawn while a model is trained, see {@link LossCurve}. */
    public static LossCurve lossCurve() {
        return new LossCurve();
    }

    /** How often each class was taken for which, as scikit-learn counts it, see {@link ConfusionMatrix}. */
    public static ConfusionMatrix confusionMatrix(Tensor yTrue, Tensor yPred) {
        return ConfusionMatrix.of(yTrue, yPred);
    }

    /** {@link #confusionMatrix(Tensor, Tensor)} with the names of the classes. */
    public static ConfusionMatrix confusionMatrix(Tensor yTrue, Tensor yPred, List<String> classes) {
        return ConfusionMatrix.of(yTrue, yPred, classes);
    }

    /** PyTorch. */
    public static final class torch extends TorchFiles {
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

        /** {@code torch.utils}. */
        public static final class utils {
            private utils() {}

            /** {@code torch.utils.data}. */
            public static final class data extends Loading {
                private data() {}
            }
        }

        /** {@code torch.optim}. */
        public static final class optim extends Optimizers {
            private optim() {}

            /** {@code torch.optim.lr_scheduler}. */
            public static final class lrScheduler extends Schedules {
                private lrScheduler() {}
            }
        }

        /** {@code torch.autograd}, with all that {@link Prelude.autograd} has. */
        public static final class autograd extends Prelude.autograd {
            private autograd() {}
        }

        /** {@code torch.nn}. */
        public static final class nn extends Layers {
            private nn() {}

            /** {@code torch.nn.functional}. */
            public static final class functional extends Functional {
                private functional() {}
            }
        }
    }

    /** {@code torch.nn}. */
    public static final class nn extends Layers {
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

    /** {@code torch.optim}. */
    public static final class optim extends Optimizers {
        private optim() {}

        /** {@code torch.optim.lr_scheduler}. */
        public static final class lrScheduler extends Schedules {
            private lrScheduler() {}
        }
    }

    /** Datasets of torchvision and scikit-learn. */
    public static final class datasets extends Datasets {
        private datasets() {}
    }

    /** {@code torchvision.transforms}. */
    public static final class transforms extends Transforms {
        private transforms() {}
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
