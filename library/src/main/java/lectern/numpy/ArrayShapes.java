package lectern.numpy;

import java.lang.reflect.Array;
import lectern.tensor.TensorTypeError;

/** Checks and computations behind {@link ArrayShaping}. */
final class ArrayShapes {
    private ArrayShapes() {}

    static NDArray reshape(NDArray x, int... shape) {
        int unknown = -1;
        long known = 1;
        for (int d = 0; d < shape.length; d++) {
            if (shape[d] >= 0) {
                known *= shape[d];
            } else if (unknown >= 0) {
                throw new IllegalArgumentException("can only specify one unknown dimension, got " + new Shape(shape));
            } else {
                unknown = d;
            }
        }
        boolean fits = unknown < 0 ? known == x.size() : known > 0 && x.size() % known == 0;
        if (!fits) {
            throw new IllegalArgumentException("cannot reshape array of size " + x.size() + " into shape "
                    + new Shape(shape) + "; the sizes' product must be " + x.size());
        }
        int[] sizes = shape.clone();
        if (unknown >= 0) sizes[unknown] = (int) (x.size() / known);
        return NDArray.of(x.values.reshape(sizes));
    }

    /** A copy of some items of the first dimension. */
    static NDArray take(NDArray x, int... items) {
        if (x.ndim() == 0) throw new TensorTypeError("x must be an integer or at least 1-dimensional, got " + x.repr());
        int[] sizes = x.sizes();
        int n = sizes[0];
        int step = n == 0 ? 0 : x.size() / n;
        sizes[0] = items.length;
        Object from = x.values.toArray();
        Object to = Array.newInstance(from.getClass().getComponentType(), items.length * step);
        for (int i = 0; i < items.length; i++) System.arraycopy(from, items[i] * step, to, i * step, step);
        return NDArray.of(to, x.values.dtype(), sizes);
    }

    /** NumPy rounds the value scaled by a power of ten, not the decimal. */
    static NDArray round(NDArray x, int decimals) {
        boolean whole = !x.values.dtype().isFloatingPoint();
        if (whole && decimals >= 0) return x.copy();
        double scale = Math.pow(10, Math.abs(decimals));
        NDArray scaled = decimals < 0 ? x.div(scale) : x.mul(scale);
        NDArray rounded = UnaryUfunc.RINT.apply(scaled);
        NDArray result = decimals < 0 ? rounded.mul(scale) : rounded.div(scale);
        return whole ? result.astype(x.values.dtype()) : result;
    }
}
