package lectern.tensor;

import java.util.Arrays;
import java.util.IdentityHashMap;

/**
 * The steps that a pass still has to take, by depth, each with the gradients that have arrived for its outputs. A step is
 * found by looking through the few others of its depth: in graphs of numbers, hashing the steps would cost as much as
 * taking them.
 */
final class Agenda {
    /** From here on the steps of a depth are hashed. */
    private static final int CROWD = 8;

    private Day[] days = new Day[16];
    private int deepest = -1;
    private final IdentityHashMap<Node, Entry> crowded = new IdentityHashMap<>(0);

    /** A step, and the sum of the gradients that have arrived for each of its outputs; null for none yet. */
    static final class Entry {
        final Node node;
        final Tensor[] sums;
        private Entry next;

        private Entry(Node node) {
            this.node = node;
            this.sums = new Tensor[node.outputs()];
        }

        /** The one of the same depth that was added after this one, or null. */
        Entry next() {
            return next;
        }
    }

    /** The steps of one depth, in the order in which they were added. */
    private static final class Day {
        private Entry first;
        private Entry last;
        private int count;
    }

    /** The entry of a step, which is added if it is new. */
    @SuppressWarnings("ReferenceEquality") // steps have no other
    Entry of(Node node) {
        int depth = node.depth();
        if (depth >= days.length) days = Arrays.copyOf(days, Math.max(depth + 1, 2 * days.length));
        if (depth > deepest) deepest = depth;
        Day day = days[depth];
        if (day == null) day = days[depth] = new Day();
        Entry entry = day.first;
        for (int i = 0; i < CROWD && entry != null; i++, entry = entry.next) if (entry.node == node) return entry;
        if (entry != null) {
            Entry known = crowded.get(node);
            if (known != null) return known;
        }
        return add(node, day);
    }

    private Entry add(Node node, Day day) {
        Entry entry = new Entry(node);
        if (day.first == null) day.first = entry;
        else day.last.next = entry;
        day.last = entry;
        if (day.count++ >= CROWD) crowded.put(node, entry);
        return entry;
    }

    /**
     * Takes away the steps of the greatest depth above {@code floor}: no step that is still to be taken leads to them.
     *
     * @return the first of them, or null for none
     */
    Entry deepestAbove(int floor) {
        while (deepest > floor) {
            Day day = days[deepest];
            days[deepest--] = null;
            if (day != null) return day.first;
        }
        return null;
    }
}
