package lectern.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Tensors of random shapes, strides, types and values; the same from run to run. */
final class RandomTensors {
    /** Values at which functions branch, beside ordinary ones. */
    private static final double[] SPECIAL = {0, -0.0, 1, -1, 0.5, Double.NaN, Double.POSITIVE_INFINITY, -1e30};

    private final Random random;

    RandomTensors(long seed) {
        this.random = new Random(seed);
    }

    int below(int n) {
        return random.nextInt(n);
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    DType dtype() {
        return Arrays.asList(DType.values()).get(below(DType.values().length));
    }

    /** Up to four dimensions: mostly small, at times of size 1 or 0, at times long enough for the loops' fast forms. */
    int[] shape() {
        int[] sizes = new int[below(5)];
        for (int d = 0; d < sizes.length; d++) sizes[d] = chance(12) ? 0 : 1 + below(4);
        if (sizes.length > 0 && chance(4)) sizes[below(sizes.length)] = 60 + below(80);
        return sizes;
    }

    /** A shape that broadcasts to another one: some sizes are 1, some dimensions in front are missing. */
    int[] broadcastable(int[] sizes, int leastDims) {
        int dropped = below(sizes.length - leastDims + 1);
        int[] result = new int[sizes.length - dropped];
        for (int d = 0; d < result.length; d++) result[d] = chance(3) ? 1 : sizes[dropped + d];
        return result;
    }

    /** Small numbers, and now and then a special one, in row-major order. */
    Tensor dense(DType dtype, int... sizes) {
        Layout layout = Layout.contiguous(sizes);
        Object array = dtype.elements().allocate(layout.numel);
        for (int i = 0; i < layout.numel; i++) {
            if (dtype == DType.BOOL) dtype.elements().setLong(array, i, below(2));
            else if (!dtype.isFloatingPoint()) dtype.elements().setLong(array, i, below(11) - 5);
            else dtype.elements().setDouble(array, i, chance(8) ? SPECIAL[below(SPECIAL.length)] : ordinary());
        }
        return Tensor.of(array, layout, dtype);
    }

    /** Numbers of one type from 0.3 to 0.9, where most functions are smooth. */
    Tensor smooth(int... sizes) {
        Tensor x = dense(DType.FLOAT64, sizes);
        for (int i = 0; i < x.layout.numel; i++)
            x.dtype.elements().setDouble(x.storage.array, i, 0.3 + random.nextDouble() * 0.6);
        return x;
    }

    private double ordinary() {
        return (below(65) - 32) / 8.0 + random.nextDouble() / 16;
    }

    /** A view of a larger tensor with its dimensions in another order, with steps and a margin. */
    Tensor view(DType dtype, int... sizes) {
        List<Integer> order = new ArrayList<>();
        for (int d = 0; d < sizes.length; d++) order.add(d);
        Collections.shuffle(order, random);
        int[] whole = new int[sizes.length + 1];
        int[] back = new int[whole.length];
        List<String> index = new ArrayList<>(Collections.nCopies(sizes.length, ""));
        whole[0] = 2;
        for (int k = 0; k < sizes.length; k++) {
            int d = order.get(k);
            int margin = below(2);
            int step = 1 + below(2);
            whole[k + 1] = margin + sizes[d] * step + below(2);
            back[d + 1] = k + 1;
            index.set(d, margin + ":" + (margin + sizes[d] * step) + ":" + step);
        }
        Tensor turned = dense(dtype, whole).permute(back);
        index.add(0, Integer.toString(below(2)));
        return turned.get(String.join(", ", index));
    }
}
