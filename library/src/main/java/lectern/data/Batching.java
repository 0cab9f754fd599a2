package lectern.data;

import java.util.Iterator;
import lectern.tensor.TensorTypeError;

/** How a loader makes its batches. */
interface Batching<B> {
    /** Whether the number of batches is known before a pass. */
    boolean isSized();

    /**
     * The number of batches of a pass.
     *
     * @throws TensorTypeError if nobody knows
     */
    int size();

    /** A pass over all samples. */
    Iterator<B> pass();
}
