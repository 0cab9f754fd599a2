package lectern.widgets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A widget's state in the form that it travels in: binary values go beside the JSON.
 *
 * @param paths where in the state each buffer belongs, as names and list positions
 */
record Buffers(Map<String, ?> state, List<List<Object>> paths, List<byte[]> buffers) {
    /** Takes the binary values out of a state. */
    static Buffers takenOutOf(Map<String, ?> state) {
        List<List<Object>> paths = new ArrayList<>();
        List<byte[]> buffers = new ArrayList<>();
        return new Buffers(withoutBinary(state, List.of(), paths, buffers), paths, buffers);
    }

    private static Map<String, Object> withoutBinary(
            Map<String, ?> state, List<Object> at, List<List<Object>> paths, List<byte[]> buffers) {
        Map<String, Object> rest = new LinkedHashMap<>();
        state.forEach((name, value) -> {
            List<Object> path = new ArrayList<>(at);
            path.add(name);
            if (value instanceof byte[] bytes) {
                paths.add(path);
                buffers.add(bytes);
            } else if (value instanceof Map<?, ?> map) {
                Map<String, Object> named = new LinkedHashMap<>();
                map.forEach((key, inner) -> named.put(String.valueOf(key), inner));
                rest.put(name, withoutBinary(named, path, paths, buffers));
            } else {
                rest.put(name, value);
            }
        });
        return rest;
    }

    /** The state with its binary values in their places; a path that leads nowhere is an error of the sender. */
    @SuppressWarnings("unchecked") // JSON's objects have strings for names
    Map<String, Object> putTogether() {
        Map<String, Object> whole = new LinkedHashMap<>(state);
        for (int i = 0; i < Math.min(paths.size(), buffers.size()); i++) {
            List<Object> path = paths.get(i);
            Map<String, Object> owner = whole;
            for (Object name : path.subList(0, path.size() - 1)) {
                Map<String, Object> inner = new LinkedHashMap<>((Map<String, Object>) owner.get((String) name));
                owner.put((String) name, inner);
                owner = inner;
            }
            owner.put((String) path.get(path.size() - 1), buffers.get(i));
        }
        return whole;
    }
}
