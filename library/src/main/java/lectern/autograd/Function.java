package lectern.autograd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lectern.tensor.CustomNode;
import lectern.tensor.GradMode;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;

/**
 * An operation with a gradient of its own: extend it with {@code forward} and {@code backward}, and call
 * {@link #apply(Tensor...)} on an instance made for that call.
 *
 * <pre>{@code
 * class Square extends Function {
 *     public Tensor forward(Tensor... in) { saveForBackward(in[0]); return in[0].mul(in[0]); }
 *     public List<Tensor> backward(List<Tensor> g) { return List.of(g.get(0).mul(savedTensors().get(0)).mul(2)); }
 * }
 * var y = new Square().apply(x);
 * }</pre>
 */
public abstract class Function {
    private List<CustomNode.Kept> saved = List.of();
    private List<Tensor> inputs = List.of();
    private final Set<Tensor> nonDifferentiable = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean applied;

    /** Computes the output; runs outside the graph. Override this, or {@link #forwardAll} for several outputs. */
    public Tensor forward(Tensor... inputs) {
        throw new UnsupportedOperationException("You must implement the forward function for custom autograd.Function: "
                + getClass().getSimpleName() + " has neither forward nor forwardAll");
    }

    /** Computes several outputs; runs outside the graph. */
    public List<Tensor> forwardAll(Tensor... inputs) {
        return Collections.singletonList(forward(inputs));
    }

    /** From the gradients of the outputs to those of the inputs, in their order; null for none. */
    public abstract List<Tensor> backward(List<Tensor> gradOutputs);

    /** Keeps inputs or outputs for {@link #backward}; writes to them are noticed. */
    protected final void saveForBackward(Tensor... tensors) {
        saved = Arrays.stream(tensors).map(CustomNode.Kept::new).toList();
    }

    /** What {@link #saveForBackward} kept. */
    protected final List<Tensor> savedTensors() {
        List<Tensor> values = new ArrayList<>();
        for (CustomNode.Kept kept : saved) values.add(kept.get(nodeName()));
        return values;
    }

    /** Marks outputs that have no gradient. */
    protected final void markNonDifferentiable(Tensor... outputs) {
        nonDifferentiable.addAll(Arrays.asList(outputs));
    }

    /** Whether input {@code i} needs a gradient, so that backward can save work. */
    protected final boolean needsInputGrad(int i) {
        return inputs.get(i).requiresGrad();
    }

    /** Runs {@link #forward} and records it. */
    public final Tensor apply(Tensor... inputs) {
        return applyAll(inputs).get(0);
    }

    /**
     * Runs {@link #forwardAll} and records it.
     *
     * @throws TensorError if this instance was applied before: it keeps one call's values
     */
    public final List<Tensor> applyAll(Tensor... inputs) {
        if (applied) {
            throw new TensorError(getClass().getSimpleName()
                    + ": this instance was applied already and keeps the values"
                    + " of that call; make a new one, as in new " + getClass().getSimpleName() + "().apply(x)");
        }
        applied = true;
        this.inputs = List.of(inputs);
        List<Tensor> outputs = new ArrayList<>();
        List<Boolean> differentiable = new ArrayList<>();
        try (GradMode.Scope off = GradMode.set(false)) {
            for (Tensor output : computed(inputs)) {
                outputs.add(own(output, inputs));
                differentiable.add(output.dtype().isFloatingPoint() && !nonDifferentiable.contains(output));
            }
        }
        CustomNode.record(nodeName(), this.inputs, outputs, differentiable, new CustomNode.Formula() {
            @Override
            public List<Tensor> gradients(List<Tensor> gradOutputs) {
                return backward(gradOutputs);
            }

            @Override
            public boolean release() {
                boolean had = !saved.isEmpty();
                saved = List.of();
                return had;
            }
        });
        return outputs;
    }

    private List<Tensor> computed(Tensor[] inputs) {
        List<Tensor> outputs = forwardAll(inputs);
        if (outputs == null || outputs.isEmpty() || outputs.stream().anyMatch(Objects::isNull)) {
            throw new TensorError(getClass().getSimpleName() + ": forward returned " + outputs
                    + "; forward returns a tensor, and forwardAll a list of at least one");
        }
        return outputs;
    }

    /** An input that forward returns as it is must not become the output's own history. */
    private static Tensor own(Tensor output, Tensor[] inputs) {
        for (Tensor input : inputs) if (output == input) return output.detach();
        return output;
    }

    private String nodeName() {
        return getClass().getSimpleName() + "Backward";
    }
}
