package lectern.tensor;

/** The result of {@link Tensor#aminmax}: the smallest and the largest. */
public record MinMax(Tensor min, Tensor max) {
    /** As PyTorch prints it. */
    @Override
    public String toString() {
        return "torch.return_types.aminmax(\nmin=" + min + ",\nmax=" + max + ")";
    }
}
