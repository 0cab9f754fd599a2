package lectern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import lectern.data.Dataset;
import lectern.nn.Layers;
import lectern.nn.Series;
import lectern.tensor.Parameter;
import lectern.tensor.Tensor;
import lectern.tensor.ValuesAndIndices;

/** The part of {@link Operators} on what holds items: negative places count from the end, as in Python. */
abstract class Subscripts extends ArrayOperators {
    /** Only {@link Operators} inherits; there are no instances. */
    Subscripts() {}

    /** {@code items[index]}. */
    public static <T> T get(List<T> items, int index) {
        return items.get(Slice.place("list", index, items.size()));
    }

    /** {@code items["1:3"]}: a new list. */
    public static <T> List<T> get(List<T> items, String slice) {
        return new ArrayList<>(
                Slice.of(slice).places(items.size()).stream().map(items::get).toList());
    }

    /** {@code items[index] = value}. */
    public static <T> void set(List<T> items, int index, T value) {
        try {
            items.set(Slice.place("list", index, items.size()), value);
        } catch (UnsupportedOperationException e) {
            throw unchangeable("list", "list(...) makes one that can", e);
        }
    }

    /** {@code map[key]}. */
    public static <K, V> V get(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value != null || map.containsKey(key)) return value;
        throw new NoSuchElementException("the map has no key " + PythonText.repr(key) + "; it has "
                + PythonText.repr(List.copyOf(map.keySet())) + "; map.getOrDefault(key, 0) gives another value");
    }

    /** {@code map[key] = value}. */
    public static <K, V> void set(Map<K, V> map, K key, V value) {
        try {
            map.put(key, value);
        } catch (UnsupportedOperationException e) {
            throw unchangeable("map", "new HashMap<>(map) can", e);
        }
    }

    private static UnsupportedOperationException unchangeable(String kind, String remedy, RuntimeException cause) {
        return new UnsupportedOperationException("this " + kind + " cannot be changed; " + remedy, cause);
    }

    /** {@code text[index]}: a text of one character, the same object for the same character. */
    public static String get(String text, int index) {
        return String.valueOf(text.charAt(Slice.place("string", index, text.length())))
                .intern();
    }

    /** {@code text["1:3"]}. */
    public static String get(String text, String slice) {
        StringBuilder part = new StringBuilder();
        for (int place : Slice.of(slice).places(text.length())) part.append(text.charAt(place));
        return part.toString();
    }

    /** {@code dataset[index]}. */
    public static <T> T get(Dataset<T> dataset, int index) {
        return dataset.get(Slice.place("dataset", index, dataset.size()));
    }

    /** {@code result[0]} and {@code result[1]}: the values, and where they were. */
    public static Tensor get(ValuesAndIndices result, int index) {
        return Slice.place("result", index, 2) == 0 ? result.values() : result.indices();
    }

    /** {@code modules[index]}. */
    public static Layers.Module get(Series modules, int index) {
        return modules.get(index);
    }

    /** {@code modules["1:3"]}: the same modules in a new container. */
    public static Layers.Sequential get(Layers.Sequential modules, String slice) {
        return new Layers.Sequential(modulesOf(modules, slice).toArray(Layers.Module[]::new));
    }

    /** {@code modules["1:3"]}: the same modules in a new list. */
    public static Layers.ModuleList get(Layers.ModuleList modules, String slice) {
        return new Layers.ModuleList(modulesOf(modules, slice));
    }

    private static List<Layers.Module> modulesOf(Series modules, String slice) {
        return get(modules.children(), slice);
    }

    /** {@code modules[index] = module}. */
    public static void set(Series modules, int index, Layers.Module module) {
        modules.set(index, module);
    }

    /** {@code modules[name]}. */
    public static Layers.Module get(Layers.ModuleDict modules, String name) {
        return modules.get(name);
    }

    /** {@code modules[name] = module}. */
    public static void set(Layers.ModuleDict modules, String name, Layers.Module module) {
        modules.put(name, module);
    }

    /** {@code parameters[index]}. */
    public static Parameter get(Layers.ParameterList parameters, int index) {
        return parameters.get(index);
    }

    /** {@code parameters[index] = value}. */
    public static void set(Layers.ParameterList parameters, int index, Tensor value) {
        parameters.set(index, value);
    }

    /** {@code parameters[name]}. */
    public static Parameter get(Layers.ParameterDict parameters, String name) {
        return parameters.get(name);
    }

    /** {@code parameters[name] = value}. */
    public static void set(Layers.ParameterDict parameters, String name, Tensor value) {
        parameters.put(name, value);
    }
}
