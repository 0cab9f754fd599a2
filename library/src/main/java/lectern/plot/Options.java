package lectern.plot;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The keyword arguments of one call, by their type. */
final class Options {
    private final Map<Class<?>, Object> given = new HashMap<>();

    private final String call;

    Options(String call, Object... keywords) {
        this.call = call;
        for (Object keyword : keywords) {
            if (keyword == null) {
                throw new IllegalArgumentException(call + ": a keyword argument is null; leave it out instead");
            }
            if (given.put(keyword.getClass(), keyword) != null) {
                throw new IllegalArgumentException(call + ": two keyword arguments of the same name, the second is "
                        + keyword + "; leave one out");
            }
        }
    }

    /** A keyword's value, where it was given. */
    <K, V> Optional<V> get(Class<K> keyword, Function<? super K, ? extends V> value) {
        return Optional.ofNullable(given.get(keyword)).map(keyword::cast).map(value);
    }

    /** A keyword's value, or the one it has when not given. */
    <K, V> V get(Class<K> keyword, Function<? super K, ? extends V> value, V otherwise) {
        return this.<K, V>get(keyword, value).orElse(otherwise);
    }

    /** These without one keyword. */
    Options without(Class<?> keyword) {
        return new Options(
                call,
                given.values().stream()
                        .filter(value -> value.getClass() != keyword)
                        .toArray());
    }

    boolean has(Class<?> keyword) {
        return given.containsKey(keyword);
    }
}
