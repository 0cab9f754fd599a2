package lectern.tensor;

/** The functions of {@code torch}: random numbers, from the session's generator or the one given. */
public abstract class TorchRandom extends TorchSequences {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchRandom() {}

    /** Begins the stream of a seed for this session: the same numbers follow as in PyTorch. */
    public static Generator manualSeed(long seed) {
        return TorchState.current().generator().manualSeed(seed);
    }

    /** Begins a stream that nobody can foresee, and returns its seed. */
    public static long seed() {
        return TorchState.current().generator().seed();
    }

    /**
     * The seed with which this session's stream began.
     *
     * <p>Example: {@code torch.manualSeed(42).initialSeed()} is {@code 42}.
     */
    public static long initialSeed() {
        return TorchState.current().generator().initialSeed();
    }

    /** Where this session's stream is now, for {@link #setRngState}. */
    public static Tensor getRngState() {
        return TorchState.current().generator().getState();
    }

    /** Goes on where {@link #getRngState} was taken. */
    public static void setRngState(Tensor state) {
        TorchState.current().generator().setState(state);
    }

    /** A generator of its own: {@code torch.Generator().manualSeed(42)}. */
    public static Generator Generator() {
        return new Generator();
    }

    /** This session's generator. */
    public static Generator defaultGenerator() {
        return TorchState.current().generator();
    }

    /**
     * Numbers from 0 to below 1: {@code torch.rand(2, 3)}.
     *
     * <p>Example: {@code torch.rand(2).shape()} is {@code torch.Size([2])}.
     */
    public static Tensor rand(int... size) {
        return rand(Size.of(size));
    }

    /** {@link #rand(int...)} with options. */
    public static Tensor rand(Size size, Option.Random... options) {
        RandomOptions wanted = RandomOptions.of(options);
        return wanted.finish(wanted.draw().uniform(size.sizes(), wanted.dtypeOr(usual()), 0, 1));
    }

    /** {@link #rand(int...)} in the shape and type of another tensor. */
    public static Tensor randLike(Tensor input, Option.Random... options) {
        RandomOptions wanted = RandomOptions.of(options);
        return wanted.finish(wanted.draw().uniform(input.layout.sizes, wanted.dtypeOr(input.dtype), 0, 1));
    }

    /**
     * Numbers of the standard normal distribution: {@code torch.randn(2, 3)}.
     *
     * <p>Example: {@code torch.randn(2, 3).shape()} is {@code torch.Size([2, 3])}.
     */
    public static Tensor randn(int... size) {
        return randn(Size.of(size));
    }

    /** {@link #randn(int...)} with options. */
    public static Tensor randn(Size size, Option.Random... options) {
        RandomOptions wanted = RandomOptions.of(options);
        return wanted.finish(wanted.draw().normal(size.sizes(), wanted.dtypeOr(usual()), 0, 1, true));
    }

    /** {@link #randn(int...)} in the shape and type of another tensor. */
    public static Tensor randnLike(Tensor input, Option.Random... options) {
        RandomOptions wanted = RandomOptions.of(options);
        return wanted.finish(wanted.draw().normal(input.layout.sizes, wanted.dtypeOr(input.dtype), 0, 1, true));
    }

    /**
     * Whole numbers from 0 to below {@code high}.
     *
     * <p>Example: {@code torch.randint(10, size(2, 3)).shape()} is {@code torch.Size([2, 3])}.
     */
    public static Tensor randint(long high, Size size, Option.Random... options) {
        return randint(0, high, size, options);
    }

    /**
     * Whole numbers from {@code low} to below {@code high}, as int64: {@code torch.randint(0, 10, size(3))}.
     *
     * <p>Example: {@code torch.randint(3, 4, size(2))} is {@code tensor([3, 3])}.
     *
     * @throws TensorError unless {@code low} is less than {@code high}
     */
    public static Tensor randint(long low, long high, Size size, Option.Random... options) {
        RandomOptions wanted = RandomOptions.of(options);
        return wanted.finish(wanted.draw().integers(size.sizes(), wanted.dtypeOr(DType.INT64), low, high));
    }

    /** {@link #randint(long, long, Size, Option.Random...)} in the shape and type of another tensor. */
    public static Tensor randintLike(Tensor input, long low, long high, Option.Random... options) {
        RandomOptions wanted = RandomOptions.of(options);
        return wanted.finish(wanted.draw().integers(input.layout.sizes, wanted.dtypeOr(input.dtype), low, high));
    }

    /**
     * The numbers from 0 to below {@code n} in a random order, as int64.
     *
     * <p>Example: {@code torch.randperm(3).sort().values()} is {@code tensor([0, 1, 2])}.
     */
    public static Tensor randperm(int n, Option.Random... options) {
        RandomOptions wanted = RandomOptions.of(options);
        return wanted.finish(wanted.draw().permutation(n, wanted.dtypeOr(DType.INT64)));
    }

    /**
     * Numbers of a normal distribution.
     *
     * <p>Example: {@code torch.normal(2., 0., size(2))} is {@code tensor([2., 2.])}.
     *
     * @throws TensorError if {@code std} is negative
     */
    public static Tensor normal(double mean, double std, Size size, Option.Random... options) {
        RandomOptions wanted = RandomOptions.of(options);
        return wanted.finish(wanted.draw().normal(size.sizes(), wanted.dtypeOr(usual()), mean, std, true));
    }

    /** Numbers of normal distributions, with a mean and a deviation for each element. */
    public static Tensor normal(Tensor mean, Tensor std, Option.Source... generator) {
        checkDeviations(std);
        int[] sizes = Layout.broadcast("normal", mean.layout.sizes, std.layout.sizes);
        return standard(sizes, mean.dtype, generator).mul(std.detach()).add(mean.detach());
    }

    /** {@link #normal(Tensor, Tensor, Option.Source...)} with one deviation. */
    public static Tensor normal(Tensor mean, double std, Option.Source... generator) {
        RandomOptions wanted = RandomOptions.of(generator);
        return wanted.draw().normal(mean.layout.sizes, mean.dtype, 0, std, true).add(mean.detach());
    }

    /** {@link #normal(Tensor, Tensor, Option.Source...)} with one mean. */
    public static Tensor normal(double mean, Tensor std, Option.Source... generator) {
        checkDeviations(std);
        return standard(std.layout.sizes, std.dtype, generator)
                .mul(std.detach())
                .add(mean);
    }

    private static Tensor standard(int[] sizes, DType dtype, Option.Source... generator) {
        return RandomOptions.of(generator).draw().normal(sizes, dtype, 0, 1, true);
    }

    private static void checkDeviations(Tensor std) {
        for (double deviation : std.detach().toDoubles()) {
            if (!(deviation >= 0)) {
                throw new TensorError(
                        "normal expects all elements of std >= 0.0, but found std " + Numbers.text(deviation));
            }
        }
    }

    /** {@link Sampling#bernoulli}. */
    public static Tensor bernoulli(Tensor input, Option.Source... generator) {
        return input.bernoulli(generator);
    }

    /** {@link Sampling#multinomial(int, boolean, Option.Source...)}. */
    public static Tensor multinomial(Tensor input, int numSamples, boolean replacement, Option.Source... generator) {
        return input.multinomial(numSamples, replacement, generator);
    }

    /** {@link Sampling#multinomial(int)}. */
    public static Tensor multinomial(Tensor input, int numSamples) {
        return input.multinomial(numSamples);
    }

    /** {@link DropoutFunctions#dropout(Tensor, double, boolean)}. */
    public static Tensor dropout(Tensor input, double p, boolean train) {
        return DropoutFunctions.dropout(input, p, train);
    }

    /** {@link DropoutFunctions#alphaDropout(Tensor, double, boolean)}. */
    public static Tensor alphaDropout(Tensor input, double p, boolean train) {
        return DropoutFunctions.alphaDropout(input, p, train);
    }

    private static DType usual() {
        return TorchState.current().defaultDtype();
    }
}
