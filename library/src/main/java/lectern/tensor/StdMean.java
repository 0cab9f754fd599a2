package lectern.tensor;

/** The result of {@code torch.stdMean}: the standard deviation and the mean. */
public record StdMean(Tensor std, Tensor mean) {
    /** As Python prints a pair. */
    @Override
    public String toString() {
        return "(" + std + ", " + mean + ")";
    }
}
