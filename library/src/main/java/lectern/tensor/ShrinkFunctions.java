package lectern.tensor;

/** The activation functions of {@code torch.nn.functional} that pull towards zero, or drop what is near it. */
public abstract class ShrinkFunctions extends NeuralFunctions {
    /** Only the functions of {@code torch.nn.functional} inherit; there are no instances. */
    protected ShrinkFunctions() {}

    /**
     * {@code x - tanh(x)}.
     *
     * <p>Example: {@code F.tanhshrink(torch.tensor(0.))} is {@code tensor(0.)}.
     */
    public static Tensor tanhshrink(Tensor input) {
        return input.sub(input.tanh());
    }

    /** {@link #hardshrink(Tensor, double)} with lambda 0.5. */
    public static Tensor hardshrink(Tensor input) {
        return hardshrink(input, 0.5);
    }

    /**
     * Zero between {@code -lambd} and {@code lambd}, {@code x} outside.
     *
     * <p>Gradient: {@code g} outside. Example: {@code F.hardshrink(torch.tensor(0.4))} is {@code tensor(0.)}.
     */
    public static Tensor hardshrink(Tensor input, double lambd) {
        return outside("HardshrinkBackward0", input, lambd, input.detach());
    }

    /** {@link #softshrink(Tensor, double)} with lambda 0.5. */
    public static Tensor softshrink(Tensor input) {
        return softshrink(input, 0.5);
    }

    /**
     * Each element moved towards zero by {@code lambd}, and zero where it is nearer.
     *
     * <p>Gradient: {@code g} outside of {@code -lambd} ... {@code lambd}. Example:
     * {@code F.softshrink(torch.tensor(2.), 0.5)} is {@code tensor(1.5000)}.
     *
     * @throws TensorError if {@code lambd} is negative
     */
    public static Tensor softshrink(Tensor input, double lambd) {
        if (lambd < 0) {
            throw new TensorError("softshrink: lambda must be greater or equal to 0, but found to be " + lambd);
        }
        Tensor x = input.detach();
        return outside("SoftshrinkBackward0", input, lambd, x.sub(x.sign().mul(lambd)));
    }

    private static Tensor outside(String node, Tensor input, double lambd, Tensor values) {
        Tensor result = Where.except(inside(input, lambd), values);
        return FunctionNode.record(node, input, result, (g, saved) -> Where.except(inside(saved[0], lambd), g), input);
    }

    private static Tensor inside(Tensor x, double lambd) {
        return x.ge(-lambd).logicalAnd(x.le(lambd));
    }

    /**
     * {@code x} where it is greater than {@code threshold}, otherwise {@code value}.
     *
     * <p>Gradient: {@code g} above the threshold. Example: {@code F.threshold(torch.tensor(1.), 2, 0)} is
     * {@code tensor(0.)}.
     */
    public static Tensor threshold(Tensor input, double threshold, double value) {
        Tensor x = input.detach();
        Tensor limit = Tensor.scalar(threshold, x.dtype);
        Tensor result = Where.of(x.le(limit), Tensor.scalar(value, x.dtype), x);
        return FunctionNode.record(
                "ThresholdBackward0", input, result, (g, saved) -> Where.except(saved[0].le(limit), g), input);
    }
}
