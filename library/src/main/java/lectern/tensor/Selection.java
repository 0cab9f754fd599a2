package lectern.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The elements that index tensors at some dimensions of a shape pick, and the shape of the result: the common shape of
 * the index tensors stands where they stand, or in front where whole dimensions lie between them.
 *
 * @param sizesAsList the shape of the result
 */
record Selection(Places places, List<Integer> sizesAsList) {
    int[] sizes() {
        return sizesAsList.stream().mapToInt(Integer::intValue).toArray();
    }

    /** @param picked for each of the first dimensions, entries from 0 to its size, or null for the whole dimension */
    static Selection of(int[] sizes, List<Tensor> picked) {
        List<Tensor> indices = picked.stream().filter(Objects::nonNull).toList();
        int[] common = broadcast(indices);
        int[] strides = Layout.contiguous(sizes).strides;
        int first = -1;
        int last = -1;
        for (int d = 0; d < picked.size(); d++) {
            if (picked.get(d) == null) continue;
            if (first < 0) first = d;
            last = d;
        }
        boolean adjacent = indices.size() == last - first + 1;
        int[] sums = new int[Layout.count(common)];
        for (int d = first; d <= last; d++) if (picked.get(d) != null) addTo(sums, picked.get(d), common, strides[d]);
        List<int[]> axes = new ArrayList<>();
        List<Integer> shape = new ArrayList<>();
        if (!adjacent) add(axes, sums, shape, common);
        for (int d = 0; d < sizes.length; d++) {
            boolean whole = d >= picked.size() || picked.get(d) == null;
            if (adjacent && d == first) add(axes, sums, shape, common);
            if (!whole) continue;
            if (d < last) axes.add(Places.steps(sizes[d], strides[d]));
            shape.add(sizes[d]);
        }
        int block = 1;
        for (int d = last + 1; d < sizes.length; d++) block *= sizes[d];
        int[] starts = block == 0 ? new int[0] : Places.combine(axes.toArray(new int[0][]));
        return new Selection(new Places(starts, Math.max(1, block)), shape);
    }

    private static void add(List<int[]> axes, int[] sums, List<Integer> shape, int[] common) {
        axes.add(sums);
        for (int size : common) shape.add(size);
    }

    private static int[] broadcast(List<Tensor> indices) {
        int[] common = {};
        try {
            for (Tensor index : indices) common = Layout.broadcast("get", common, index.layout.sizes);
        } catch (TensorError e) {
            StringBuilder shapes = new StringBuilder();
            for (Tensor index : indices) shapes.append(' ').append(Layout.text(index.layout.sizes));
            throw new IndexOutOfBoundsException(
                    "get: shape mismatch: indexing tensors could not be broadcast together with shapes" + shapes);
        }
        return common;
    }

    private static void addTo(int[] sums, Tensor index, int[] common, int stride) {
        long[] entries = Places.longs(Shapes.expand(index, common));
        for (int i = 0; i < sums.length; i++) sums[i] += (int) entries[i] * stride;
    }
}
