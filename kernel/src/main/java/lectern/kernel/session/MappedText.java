package lectern.kernel.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** Text for a compiler, put together from pieces of a cell and pieces of our own; it knows where each character is from. */
final class MappedText {
    /** What takes the place of {@code length} characters; nothing is cut where it is 0. */
    record Edit(int length, String replacement) {}

    private static final int OWN = -1;

    private final String text;
    private final int[] starts;
    private final int[] origins;

    private MappedText(Builder builder) {
        text = builder.text.toString();
        starts = builder.starts.stream().mapToInt(Integer::intValue).toArray();
        origins = builder.origins.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A piece of a cell, as it stands there. */
    static MappedText of(Cell cell, int start, int end) {
        return new Builder().add(cell.text(), start, end).build();
    }

    @Override
    public String toString() {
        return text;
    }

    /** Where in the cell the character at a position is from; for our own text, where the cell's goes on after it. */
    int origin(int position) {
        int piece = piece(position);
        for (int i = piece; i < starts.length; i++) {
            if (origins[i] != OWN) {
                return origins[i] + (i == piece ? position - starts[i] : 0);
            }
        }
        return originBefore(piece);
    }

    /** Where in the cell a stretch ends that ends here at a position, exclusive. */
    int originOfEnd(int position) {
        int piece = piece(Math.max(0, position - 1));
        return piece >= 0 && origins[piece] != OWN ? origins[piece] + position - starts[piece] : originBefore(piece);
    }

    private int originBefore(int piece) {
        for (int i = piece - 1; i >= 0; i--) {
            if (origins[i] != OWN) {
                return origins[i] + starts[i + 1] - starts[i];
            }
        }
        return 0;
    }

    private int piece(int position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found : -found - 2;
    }

    /** This text with edits, by position; edits must not overlap. */
    MappedText edit(SortedMap<Integer, Edit> edits) {
        Builder builder = new Builder();
        int done = 0;
        for (var edit : edits.entrySet()) {
            copy(builder, done, edit.getKey());
            builder.add(edit.getValue().replacement());
            done = edit.getKey() + edit.getValue().length();
        }
        copy(builder, done, text.length());
        return builder.build();
    }

    private void copy(Builder builder, int start, int end) {
        for (int at = start; at < end; ) {
            int piece = piece(at);
            int stop = piece + 1 < starts.length ? Math.min(end, starts[piece + 1]) : end;
            builder.piece(text, at, stop, origins[piece] == OWN ? OWN : origins[piece] + at - starts[piece]);
            at = stop;
        }
    }

    /** A stretch of this text. */
    MappedText cut(int start, int end) {
        Builder builder = new Builder();
        copy(builder, start, end);
        return builder.build();
    }

    /** Puts a text together, piece by piece. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> origins = new ArrayList<>();

        /** Adds text of our own. */
        Builder add(String own) {
            return piece(own, 0, own.length(), OWN);
        }

        /** Adds a piece of a cell's text. */
        Builder add(String cell, int start, int end) {
            return piece(cell, start, end, start);
        }

        /** Adds what is mapped already. */
        Builder add(MappedText mapped) {
            mapped.copy(this, 0, mapped.text.length());
            return this;
        }

        private Builder piece(String from, int start, int end, int origin) {
            if (start < end) {
                starts.add(text.length());
                origins.add(origin);
                text.append(from, start, end);
            }
            return this;
        }

        int length() {
            return text.length();
        }

        MappedText build() {
            return new MappedText(this);
        }
    }
}
