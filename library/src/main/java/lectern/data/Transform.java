package lectern.data;

import java.util.function.UnaryOperator;
import lectern.tensor.Tensor;

/**
 * Makes an image into what a model takes. Images are uint8 tensors of channels, height and width until
 * {@link Transforms#ToTensor()} makes them numbers from 0 to 1.
 */
@FunctionalInterface
public interface Transform extends UnaryOperator<Tensor> {}
