package lectern.kernel.display;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Any value as text, the way jshell echoes it, but with arrays written out wherever they stand. Survives a
 * {@code toString()} that throws or never ends growing, structures that contain themselves, and endless collections.
 */
final class ValueText {
    static final int MAX_CHARS = 20_000;
    static final int MAX_ELEMENTS = 1_000;
    private static final int MAX_DEPTH = 50;

    private final StringBuilder out = new StringBuilder();
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private ValueText() {}

    static String of(Object value) {
        ValueText text = new ValueText();
        text.echo(value);
        return clip(CellNames.plain(text.out.toString()));
    }

    /** A value as a part of something. */
    static String ofPart(Object value) {
        ValueText text = new ValueText();
        text.part(value);
        return clip(CellNames.plain(text.out.toString()));
    }

    /** The text itself, or its beginning with a notice of what is missing. */
    static String clip(String text) {
        if (text.length() <= MAX_CHARS) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
        return String.format(
                Locale.ROOT, "%s\n... (the first %,d of %,d characters)", text.substring(0, end), end, text.length());
    }

    /** As the whole result: strings and characters as Java writes them. */
    private void echo(Object value) {
        if (value instanceof String string) {
            out.append(JavaLiteral.of(string));
        } else if (value instanceof Character character) {
            out.append(JavaLiteral.of(character));
        } else {
            part(value);
        }
    }

    /** As a part of something: strings as they are, as every {@code toString()} of a collection has them. */
    private void part(Object value) {
        int start = out.length();
        try {
            if (value == null) {
                out.append("null");
            } else if (value.getClass().isArray()) {
                nested(value, () -> array(value));
            } else if (value instanceof Optional<?> optional && optional.isPresent()) {
                nested(value, () -> elements("Optional[", optional.stream().iterator(), "]", this::part));
            } else if (value instanceof Collection<?> collection && hasTextOfJdk(value)) {
                nested(value, () -> elements("[", collection.iterator(), "]", this::part));
            } else if (value instanceof Map<?, ?> map && hasTextOfJdk(value)) {
                nested(value, () -> elements("{", map.entrySet().iterator(), "}", this::entry));
            } else if (value instanceof Record tuple && isTransparent(tuple)) {
                nested(value, () -> components(tuple));
            } else {
                out.append(value);
            }
        } catch (Exception | Error failure) {
            out.setLength(start);
            out.append(identity(value)).append(" (its text is missing: ");
            out.append(ThrowableText.headline(failure)).append(')');
        }
    }

    private void nested(Object container, Runnable content) {
        if (open.size() >= MAX_DEPTH) {
            out.append("...");
        } else if (!open.add(container)) {
            out.append("(this ").append(kindOf(container)).append(')');
        } else {
            try {
                content.run();
            } finally {
                open.remove(container);
            }
        }
    }

    private static String kindOf(Object container) {
        if (container.getClass().isArray()) {
            return "array";
        }
        return container instanceof Map ? "Map" : container instanceof Record ? "Record" : "Collection";
    }

    private void array(Object array) {
        int length = Array.getLength(array);
        String type = array.getClass().getComponentType().getSimpleName();
        int dimensions = type.indexOf('[');
        String element = dimensions < 0 ? type : type.substring(0, dimensions);
        out.append(element).append('[').append(length).append(']').append(type.substring(element.length()));
        Iterator<Object> values = new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < length;
            }

            @Override
            public Object next() {
                return Array.get(array, next++);
            }
        };
        elements(" { ", values, " }", this::echo);
    }

    private void entry(Map.Entry<?, ?> entry) {
        part(entry.getKey());
        out.append('=');
        part(entry.getValue());
    }

    private <T> void elements(String start, Iterator<? extends T> values, String end, Consumer<T> each) {
        out.append(start);
        for (int i = 0; values.hasNext(); i++) {
            out.append(i == 0 ? "" : ", ");
            if (i == MAX_ELEMENTS || out.length() > MAX_CHARS) {
                out.append(String.format(Locale.ROOT, "... (only the first %,d shown)", i));
                break;
            }
            each.accept(values.next());
        }
        out.append(end);
    }

    private void components(Record tuple) {
        out.append(tuple.getClass().getSimpleName()).append('[');
        String separator = "";
        for (RecordComponent component : tuple.getClass().getRecordComponents()) {
            out.append(separator).append(component.getName()).append('=');
            part(read(component, tuple));
            separator = ", ";
        }
        out.append(']');
    }

    /** Whether the text comes from the class library, so that it can be taken apart without changing its look. */
    private static boolean hasTextOfJdk(Object value) throws NoSuchMethodException {
        Class<?> author = value.getClass().getMethod("toString").getDeclaringClass();
        return author.getName().startsWith("java.");
    }

    /** Whether a record has no {@code toString()} of its own, which only its text can tell. */
    static boolean isTransparent(Record tuple) {
        List<String> parts = new ArrayList<>();
        String own;
        try {
            for (RecordComponent component : tuple.getClass().getRecordComponents()) {
                parts.add(component.getName() + "=" + read(component, tuple));
            }
            own = tuple.toString();
        } catch (StackOverflowError recursive) {
            return true;
        }
        return own.equals(tuple.getClass().getSimpleName() + "[" + String.join(", ", parts) + "]");
    }

    static Object read(RecordComponent component, Record tuple) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(tuple);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("component " + component.getName() + " cannot be read", unreadable);
        }
    }

    /** The class of a value in words, for messages. */
    static String typeOf(Object value) {
        return value == null ? "null" : value.getClass().getSimpleName();
    }

    private static String identity(Object value) {
        return value.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(value));
    }
}
