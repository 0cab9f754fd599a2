package lectern.tensor;

/** Random numbers written over a tensor, in row-major order. */
public sealed interface Sampling permits Tensor {
    /** {@link #uniform_(double, double, Option.Source...)} from 0 to 1. */
    default Tensor uniform_() {
        return uniform_(0, 1);
    }

    /**
     * Numbers from {@code from} to below {@code to}, all equally likely.
     *
     * @throws TensorError if {@code from} is larger than {@code to}
     */
    default Tensor uniform_(double from, double to, Option.Source... generator) {
        return write("uniform", draw(generator).uniform(self().layout.sizes, self().dtype, from, to));
    }

    /** {@link #normal_(double, double, Option.Source...)} with mean 0 and deviation 1. */
    default Tensor normal_() {
        return normal_(0, 1);
    }

    /**
     * Numbers of the normal distribution.
     *
     * @throws TensorError if {@code std} is negative
     */
    default Tensor normal_(double mean, double std, Option.Source... generator) {
        Layout layout = self().layout;
        return write("normal", draw(generator).normal(layout.sizes, self().dtype, mean, std, layout.contiguous));
    }

    /**
     * Whole numbers from {@code from} to below {@code to}.
     *
     * @throws TensorError unless {@code from} is less than {@code to}
     */
    default Tensor random_(long from, long to, Option.Source... generator) {
        return write("random", draw(generator).integers(self().layout.sizes, self().dtype, from, to));
    }

    /** {@link #random_(long, long, Option.Source...)} from 0. */
    default Tensor random_(long to, Option.Source... generator) {
        return random_(0, to, generator);
    }

    /** Whole numbers over all that the type holds. */
    default Tensor random_(Option.Source... generator) {
        return write("random", draw(generator).integers(self().layout.sizes, self().dtype));
    }

    /** {@link #bernoulli_(double, Option.Source...)} with probability one half. */
    default Tensor bernoulli_() {
        return bernoulli_(0.5);
    }

    /**
     * One with probability {@code p}, otherwise zero.
     *
     * @throws TensorError unless {@code p} lies between 0 and 1
     */
    default Tensor bernoulli_(double p, Option.Source... generator) {
        return write("bernoulli", draw(generator).bernoulli(self().layout.sizes, self().dtype, p));
    }

    /** {@link #bernoulli_(double, Option.Source...)} with a probability for each element. */
    default Tensor bernoulli_(Tensor p, Option.Source... generator) {
        Tensor chances = Shapes.expand(p, Shapes.expanded(p.layout, self().layout.sizes));
        return write("bernoulli", draw(generator).bernoulli(self().dtype, chances));
    }

    /** One with the probability that each element says, otherwise zero, as a new tensor. */
    default Tensor bernoulli(Option.Source... generator) {
        Tensor self = self();
        return FunctionNode.record(
                "BernoulliBackward0", self, draw(generator).bernoulli(self.dtype, self), (g, saved) -> Rule.zeros(g));
    }

    /**
     * Waiting times of the exponential distribution with rate {@code lambda}.
     *
     * @throws TensorError unless {@code lambda} is positive
     */
    default Tensor exponential_(double lambda, Option.Source... generator) {
        return write("exponential", draw(generator).exponential(self().layout.sizes, self().dtype, lambda));
    }

    /** {@link #exponential_(double, Option.Source...)} with rate 1. */
    default Tensor exponential_() {
        return exponential_(1);
    }

    /**
     * Indices drawn with the probabilities in this vector, or in each row of a matrix; they need not add up to one.
     *
     * @throws TensorError for negative, infinite or no probabilities, or more draws than there are without replacement
     */
    default Tensor multinomial(int numSamples, boolean replacement, Option.Source... generator) {
        return Multinomial.draw(self().detach(), numSamples, replacement, RandomOptions.source(generator));
    }

    /** {@link #multinomial(int, boolean, Option.Source...)} without replacement. */
    default Tensor multinomial(int numSamples) {
        return multinomial(numSamples, false);
    }

    private Tensor write(String op, Tensor drawn) {
        return InPlace.overwrite(op, self(), drawn);
    }

    private static Distributions draw(Option.Source... generator) {
        return new Distributions(RandomOptions.source(generator));
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
