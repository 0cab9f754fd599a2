package lectern.tensor;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of the graph: it takes the gradients of an operation's outputs to the gradients of its inputs.
 *
 * <p>Steps are ordered by depth, which grows from the leaves: a step is deeper than all steps it leads to, so walking
 * by falling depth meets every step after all of its users.
 */
public abstract class Node {
    private static final Node[] NONE = {};

    private final String name;
    private final int depth;
    /** The calls that led to the operation, kept only while anomalies are looked for. */
    final Throwable forward = AnomalyMode.isEnabled() ? new ForwardTrace() : null;
    /** The steps that made the inputs; null for an input without gradient. */
    final Node[] next;

    private List<GradientHook> hooks;
    /** Outputs whose gradient is kept although they are no leaves; null for none. */
    private List<Tensor> retaining;
    /** Which output of {@code next[i]} input {@code i} is; null where all are the first. */
    private final int[] slots;

    Node(String name, Tensor... inputs) {
        this.name = name;
        this.next = inputs.length == 0 ? NONE : new Node[inputs.length];
        int[] outputs = null;
        int deepest = -1;
        for (int i = 0; i < inputs.length; i++) {
            Tensor input = inputs[i];
            if (input == null || !input.requiresGrad()) continue;
            next[i] = input.gradientEdge();
            deepest = Math.max(deepest, next[i].depth);
            if (input.outputNumber != 0) {
                if (outputs == null) outputs = new int[inputs.length];
                outputs[i] = input.outputNumber;
            }
        }
        this.slots = outputs;
        this.depth = deepest + 1;
    }

    /** A step of its own that takes the place of {@code step}, whose first input is now {@code first}. */
    Node(String name, Tensor first, Node step) {
        this.name = name;
        this.next = step.next.clone();
        this.slots = new int[next.length];
        for (int i = 1; i < next.length; i++) slots[i] = step.slot(i);
        this.next[0] = first.requiresGrad() ? first.gradientEdge() : null;
        this.slots[0] = first.outputNumber;
        this.depth = Math.max(step.depth, next[0] == null ? 0 : next[0].depth + 1);
    }

    /** PyTorch's name of this step, such as {@code AddBackward0}. */
    public String name() {
        return name;
    }

    int slot(int input) {
        return slots == null ? 0 : slots[input];
    }

    boolean needs(int input) {
        return next[input] != null;
    }

    /** The number of the operation's outputs. */
    int outputs() {
        return 1;
    }

    /** The layout of an output, to whose shape its gradient is summed. */
    abstract Layout layout(int slot);

    /** The type of the outputs and of their gradients. */
    abstract DType dtype();

    /** The number of steps on the longest way from here to a leaf's end; 0 for that end itself. */
    public int depth() {
        return depth;
    }

    /** The shape of an output. */
    public Size shape(int output) {
        return Size.of(layout(output).sizes);
    }

    /** At the end of a path the leaf whose {@code grad} is added to; null for every other step. */
    public Tensor variable() {
        return null;
    }

    /** What {@link #backward} computes, from kept values if they are still there; null where they are not. */
    Tensor[] recomputed(Tensor[] g) {
        return null;
    }

    /**
     * The gradients of the inputs; null for none.
     *
     * @param g the gradient of each output; null where none arrived
     */
    abstract Tensor[] backward(Tensor[] g);

    /** Adds a function that sees, and may replace, the gradient of an output before this step uses it. */
    GradientHook.Handle addHook(GradientHook hook) {
        if (hooks == null) hooks = new ArrayList<>();
        hooks.add(hook);
        return () -> hooks.remove(hook);
    }

    /** From now on passes keep the gradient of an output in its {@code grad}. */
    void retain(Tensor output) {
        if (retaining == null) retaining = new ArrayList<>();
        retaining.add(output);
    }

    /** The outputs whose gradients passes keep. */
    List<Tensor> retaining() {
        return retaining == null ? List.of() : retaining;
    }

    /** The gradients as the hooks leave them. */
    Tensor[] hooked(Tensor[] g) {
        if (hooks == null) return g;
        for (GradientHook hook : List.copyOf(hooks)) {
            if (g[hook.output()] != null) g[hook.output()] = hook.apply(g[hook.output()]);
        }
        return g;
    }

    /** Lets go of what was kept for {@link #backward}. */
    void release() {}

    /**
     * An arrow of the graph, which prints as in PyTorch: {@code (<MulBackward0 object at 0x...>, 0)}.
     *
     * @param function the step that made an input, or null for an input without gradient
     * @param index which of the step's outputs it is
     */
    public record Edge(Node function, int index) {
        @Override
        public String toString() {
            return "(" + (function == null ? "None" : function) + ", " + index + ")";
        }
    }

    /** The steps that made the inputs, as PyTorch's {@code next_functions}. */
    public List<Edge> nextFunctions() {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < next.length; i++) edges.add(new Edge(next[i], needs(i) ? slot(i) : 0));
        return edges;
    }

    @Override
    public String toString() {
        return "<" + name + " object at 0x" + String.format("%012x", 0x7f0000000000L + System.identityHashCode(this))
                + ">";
    }

    static TensorError released() {
        return new TensorError("Trying to backward through the graph a second time (or directly access saved tensors"
                + " after they have already been freed). Saved intermediate values of the graph are freed when you call"
                + " .backward() or autograd.grad(). Specify retain_graph=True (in Java retainGraph()) if you need to"
                + " backward through the graph a second time or if you need to access saved tensors after calling"
                + " backward.");
    }
}
