package lectern.autograd;

import java.util.List;
import java.util.function.UnaryOperator;
import lectern.tensor.GradMode;
import lectern.tensor.Option;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.TorchCreation;

/**
 * The functions of {@code torch.autograd.functional}: derivatives of functions rather than of tensors. With
 * {@code createGraph()} results can be differentiated again; with {@code strict()} an output that does not depend on an
 * input is an error instead of a zero.
 */
public abstract class Derivatives {
    /** A function of several tensors. */
    public interface OfSeveral {
        /** The output, computed from tensors that stand for the inputs. */
        Tensor apply(List<Tensor> inputs);
    }

    /** A function of several tensors with several results. */
    public interface Several {
        /** The outputs, computed from tensors that stand for the inputs. */
        List<Tensor> apply(List<Tensor> inputs);
    }

    /**
     * A function's result beside a product with its Jacobian.
     *
     * @param product the vector-Jacobian or Jacobian-vector product
     */
    public record Product(Tensor output, Tensor product) {}

    /**
     * {@link Product} of several inputs.
     *
     * @param product one per input
     */
    public record Products(Tensor output, List<Tensor> product) {}

    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected Derivatives() {}

    /**
     * The derivative of every element of {@code f(input)} by every element of {@code input}, in the shape of the output
     * followed by that of the input.
     *
     * @throws TensorError with {@code strict()} if the output does not depend on the input
     */
    public static Tensor jacobian(UnaryOperator<Tensor> f, Tensor input, Option.Functional... options) {
        return jacobian(inputs -> f.apply(inputs.get(0)), List.of(input), options)
                .get(0);
    }

    /** {@link #jacobian(UnaryOperator, Tensor, Option.Functional...)} by each of several inputs. */
    public static List<Tensor> jacobian(OfSeveral f, List<Tensor> inputs, Option.Functional... options) {
        return jacobians(x -> List.of(f.apply(x)), inputs, options).get(0);
    }

    /** {@link #jacobian(OfSeveral, List, Option.Functional...)} of each of several outputs. */
    public static List<List<Tensor>> jacobians(Several f, List<Tensor> inputs, Option.Functional... options) {
        return Differentiation.of("jacobian", options).jacobians(f, inputs);
    }

    /**
     * The second derivatives of the one-element {@code f(input)}, in the shape of the input twice.
     *
     * @throws TensorError if the output has several elements
     */
    public static Tensor hessian(UnaryOperator<Tensor> f, Tensor input, Option.Functional... options) {
        return hessian(inputs -> f.apply(inputs.get(0)), List.of(input), options)
                .get(0)
                .get(0);
    }

    /** {@link #hessian(UnaryOperator, Tensor, Option.Functional...)} by each pair of several inputs. */
    public static List<List<Tensor>> hessian(OfSeveral f, List<Tensor> inputs, Option.Functional... options) {
        Differentiation hessian = Differentiation.of("hessian", options);
        Differentiation first = hessian.recorded();
        return hessian.jacobians(
                x -> {
                    Tensor output = f.apply(x);
                    if (output.numel() != 1) {
                        throw new TensorError("The Tensor returned by the function given to hessian should contain a"
                                + " single element, got shape " + output.shape() + "; reduce it, as in y.sum()");
                    }
                    return first.gradients(output, x, null);
                },
                inputs);
    }

    /**
     * {@code v} times the Jacobian of {@code f} at {@code input}: what a backward pass weighted by {@code v} gives.
     *
     * @param v of the output's shape; null for 1 on a one-element output
     */
    public static Product vjp(UnaryOperator<Tensor> f, Tensor input, Tensor v, Option.Functional... options) {
        Products products = vjp(inputs -> f.apply(inputs.get(0)), List.of(input), v, options);
        return new Product(products.output(), products.product().get(0));
    }

    /** {@link #vjp(UnaryOperator, Tensor, Tensor, Option.Functional...)} of several inputs. */
    public static Products vjp(OfSeveral f, List<Tensor> inputs, Tensor v, Option.Functional... options) {
        Differentiation vjp = Differentiation.of("vjp", options);
        try (GradMode.Scope on = GradMode.set(true)) {
            List<Tensor> x = vjp.leaves(inputs);
            Tensor output = f.apply(x);
            if (v == null && output.numel() != 1) {
                throw new TensorError(
                        "The vector v can only be None (in Java null) if the user-provided function returns"
                                + " a single Tensor with a single element, and it returned shape " + output.shape());
            }
            vjp.checkVector(v, output);
            return new Products(vjp.finished(output), vjp.finished(vjp.gradients(output, x, v)));
        }
    }

    /**
     * The Jacobian of {@code f} at {@code input} times {@code v}: how the output changes when the input moves along
     * {@code v}.
     *
     * @param v of the input's shape; null for 1 on a one-element input
     */
    public static Product jvp(UnaryOperator<Tensor> f, Tensor input, Tensor v, Option.Functional... options) {
        if (v == null && input.numel() != 1) {
            throw new TensorError(
                    "The vector v can only be None (in Java null) if the input to the user-provided function"
                            + " is a single Tensor with a single element, and it has shape " + input.shape());
        }
        Tensor direction = v == null ? TorchCreation.onesLike(input) : v;
        return jvp(inputs -> f.apply(inputs.get(0)), List.of(input), List.of(direction), options);
    }

    /** {@link #jvp(UnaryOperator, Tensor, Tensor, Option.Functional...)} of several inputs that move together. */
    public static Product jvp(OfSeveral f, List<Tensor> inputs, List<Tensor> v, Option.Functional... options) {
        Differentiation jvp = Differentiation.of("jvp", options);
        if (v.size() != inputs.size()) {
            throw new TensorError(
                    "v is a tuple of invalid length: should be " + inputs.size() + " but got " + v.size());
        }
        for (int i = 0; i < v.size(); i++) jvp.checkVector(v.get(i), inputs.get(i));
        try (GradMode.Scope on = GradMode.set(true)) {
            List<Tensor> x = jvp.leaves(inputs);
            Tensor output = f.apply(x);
            // Backward twice: the gradient is linear in its weight w, and its derivative by w along v is J v.
            Tensor w = TorchCreation.zerosLike(output).requiresGrad_();
            List<Tensor> gradients = jvp.recorded().gradients(output, x, w);
            return new Product(jvp.finished(output), jvp.finished(jvp.along(gradients, w, v)));
        }
    }
}
