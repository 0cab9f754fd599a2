package lectern.tensor;

/** A value of the wrong type was given; what PyTorch raises as {@code TypeError}. */
public class TensorTypeError extends RuntimeException {
    public TensorTypeError(String message) {
        super(message);
    }
}
