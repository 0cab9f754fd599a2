package lectern.tensor;

import java.util.List;

/** The backward step of an operation that a user defines: outputs of any number, checked gradients. */
public final class CustomNode extends Node {
    private final Layout[] layouts;
    private final DType dtype;
    private final Formula formula;
    private boolean released;

    /** From the gradients of the outputs (zeros where none arrived) to the gradients of the inputs; null for none. */
    public interface Formula {
        /** The gradients of the inputs, in their order. */
        List<Tensor> gradients(List<Tensor> gradOutputs);

        /** Lets go of kept values; returns whether there were any. */
        boolean release();
    }

    private CustomNode(String name, List<Tensor> inputs, List<Tensor> outputs, DType dtype, Formula formula) {
        super(name, inputs.toArray(new Tensor[0]));
        this.layouts = new Layout[outputs.size()];
        for (int i = 0; i < layouts.length; i++) layouts[i] = outputs.get(i).layout;
        this.dtype = dtype;
        this.formula = formula;
    }

    /**
     * Records {@code outputs} as made from {@code inputs}, if one of these needs a gradient.
     *
     * @param differentiable which of the outputs have gradients
     */
    public static void record(
            String name, List<Tensor> inputs, List<Tensor> outputs, List<Boolean> differentiable, Formula formula) {
        boolean any = false;
        for (Tensor input : inputs) any |= input.requiresGrad();
        int first = differentiable.indexOf(true);
        if (!any || first < 0 || !GradMode.isEnabled()) return;
        CustomNode step = new CustomNode(name, inputs, outputs, outputs.get(first).dtype, formula);
        for (int i = 0; i < outputs.size(); i++) {
            if (differentiable.get(i)) outputs.get(i).madeBy(step).outputNumber = i;
        }
    }

    /** A tensor that was kept for backward, together with the version it had. */
    public record Kept(Tensor value, int version) {
        public Kept(Tensor value) {
            this(value, value == null ? 0 : value.storage.version);
        }

        /**
         * The tensor.
         *
         * @throws TensorError if it was written since
         */
        public Tensor get(String node) {
            return value == null ? null : new Saved(value, version).get(node);
        }
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
        for (int i = 0; i < g.length; i++) {
            if (g[i] == null)
                g[i] = Tensor.scalar(0.0, dtype).expand(layouts[i].sizes).clone();
        }
        List<Tensor> gradients = formula.gradients(List.of(g));
        if (gradients == null || gradients.size() != next.length) {
            throw new TensorError("function " + name() + " returned an incorrect number of gradients (expected "
                    + next.length + ", got " + (gradients == null ? "null" : gradients.size())
                    + "); return one per input of forward, null for none, as in Arrays.asList(g, null)");
        }
        Tensor[] copies = new Tensor[next.length];
        for (int i = 0; i < copies.length; i++) {
            if (gradients.get(i) == null || !needs(i)) continue;
            checkShape(i, gradients.get(i));
            // The user may still hold what backward returned, so no leaf may take it as its own.
            copies[i] = gradients.get(i).clone();
        }
        return copies;
    }

    /** A gradient may be as large as what its input was broadcast to. */
    private void checkShape(int input, Tensor gradient) {
        int[] sizes = next[input].layout(slot(input)).sizes;
        int[] got = gradient.layout.sizes;
        boolean fits = sizes.length <= got.length;
        for (int d = 1; fits && d <= sizes.length; d++) {
            int size = sizes[sizes.length - d];
            fits = size == 1 || size == got[got.length - d];
        }
        if (fits) return;
        throw new TensorError("Function " + name() + " returned an invalid gradient at index " + input + " - got "
                + Layout.text(got) + " but expected shape compatible with " + Layout.text(sizes)
                + ", the shape of that input of forward");
    }

    @Override
    void release() {
        released |= formula.release();
    }
}
