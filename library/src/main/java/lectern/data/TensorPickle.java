package lectern.data;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lectern.tensor.DType;
import lectern.tensor.Tensor;

/**
 * Reads a pickle of tensors and containers. Only the codes that such a pickle consists of are known, and only the
 * functions of {@link Known} can be named in it; everything else is refused before anything is done with it.
 */
final class TensorPickle {
    /** What a pickle may name. */
    private enum Known {
        ORDERED_DICT("collections OrderedDict"),
        SIZE("torch Size"),
        TENSOR("torch._utils _rebuild_tensor_v2"),
        PARAMETER("torch._utils _rebuild_parameter");

        private final String name;

        Known(String name) {
            this.name = name;
        }
    }

    private static final Map<String, DType> STORAGES = Map.of(
            "torch BoolStorage", DType.BOOL,
            "torch ByteStorage", DType.UINT8,
            "torch CharStorage", DType.INT8,
            "torch ShortStorage", DType.INT16,
            "torch IntStorage", DType.INT32,
            "torch LongStorage", DType.INT64,
            "torch HalfStorage", DType.FLOAT16,
            "torch BFloat16Storage", DType.BFLOAT16,
            "torch FloatStorage", DType.FLOAT32,
            "torch DoubleStorage", DType.FLOAT64);

    /** Python's None, as a Java list may hold no null. */
    private static final Object NONE = new Object();

    private static final Object MARK = new Object();
    private static final int MAX_DEPTH = 100;

    /** Where the elements of a storage come from. */
    interface Storages {
        /** A storage as a vector. */
        Tensor storage(String key, DType type, long elements);
    }

    private final ByteBuffer in;
    private final Storages storages;
    private final Refusal refusal;
    private final Deque<Object> stack = new ArrayDeque<>();
    private final Map<Integer, Object> memo = new HashMap<>();

    TensorPickle(byte[] pickle, Storages storages, Refusal refusal) {
        in = ByteBuffer.wrap(pickle).order(ByteOrder.LITTLE_ENDIAN);
        this.storages = storages;
        this.refusal = refusal;
    }

    /** The object: tensors, maps, lists, {@code Long}, {@code Double}, {@code Boolean}, texts and null. */
    Object read() {
        try {
            while (true) {
                int code = in.get() & 0xFF;
                if (code == '.') return plain(pop(), 0, new IdentityHashMap<>());
                step(code);
            }
        } catch (BufferUnderflowException e) {
            throw refusal.of("its pickle is cut off");
        }
    }

    private void step(int code) {
        switch (code) {
            case 0x80 -> {
                int version = in.get();
                refusal.unless(version >= 2 && version <= 5, "its pickle has version " + version);
            }
            case '(' -> stack.push(MARK);
            case 'N' -> stack.push(NONE);
            case 0x88 -> stack.push(true);
            case 0x89 -> stack.push(false);
            case 'K' -> stack.push((long) (in.get() & 0xFF));
            case 'M' -> stack.push((long) (in.getShort() & 0xFFFF));
            case 'J' -> stack.push((long) in.getInt());
            case 0x8A -> stack.push(whole(in.get() & 0xFF));
            case 'G' -> stack.push(in.order(ByteOrder.BIG_ENDIAN).getDouble());
            case 'X' -> stack.push(text(in.getInt()));
            case 0x8C -> stack.push(text(in.get() & 0xFF));
            case ')' -> stack.push(List.of());
            case ']' -> stack.push(new ArrayList<>());
            case '}' -> stack.push(new LinkedHashMap<>());
            case 't' -> stack.push(Collections.unmodifiableList(toMark()));
            case 0x85 -> stack.push(last(1));
            case 0x86 -> stack.push(last(2));
            case 0x87 -> stack.push(last(3));
            case 'a' -> {
                Object item = pop();
                topList().add(item);
            }
            case 'e' -> {
                List<Object> items = toMark();
                topList().addAll(items);
            }
            case 's' -> put(last(2));
            case 'u' -> put(toMark());
            case 'q' -> memo.put(in.get() & 0xFF, peek());
            case 'r' -> memo.put(in.getInt(), peek());
            case 0x94 -> memo.put(memo.size(), peek());
            case 'h' -> stack.push(recall(in.get() & 0xFF));
            case 'j' -> stack.push(recall(in.getInt()));
            case 0x95 -> in.getLong();
            case 'c' -> stack.push(named(line() + " " + line()));
            case 0x93 -> {
                List<Object> names = last(2);
                stack.push(named(names.get(0) + " " + names.get(1)));
            }
            case 'Q' -> stack.push(storage(sequence(pop())));
            case 'R' -> {
                List<Object> arguments = sequence(pop());
                stack.push(call(pop(), arguments));
            }
            case 'b' -> {
                pop();
                // An attribute of a dictionary, such as the versions of modules: nothing here reads it.
                refusal.unless(peek() instanceof Map, "its pickle sets the state of what is no dictionary");
            }
            default ->
                throw refusal.of(String.format(
                        Locale.ROOT,
                        "its pickle has the code 0x%02x at byte %d, which tensors do not need; such a file could run"
                                + " anything. Save a state dict: torch.save(model.state_dict(), path)",
                        code,
                        in.position() - 1));
        }
        in.order(ByteOrder.LITTLE_ENDIAN);
    }

    private Object pop() {
        refusal.unless(!stack.isEmpty(), "its pickle takes more than it has put");
        return stack.pop();
    }

    private Object peek() {
        refusal.unless(!stack.isEmpty(), "its pickle takes more than it has put");
        return stack.peek();
    }

    @SuppressWarnings("unchecked") // elements of any type are allowed
    private List<Object> topList() {
        refusal.unless(peek() instanceof ArrayList, "its pickle adds to what is no list");
        return (List<Object>) peek();
    }

    @SuppressWarnings("unchecked") // elements of any type are allowed
    private Map<Object, Object> topMap() {
        refusal.unless(peek() instanceof Map, "its pickle adds to what is no dictionary");
        return (Map<Object, Object>) peek();
    }

    private List<Object> toMark() {
        List<Object> items = new ArrayList<>();
        for (Object item = pop(); item != MARK; item = pop()) items.add(item);
        Collections.reverse(items);
        return items;
    }

    private List<Object> last(int n) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < n; i++) items.add(pop());
        Collections.reverse(items);
        return Collections.unmodifiableList(items);
    }

    private void put(List<Object> keysAndValues) {
        Map<Object, Object> map = topMap();
        refusal.unless(keysAndValues.size() % 2 == 0, "its pickle has a key without a value");
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            Object key = keysAndValues.get(i);
            refusal.unless(
                    key instanceof String || key instanceof Long || key instanceof Boolean || key instanceof Double,
                    "a dictionary has a key that is no text and no number");
            map.put(key, keysAndValues.get(i + 1));
        }
    }

    private Object recall(int number) {
        refusal.unless(memo.containsKey(number), "its pickle refers to what it has not kept");
        return memo.get(number);
    }

    private long whole(int bytes) {
        refusal.unless(bytes <= Long.BYTES, "its pickle has a whole number of " + bytes + " bytes");
        long value = 0;
        for (int i = 0; i < bytes; i++) value |= (in.get() & 0xFFL) << (8 * i);
        int unused = Long.SIZE - 8 * bytes;
        return bytes == 0 ? 0 : value << unused >> unused;
    }

    private String text(int length) {
        refusal.unless(length >= 0 && length <= in.remaining(), "its pickle is cut off");
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() {
        int from = in.position();
        while (in.get() != '\n') {}
        return new String(in.array(), from, in.position() - 1 - from, StandardCharsets.UTF_8);
    }

    private Object named(String name) {
        if (STORAGES.containsKey(name)) return STORAGES.get(name);
        for (Known known : Known.values()) if (known.name.equals(name)) return known;
        throw refusal.of("its pickle names " + name.replace(' ', '.') + ", which tensors do not need; such a file could"
                + " run anything. Save a state dict: torch.save(model.state_dict(), path)");
    }

    private List<Object> sequence(Object value) {
        refusal.unless(value instanceof List, "its pickle calls without arguments");
        return Collections.unmodifiableList((List<?>) value);
    }

    private <T> T argument(List<Object> arguments, int place, Class<T> type) {
        Object argument = place < arguments.size() ? arguments.get(place) : null;
        refusal.unless(type.isInstance(argument), "its pickle has an argument of the wrong type");
        return type.cast(argument);
    }

    private Tensor storage(List<Object> id) {
        refusal.unless(id.size() == 5 && id.get(0).equals("storage"), "its pickle refers to what is no storage");
        return storages.storage(
                argument(id, 2, String.class), argument(id, 1, DType.class), argument(id, 4, Long.class));
    }

    private Object call(Object function, List<Object> arguments) {
        refusal.unless(function instanceof Known, "its pickle calls what is no function");
        return switch ((Known) function) {
            case ORDERED_DICT -> {
                Map<Object, Object> map = new LinkedHashMap<>();
                refusal.unless(arguments.isEmpty(), "its pickle makes a dictionary of something else");
                yield map;
            }
            case SIZE -> argument(arguments, 0, List.class);
            case TENSOR -> tensor(arguments);
            case PARAMETER -> argument(arguments, 0, Tensor.class).requiresGrad_(argument(arguments, 1, Boolean.class));
        };
    }

    /** A view of a storage, which several tensors may share as they did when they were saved. */
    private Tensor tensor(List<Object> arguments) {
        Tensor storage = argument(arguments, 0, Tensor.class);
        int[] size = sizes(argument(arguments, 2, List.class));
        int[] stride = sizes(argument(arguments, 3, List.class));
        long offset = argument(arguments, 1, Long.class);
        refusal.unless(size.length == stride.length && offset >= 0, "a tensor has sizes without strides");
        long elements = 1;
        long last = offset;
        for (int d = 0; d < size.length; d++) {
            elements *= size[d];
            last += Math.max(0, size[d] - 1L) * stride[d];
            refusal.unless(
                    elements <= storage.numel(), "a tensor has more elements than its storage, save a contiguous copy");
        }
        refusal.unless(
                elements == 0 || last < storage.numel(),
                "a tensor reaches to element " + last + " of a storage of " + storage.numel());
        Tensor view = storage.asStrided(size, stride, elements == 0 ? 0 : (int) offset)
                .detach();
        boolean learns = argument(arguments, 4, Boolean.class) && view.dtype().isFloatingPoint();
        return learns ? view.requiresGrad_() : view;
    }

    private int[] sizes(List<?> numbers) {
        int[] sizes = new int[numbers.size()];
        for (int d = 0; d < sizes.length; d++) {
            boolean fits = numbers.get(d) instanceof Long n && n >= 0 && n <= Integer.MAX_VALUE;
            refusal.unless(fits, "a tensor has the size " + numbers.get(d));
            sizes[d] = ((Long) numbers.get(d)).intValue();
        }
        return sizes;
    }

    /**
     * Replaces the sign for None, and checks that what was saved is data. What is in two places is converted once, as a
     * short pickle can put a container endlessly often into others.
     */
    private Object plain(Object value, int depth, Map<Object, Object> done) {
        if (value == NONE) return null;
        boolean container = value instanceof Map || value instanceof List;
        refusal.unless(
                container
                        || value instanceof Tensor
                        || value instanceof String
                        || value instanceof Long
                        || value instanceof Double
                        || value instanceof Boolean,
                "it holds what is no tensor, container, number or text");
        if (!container) return value;
        refusal.unless(depth < MAX_DEPTH, "its containers lie in each other more than " + MAX_DEPTH + " deep");
        Object known = done.get(value);
        if (known != null) return known;
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> result = new LinkedHashMap<>();
            map.forEach((key, item) -> result.put(key, plain(item, depth + 1, done)));
            done.put(value, result);
            return result;
        }
        List<Object> result = new ArrayList<>();
        for (Object item : (List<?>) value) result.add(plain(item, depth + 1, done));
        done.put(value, result);
        return result;
    }
}
