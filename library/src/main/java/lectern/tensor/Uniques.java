package lectern.tensor;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of {@code unique} with keywords.
 *
 * @param values what is different
 * @param inverseIndices where each element of the input is in {@code values}; null unless asked for
 * @param counts how often each value was there; null unless asked for
 */
public record Uniques(Tensor values, Tensor inverseIndices, Tensor counts) {
    /** As Python prints the tensor, or the tuple of those asked for. */
    @Override
    public String toString() {
        if (inverseIndices == null && counts == null) return values.toString();
        return Stream.of(values, inverseIndices, counts)
                .filter(Objects::nonNull)
                .map(Tensor::toString)
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
