package lectern.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lectern.tensor.DType;
import lectern.tensor.Option;
import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;

/** The samplers of {@code torch.utils.data}, which draw what PyTorch's draw for a seed. */
public abstract class Samplers {
    /** Only {@link Loading} inherits; there are no instances. */
    protected Samplers() {}

    /** All samples in order. */
    public static Sampler SequentialSampler(Dataset<?> dataset) {
        return Sampler.of(
                dataset.size(), () -> IntStream.range(0, dataset.size()).boxed().toList());
    }

    /** All samples in a random order, as {@code shuffle()} takes them. */
    public static Sampler RandomSampler(Dataset<?> dataset) {
        LoaderSettings shuffled = LoaderSettings.of(new LoaderOption.Shuffle(true));
        return Sampler.of(
                dataset.size(),
                () -> Arrays.stream(shuffled.order(dataset.size())).boxed().toList());
    }

    /** The samples of these numbers in a random order, such as those kept for validation. */
    public static Sampler SubsetRandomSampler(List<Integer> indices, Option.Source... generator) {
        List<Integer> numbers = List.copyOf(indices);
        return Sampler.of(
                numbers.size(),
                () -> Arrays.stream(LoaderSettings.permutation(numbers.size(), generator))
                        .mapToObj(numbers::get)
                        .toList());
    }

    /** {@link #WeightedRandomSampler(List, int, boolean, Option.Source...)} that may draw a sample more than once. */
    public static Sampler WeightedRandomSampler(
            List<? extends Number> weights, int numSamples, Option.Source... generator) {
        return WeightedRandomSampler(weights, numSamples, true, generator);
    }

    /**
     * {@code numSamples} samples, each drawn with a probability in proportion to its weight: rare classes with larger
     * weights are seen as often as the others.
     *
     * @throws IllegalArgumentException for fewer than one sample
     */
    public static Sampler WeightedRandomSampler(
            List<? extends Number> weights, int numSamples, boolean replacement, Option.Source... generator) {
        if (numSamples < 1) {
            throw new IllegalArgumentException(
                    "num_samples should be a positive integer value, but got num_samples=" + numSamples);
        }
        double[] shares = weights.stream().mapToDouble(Number::doubleValue).toArray();
        Tensor each = TorchCreation.fromArray(shares, DType.FLOAT64, shares.length);
        return Sampler.of(
                numSamples,
                () -> Arrays.stream(each.multinomial(numSamples, replacement, generator)
                                .toDoubles())
                        .mapToObj(number -> (int) number)
                        .toList());
    }

    /** {@link #WeightedRandomSampler(List, int, Option.Source...)} with a vector of weights. */
    public static Sampler WeightedRandomSampler(Tensor weights, int numSamples, Option.Source... generator) {
        return WeightedRandomSampler(Arrays.stream(weights.toDoubles()).boxed().toList(), numSamples, true, generator);
    }
}
