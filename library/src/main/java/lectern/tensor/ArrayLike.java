package lectern.tensor;

/** Something of another library that holds an array, and can show it as a tensor of the same type. */
public interface ArrayLike {
    /** The elements as a tensor that shares them. */
    Tensor asTensor();
}
