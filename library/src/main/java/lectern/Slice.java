package lectern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python's slice of a sequence, {@code start:stop:step}; a part that is not given is null. */
record Slice(Integer start, Integer stop, Integer step) {
    private static final Pattern FORM = Pattern.compile("\\s*(-?\\d+)?\\s*:\\s*(-?\\d+)?\\s*(?::\\s*(-?\\d+)?\\s*)?");

    Slice {
        if (step != null && step == 0) throw new IllegalArgumentException("slice step cannot be zero");
    }

    static Slice of(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) return new Slice(number(form.group(1)), number(form.group(2)), number(form.group(3)));
        throw new IllegalArgumentException("expected an int, or a slice such as \"1:3\", got \"" + text + "\"");
    }

    private static Integer number(String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    /** The places in a sequence of a length, in their order. */
    List<Integer> places(int length) {
        int by = step == null ? 1 : step;
        int first = by > 0 ? 0 : -1;
        int last = by > 0 ? length : length - 1;
        int from = start == null ? (by > 0 ? first : last) : within(start, length, first, last);
        int to = stop == null ? (by > 0 ? last : first) : within(stop, length, first, last);
        List<Integer> places = new ArrayList<>();
        for (long i = from; by > 0 ? i < to : i > to; i += by) places.add((int) i);
        return places;
    }

    private static int within(int place, int length, int first, int last) {
        return Math.max(first, Math.min(last, place < 0 ? place + length : place));
    }

    /**
     * The place that an index means in a sequence of a length; negative ones count from the end.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    static int place(String kind, int index, int length) {
        if (index >= -length && index < length) return index < 0 ? index + length : index;
        throw new IndexOutOfBoundsException(kind + " index " + index + " is out of range, its length is " + length);
    }
}
