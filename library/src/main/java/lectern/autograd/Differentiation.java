package lectern.autograd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lectern.tensor.GradMode;
import lectern.tensor.Option;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.TorchCreation;
import lectern.tensor.TorchShaping;

/**
 * How a function of {@link Derivatives} takes derivatives.
 *
 * @param name the function, for messages
 * @param createGraph whether the derivatives can be differentiated again
 * @param strict whether independence of an input is an error
 */
record Differentiation(String name, boolean createGraph, boolean strict) {
    static Differentiation of(String name, Option.Functional... options) {
        boolean createGraph = false;
        boolean strict = false;
        for (Option.Functional option : options) {
            if (option instanceof Option.CreateGraph create) createGraph = create.on();
            if (option instanceof Option.Strict on) strict = on.on();
        }
        return new Differentiation(name, createGraph, strict);
    }

    /** The same, for derivatives that will be differentiated. */
    Differentiation recorded() {
        return new Differentiation(name, true, strict);
    }

    /** The tensors that the function is called with: part of the inputs' graph only where the result shall be. */
    List<Tensor> leaves(List<Tensor> inputs) {
        List<Tensor> leaves = new ArrayList<>();
        for (Tensor input : inputs) {
            boolean linked = createGraph && input.requiresGrad();
            leaves.add(linked ? input.viewAs(input) : input.detach().requiresGrad_());
        }
        return leaves;
    }

    Tensor finished(Tensor result) {
        return createGraph ? result : result.detach();
    }

    List<Tensor> finished(List<Tensor> results) {
        return results.stream().map(this::finished).toList();
    }

    void checkVector(Tensor v, Tensor like) {
        if (v == null || v.shape().equals(like.shape())) return;
        throw new TensorError(name + ": v has invalid size: should be " + like.shape() + " but got " + v.shape());
    }

    /** The gradients of {@code output}, weighted by {@code v}; zeros for an input it does not depend on. */
    List<Tensor> gradients(Tensor output, List<Tensor> inputs, Tensor v) {
        List<Tensor> gradients = Collections.nCopies(inputs.size(), null);
        if (output.requiresGrad()) {
            gradients = Autograd.grad(
                    List.of(output),
                    inputs,
                    Collections.singletonList(v),
                    new Option.RetainGraph(true),
                    new Option.CreateGraph(createGraph),
                    new Option.AllowUnused(true));
        } else if (strict) {
            throw new TensorError(
                    name + ": the output of the user-provided function does not require gradient. The"
                            + " outputs must be computed in a differentiable manner from the input when running in strict mode.");
        }
        List<Tensor> filled = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) filled.add(filled(gradients.get(i), inputs.get(i), i));
        return filled;
    }

    private Tensor filled(Tensor gradient, Tensor input, int number) {
        if (gradient == null && strict) {
            throw new TensorError(name + ": the output of the user-provided function is independent of input " + number
                    + ". This is not allowed in strict mode.");
        }
        return gradient == null ? TorchCreation.zerosLike(input) : gradient;
    }

    /** The derivative of {@code sum(gradients * v)} by {@code w}. */
    Tensor along(List<Tensor> gradients, Tensor w, List<Tensor> v) {
        List<Tensor> roots = new ArrayList<>();
        List<Tensor> weights = new ArrayList<>();
        for (int i = 0; i < gradients.size(); i++) {
            if (!gradients.get(i).requiresGrad()) continue;
            roots.add(gradients.get(i));
            weights.add(v.get(i));
        }
        if (roots.isEmpty()) return TorchCreation.zerosLike(w);
        Tensor along = Autograd.grad(
                        roots, List.of(w), weights, new Option.CreateGraph(createGraph), new Option.AllowUnused(true))
                .get(0);
        return along == null ? TorchCreation.zerosLike(w) : along;
    }

    /** The Jacobian of each output by each input, row by row. */
    List<List<Tensor>> jacobians(Derivatives.Several f, List<Tensor> inputs) {
        try (GradMode.Scope on = GradMode.set(true)) {
            List<Tensor> x = leaves(inputs);
            List<List<Tensor>> jacobians = new ArrayList<>();
            for (Tensor output : f.apply(x)) jacobians.add(finished(jacobian(output, x)));
            return jacobians;
        }
    }

    private List<Tensor> jacobian(Tensor output, List<Tensor> inputs) {
        int rows = output.numel();
        Tensor flat = output.reshape(-1);
        List<List<Tensor>> columns = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) columns.add(new ArrayList<>());
        for (int row = 0; row < rows; row++) {
            List<Tensor> gradients = gradients(flat.select(0, row), inputs, null);
            for (int i = 0; i < inputs.size(); i++) columns.get(i).add(gradients.get(i));
        }
        List<Tensor> jacobian = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) jacobian.add(stacked(columns.get(i), output, inputs.get(i)));
        return jacobian;
    }

    private static Tensor stacked(List<Tensor> rows, Tensor output, Tensor input) {
        List<Integer> sizes = new ArrayList<>(output.shape());
        sizes.addAll(input.shape());
        int[] shape = sizes.stream().mapToInt(Integer::intValue).toArray();
        if (rows.isEmpty()) return input.newZeros(shape);
        return TorchShaping.stack(rows).reshape(shape);
    }
}
