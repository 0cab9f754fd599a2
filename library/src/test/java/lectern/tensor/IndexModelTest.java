package lectern.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reading and writing {@code x[...]} against a model that lists, dimension by dimension, the entries an index keeps. */
class IndexModelTest {
    private static final int CASES = 1500;

    /** An index as text; per dimension of the result the entries it keeps, of which dimension of the tensor. */
    private static final class Model {
        private final List<String> text = new ArrayList<>();
        private final List<int[]> kept = new ArrayList<>();
        private final List<Integer> source = new ArrayList<>();
        private final int[] fixed;

        Model(RandomTensors random, int[] sizes) {
            fixed = new int[sizes.length];
            int listAt = random.below(2 * sizes.length + 1);
            int rest = random.below(2 * sizes.length + 1);
            for (int d = 0; d < sizes.length; d++) {
                if (random.chance(6)) add("None", new int[1], -1);
                if (d == listAt) {
                    pick(random, d, sizes[d]);
                } else if (d == rest) {
                    // One ellipsis takes all dimensions from here on.
                    text.add("...");
                    for (; d < sizes.length; d++) add(null, range(0, sizes[d], 1), d);
                } else if (random.chance(3)) {
                    fixed[d] = random.below(sizes[d]);
                    text.add(Integer.toString(random.chance(2) ? fixed[d] : fixed[d] - sizes[d]));
                } else {
                    slice(random, d, sizes[d]);
                }
            }
        }

        private void add(String item, int[] entries, int dim) {
            if (item != null) text.add(item);
            kept.add(entries);
            source.add(dim);
        }

        private void slice(RandomTensors random, int dim, int size) {
            int start = random.below(size + 1);
            int stop = random.below(size + 3);
            int step = 1 + random.below(3);
            String from = random.chance(4) ? "" : Integer.toString(start);
            String to = random.chance(4) ? "" : Integer.toString(stop);
            String by = step == 1 && random.chance(2) ? "" : ":" + step;
            int first = from.isEmpty() ? 0 : start;
            int last = to.isEmpty() ? size : Math.min(stop, size);
            add(from + ":" + to + by, range(first, last, step), dim);
        }

        /** Entries in any order, none twice, as a list of numbers or of booleans. */
        private void pick(RandomTensors random, int dim, int size) {
            List<Integer> entries = new ArrayList<>();
            for (int i = 0; i < size; i++) if (random.chance(2)) entries.add(i);
            if (random.chance(2)) {
                String mask = range(size)
                        .map(i -> entries.contains(i) ? "True" : "False")
                        .collect(Collectors.joining(", "));
                add("[" + mask + "]", ints(entries), dim);
            } else {
                Collections.rotate(entries, random.below(size));
                add(entries.toString(), ints(entries), dim);
            }
        }

        private static Stream<Integer> range(int n) {
            return IntStream.range(0, n).boxed();
        }

        private static int[] range(int start, int stop, int step) {
            return IntStream.range(start, Math.max(start, stop))
                    .filter(i -> (i - start) % step == 0)
                    .toArray();
        }

        private static int[] ints(List<Integer> list) {
            return list.stream().mapToInt(Integer::intValue).toArray();
        }

        String index() {
            return String.join(", ", text);
        }

        int[] shape() {
            return kept.stream().mapToInt(entries -> entries.length).toArray();
        }

        /** The places, in row-major order of a tensor of these sizes, that the index names, in its own order. */
        int[] places(int[] sizes) {
            int[] strides = Layout.contiguous(sizes).strides;
            int base = 0;
            for (int d = 0; d < sizes.length; d++) base += fixed[d] * strides[d];
            List<Integer> places = List.of(base);
            for (int k = 0; k < kept.size(); k++) {
                int stride = source.get(k) < 0 ? 0 : strides[source.get(k)];
                List<Integer> further = new ArrayList<>();
                for (int place : places) for (int entry : kept.get(k)) further.add(place + entry * stride);
                places = further;
            }
            return ints(places);
        }
    }

    private static int[] sizes(RandomTensors random) {
        int[] sizes = new int[1 + random.below(3)];
        for (int d = 0; d < sizes.length; d++) sizes[d] = 1 + random.below(4);
        return sizes;
    }

    @Test
    void readingGivesTheElementsTheModelNames() {
        for (int i = 0; i < CASES; i++) {
            RandomTensors random = new RandomTensors(i);
            int[] sizes = sizes(random);
            Tensor x = random.view(DType.FLOAT64, sizes);
            Model model = new Model(random, sizes);
            double[] all = x.toDoubles();
            String what = "x[" + model.index() + "] of " + Arrays.toString(sizes);
            Tensor result = x.get(model.index());
            assertEquals(Size.of(model.shape()), result.shape(), what);
            double[] expected =
                    Arrays.stream(model.places(sizes)).mapToDouble(p -> all[p]).toArray();
            assertArrayEquals(expected, result.toDoubles(), what);
        }
    }

    @Test
    void writingChangesTheElementsTheModelNames() {
        for (int i = 0; i < CASES; i++) {
            RandomTensors random = new RandomTensors(i);
            int[] sizes = sizes(random);
            Tensor x = random.view(DType.FLOAT64, sizes);
            Model model = new Model(random, sizes);
            double[] expected = x.toDoubles();
            int[] places = model.places(sizes);
            Tensor values = random.dense(DType.FLOAT64, model.shape());
            boolean one = random.chance(3);
            for (int k = 0; k < places.length; k++) expected[places[k]] = one ? 7 : values.toDoubles()[k];
            x.set(model.index(), one ? 7 : values);
            assertArrayEquals(expected, x.toDoubles(), () -> "x[" + model.index() + "] of " + Arrays.toString(sizes));
        }
    }
}
