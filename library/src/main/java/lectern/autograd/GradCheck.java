package lectern.autograd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lectern.tensor.Option;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.TorchCreation;

/**
 * Compares the gradients of a function with central differences, {@code (f(x + e) - f(x - e)) / 2e}.
 *
 * <p>Inputs should be float64; the differences of float32 are too coarse.
 *
 * @param eps e
 * @param atol by how much the derivatives may differ, and
 * @param rtol by how much more for each unit of their size
 */
public record GradCheck(double eps, double atol, double rtol) {
    /** PyTorch's step and tolerances. */
    public static final GradCheck DEFAULT = new GradCheck(1e-6, 1e-5, 1e-3);

    public GradCheck {
        if (!(eps > 0 && atol >= 0 && rtol >= 0)) {
            throw new IllegalArgumentException("gradcheck: expected eps > 0 and tolerances >= 0, got eps " + eps
                    + ", atol " + atol + ", rtol " + rtol);
        }
    }

    /** A function of tensors. */
    public interface Checked {
        /** The output, computed from tensors that stand for the inputs. */
        Tensor apply(List<Tensor> inputs);
    }

    /** {@link #first} with PyTorch's step and tolerances. */
    public static boolean gradcheck(Checked f, List<Tensor> inputs) {
        return DEFAULT.first(f, inputs);
    }

    /** {@link #second} with PyTorch's step and tolerances. */
    public static boolean gradgradcheck(Checked f, List<Tensor> inputs) {
        return DEFAULT.second(f, inputs);
    }

    /**
     * Checks the first derivatives by every input that requires a gradient.
     *
     * @return true
     * @throws TensorError that names the first element where they differ
     */
    public boolean first(Checked f, List<Tensor> inputs) {
        if (inputs.stream().noneMatch(Tensor::requiresGrad)) {
            throw new IllegalArgumentException(
                    "gradcheck expects at least one input tensor to require gradient, but none" + " of the "
                            + inputs.size() + " has requires_grad=True");
        }
        for (int i = 0; i < inputs.size(); i++) {
            if (!inputs.get(i).requiresGrad()) continue;
            double[][] numerical = numerical(f, inputs, i);
            double[][] analytical = analytical(f, inputs, i);
            for (int out = 0; out < numerical.length; out++) {
                for (int in = 0; in < numerical[out].length; in++) {
                    compare(i, out, in, numerical[out][in], analytical[out][in]);
                }
            }
        }
        return true;
    }

    /** Checks the gradients of the gradients: the second derivatives. */
    public boolean second(Checked f, List<Tensor> inputs) {
        Checked gradients = leaves -> {
            List<Tensor> wanted = leaves.stream().filter(Tensor::requiresGrad).toList();
            Tensor out = f.apply(leaves);
            // A weight that differs from element to element, so that errors cannot cancel.
            Tensor weighted = out.mul(ramp(out));
            List<Tensor> first =
                    Autograd.grad(weighted.sum(), wanted, new Option.CreateGraph(true), new Option.AllowUnused(true));
            Tensor sum = null;
            for (Tensor g : first) {
                if (g == null) continue;
                Tensor part = g.mul(ramp(g)).sum();
                sum = sum == null ? part : sum.add(part);
            }
            return sum == null ? out.sum().mul(0) : sum;
        };
        return first(gradients, inputs);
    }

    private static Tensor ramp(Tensor like) {
        double[] values = new double[like.numel()];
        for (int k = 0; k < values.length; k++) values[k] = 0.5 + (k % 7) * 0.25;
        Tensor ramp = like.detach().clone();
        return ramp.mul(0)
                .add(TorchCreation.tensor((Object) values, like.dtype())
                        .reshape(like.shape().stream()
                                .mapToInt(Integer::intValue)
                                .toArray()));
    }

    private void compare(int input, int out, int in, double numerical, double analytical) {
        double allowed = atol + rtol * Math.abs(numerical);
        if (Math.abs(numerical - analytical) <= allowed) return;
        throw new TensorError("gradcheck: Jacobian mismatch for input " + input + " at element " + in + ", output "
                + "element " + out + ": numerical " + numerical + ", analytical " + analytical);
    }

    private double[][] numerical(Checked f, List<Tensor> inputs, int which) {
        double[] x = inputs.get(which).detach().toDoubles();
        double[][] columns = new double[x.length][];
        for (int k = 0; k < x.length; k++) {
            double[] above = value(f, inputs, which, x, k, eps);
            double[] below = value(f, inputs, which, x, k, -eps);
            columns[k] = new double[above.length];
            for (int out = 0; out < above.length; out++) columns[k][out] = (above[out] - below[out]) / (2 * eps);
        }
        int outputs = columns.length == 0 ? 0 : columns[0].length;
        double[][] rows = new double[outputs][x.length];
        for (int out = 0; out < outputs; out++) for (int k = 0; k < x.length; k++) rows[out][k] = columns[k][out];
        return rows;
    }

    private double[] value(Checked f, List<Tensor> inputs, int which, double[] x, int k, double by) {
        double[] moved = x.clone();
        moved[k] += by;
        List<Tensor> arguments = new ArrayList<>(inputs);
        Tensor like = inputs.get(which);
        int[] shape = like.shape().stream().mapToInt(Integer::intValue).toArray();
        arguments.set(
                which,
                TorchCreation.tensor((Object) moved, like.dtype())
                        .reshape(shape)
                        .requiresGrad_());
        return f.apply(arguments).detach().toDoubles();
    }

    private double[][] analytical(Checked f, List<Tensor> inputs, int which) {
        Tensor out = f.apply(inputs);
        double[][] rows = new double[out.numel()][];
        for (int k = 0; k < rows.length; k++) {
            double[] unit = new double[rows.length];
            unit[k] = 1;
            int[] shape = out.shape().stream().mapToInt(Integer::intValue).toArray();
            Tensor weight = TorchCreation.tensor((Object) unit, out.dtype()).reshape(shape);
            Tensor g = out.requiresGrad()
                    ? Autograd.grad(
                                    List.of(out),
                                    List.of(inputs.get(which)),
                                    Collections.singletonList(weight),
                                    new Option.RetainGraph(true),
                                    new Option.AllowUnused(true))
                            .get(0)
                    : null;
            rows[k] = g == null
                    ? new double[inputs.get(which).numel()]
                    : g.detach().toDoubles();
        }
        return rows;
    }
}
