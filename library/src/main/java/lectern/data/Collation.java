package lectern.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.TensorTypeError;
import lectern.tensor.TorchCreation;
import lectern.tensor.TorchShaping;

/** Makes one batch of several samples, as {@code default_collate} does. */
final class Collation {
    private Collation() {}

    /** The batch of some samples of a dataset. */
    static <T> T batch(Dataset<T> dataset, int... indices) {
        if (dataset instanceof Gathering<T> gathering) return gathering.gather(indices);
        return batch(samples(dataset, indices));
    }

    static <T> List<T> samples(Dataset<T> dataset, int... indices) {
        List<T> samples = new ArrayList<>();
        for (int index : indices) samples.add(dataset.get(index));
        return samples;
    }

    /**
     * Tensors are stacked, and so are those in samples, lists and maps, place by place; numbers in there become a tensor.
     *
     * @throws TensorError if tensors differ in shape
     * @throws TensorTypeError for anything else
     */
    @SuppressWarnings("unchecked") // a batch is of the type of its samples
    static <T> T batch(List<T> samples) {
        T first = samples.get(0);
        if (first instanceof Tensor) return (T) stack((List<Tensor>) samples);
        if (first instanceof Sample) {
            return (T) new Sample(columns((List<Sample>) samples).stream()
                    .map(Tensor.class::cast)
                    .toList());
        }
        if (first instanceof List<?>) return (T) columns((List<List<?>>) samples);
        if (first instanceof Map<?, ?> map) {
            Map<Object, Object> batch = new LinkedHashMap<>();
            for (Object key : map.keySet()) {
                batch.put(key, any(samples.stream().map(sample -> (Object) ((Map<?, ?>) sample).get(key))));
            }
            return (T) batch;
        }
        throw new TensorTypeError(
                "DataLoader: expected samples that are tensors, or samples, lists or maps of tensors, got "
                        + (first == null ? "null" : first.getClass().getSimpleName())
                        + "; give the loader collateFn(samples -> ...), which makes a batch of a list of them");
    }

    private static List<Object> columns(List<? extends List<?>> samples) {
        List<Object> columns = new ArrayList<>();
        for (int i = 0; i < samples.get(0).size(); i++) {
            int place = i;
            columns.add(any(samples.stream().map(sample -> (Object) sample.get(place))));
        }
        return columns;
    }

    private static Object any(Stream<Object> items) {
        return any(items.toList());
    }

    /** {@link #batch(List)}, also of numbers, booleans and texts: a tensor of the former, a list of the latter. */
    static Object any(List<?> items) {
        Object first = items.get(0);
        if (first instanceof String) return List.copyOf(items);
        if (first instanceof Boolean)
            return numbers(items, on -> (Boolean) on ? 1 : 0).to(DType.BOOL);
        if (!(first instanceof Number)) return batch(items);
        Tensor numbers = numbers(items, number -> ((Number) number).doubleValue());
        boolean whole =
                first instanceof Integer || first instanceof Long || first instanceof Short || first instanceof Byte;
        return whole ? numbers.to(DType.INT64) : numbers;
    }

    private static Tensor numbers(List<?> items, ToDoubleFunction<Object> value) {
        double[] values = items.stream().mapToDouble(value).toArray();
        return TorchCreation.fromArray(values, DType.FLOAT64, values.length);
    }

    private static Tensor stack(List<Tensor> tensors) {
        for (Tensor tensor : tensors) {
            if (!tensor.shape().equals(tensors.get(0).shape())) {
                throw new TensorError("DataLoader: stack expects each tensor to be equal size, but got "
                        + tensors.get(0).shape() + " at entry 0 and " + tensor.shape() + " at entry "
                        + tensors.indexOf(tensor) + "; make them equal in a transform, such as transforms.Resize, or"
                        + " give the loader collateFn(samples -> ...)");
            }
        }
        return TorchShaping.stack(tensors);
    }
}
