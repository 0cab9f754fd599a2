package lectern.tensor;

/**
 * Elements chosen along a dimension and where they were, PyTorch's result of {@code max(dim)}, {@code sort()},
 * {@code topk(k)} and their like.
 *
 * @param function PyTorch's name of the function, which the printed form shows
 */
public record ValuesAndIndices(String function, Tensor values, Tensor indices) {
    /** As PyTorch prints it. */
    @Override
    public String toString() {
        return "torch.return_types." + function + "(\nvalues=" + values + ",\nindices=" + indices + ")";
    }
}
