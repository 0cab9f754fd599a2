package lectern.tensor;

/** An operation cannot be done on these tensors; what PyTorch raises as {@code RuntimeError}. */
public class TensorError extends RuntimeException {
    public TensorError(String message) {
        super(message);
    }
}
