package lectern.tensor;

/** The result of {@code torch.varMean}: the variance and the mean. */
public record VarMean(Tensor var, Tensor mean) {
    /** As Python prints a pair. */
    @Override
    public String toString() {
        return "(" + var + ", " + mean + ")";
    }
}
