package lectern.tensor;

import java.util.Arrays;
import java.util.List;

/** The backward step of an operation with parameters of its own, given as a function of what it kept. */
final class FunctionNode extends Node {
    private final Layout[] layouts;
    private final DType dtype;
    private final Saved[] saved;
    private Backward function;
    private boolean released;

    /** From the gradients of the outputs, and the kept values, to the gradients of the inputs. */
    interface Backward {
        Tensor[] apply(Tensor[] g, Tensor[] saved);
    }

    /** The same for one input and one output. */
    interface BackwardOfOne {
        Tensor apply(Tensor g, Tensor[] saved);
    }

    FunctionNode(String name, Tensor[] inputs, Tensor[] outputs, Tensor[] keep, Backward function) {
        super(name, inputs);
        this.layouts = new Layout[outputs.length];
        for (int i = 0; i < outputs.length; i++) layouts[i] = outputs[i].layout;
        this.dtype = outputs[0].dtype;
        this.saved = new Saved[keep.length];
        for (int i = 0; i < keep.length; i++) saved[i] = Saved.of(keep[i]);
        this.function = function;
    }

    /**
     * Records {@code output} as made from {@code input}, if that needs a gradient.
     *
     * @param keep the values that {@code function} reads
     */
    static Tensor record(String name, Tensor input, Tensor output, BackwardOfOne function, Tensor... keep) {
        if (!input.requiresGrad() || !output.dtype.isFloatingPoint() || !GradMode.isEnabled()) return output;
        return output.madeBy(new FunctionNode(name, new Tensor[] {input}, new Tensor[] {output}, keep, (g, saved) ->
                new Tensor[] {function.apply(g[0], saved)}));
    }

    /** Records {@code output} as made from several inputs, null for a missing one, if one of them needs a gradient. */
    static Tensor record(String name, Tensor[] inputs, Tensor output, Backward function, Tensor... keep) {
        if (!needed(inputs) || !output.dtype.isFloatingPoint()) return output;
        return output.madeBy(new FunctionNode(name, inputs, new Tensor[] {output}, keep, function));
    }

    /**
     * Records {@code output} as made from several inputs, if one of them needs a gradient; the gradient of each is a
     * function of its own, which runs only where it is needed.
     */
    static Tensor recordEach(
            String name, Tensor[] inputs, Tensor output, List<BackwardOfOne> gradients, Tensor... keep) {
        boolean[] wanted = new boolean[inputs.length];
        for (int i = 0; i < inputs.length; i++) wanted[i] = inputs[i] != null && inputs[i].requiresGrad();
        return record(
                name,
                inputs,
                output,
                (g, saved) -> {
                    Tensor[] result = new Tensor[wanted.length];
                    for (int i = 0; i < result.length; i++) {
                        if (wanted[i]) result[i] = gradients.get(i).apply(g[0], saved);
                    }
                    return result;
                },
                keep);
    }

    /** Records several outputs as made from one input, if that needs a gradient. */
    static List<Tensor> recordAll(String name, Tensor input, List<Tensor> outputs, Backward function, Tensor... keep) {
        return recordAll(name, new Tensor[] {input}, outputs, function, keep);
    }

    /** Records several outputs as made from several inputs, if one of them needs a gradient. */
    static List<Tensor> recordAll(
            String name, Tensor[] inputs, List<Tensor> outputs, Backward function, Tensor... keep) {
        if (!needed(inputs) || !outputs.get(0).dtype.isFloatingPoint()) return outputs;
        FunctionNode step = new FunctionNode(name, inputs, outputs.toArray(new Tensor[0]), keep, function);
        for (int i = 0; i < outputs.size(); i++) outputs.get(i).madeBy(step).outputNumber = i;
        return outputs;
    }

    private static boolean needed(Tensor[] inputs) {
        if (!GradMode.isEnabled()) return false;
        for (Tensor input : inputs) if (input != null && input.requiresGrad()) return true;
        return false;
    }

    @Override
    int outputs() {
        return layouts.length;
    }

    @Override
    Layout layout(int slot) {
        return layouts[slot];
    }

    @Override
    DType dtype() {
        return dtype;
    }

    @Override
    Tensor[] backward(Tensor[] g) {
        if (released) throw released();
        return gradients(g);
    }

    @Override
    Tensor[] recomputed(Tensor[] g) {
        return function == null ? null : gradients(g);
    }

    private Tensor[] gradients(Tensor[] g) {
        Tensor[] values = new Tensor[saved.length];
        for (int i = 0; i < values.length; i++) values[i] = saved[i].get(name());
        return function.apply(g, values);
    }

    @Override
    void release() {
        if (saved.length == 0) return;
        released = true;
        if (layouts.length == 1 && layouts[0].numel == 1 && Saved.areNumbers(saved)) return;
        function = null;
        Arrays.fill(saved, null);
    }
}
