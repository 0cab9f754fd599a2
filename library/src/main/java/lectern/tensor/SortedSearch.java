package lectern.tensor;

import lectern.internal.cpu.StableOrder;

/** Where values would be inserted into sorted ones to keep their order. */
final class SortedSearch {
    private final String op;
    private boolean right;
    private boolean narrow;
    private Tensor sorter;

    private SortedSearch(String op, Option.Search... options) {
        this.op = op;
        for (Option.Search option : options) {
            if (option instanceof Option.Right given) right = given.on();
            if (option instanceof Option.Side given) right = isRight(given.name());
            if (option instanceof Option.Sorter given) sorter = given.indices();
            if (option instanceof Option.OutInt32 given) narrow = given.on();
        }
    }

    private boolean isRight(String side) {
        if (side.equals("right") || side.equals("left")) return side.equals("right");
        throw new TensorError(op + "(): side can only be 'left' or 'right' but got " + side);
    }

    /** For each value the index in the sorted values, which have one row, or one per row of values. */
    static Tensor of(String op, Tensor sorted, Tensor values, Option.Search... options) {
        return new SortedSearch(op, options).search(sorted, values);
    }

    private Tensor search(Tensor sorted, Tensor values) {
        check(sorted, values);
        DType common = sorted.dtype.promote(values.dtype);
        long[] keys = Lanes.keys(sorted.detach().as(common));
        if (sorter != null) keys = reordered(keys, Lanes.keys(sorter), sorted.size(-1));
        long[] wanted = Lanes.keys(values.detach().as(common));
        int length = sorted.size(-1);
        boolean rows = sorted.ndim() > 1;
        int perRow = values.ndim() == 0 ? 1 : Math.max(1, values.size(-1));
        long[] index = new long[wanted.length];
        for (int i = 0; i < index.length; i++) {
            int from = rows ? i / perRow * length : 0;
            int at = place(keys, from, from + length, wanted[i]) - from;
            index[i] = at;
        }
        Tensor result = Tensor.of(index, Layout.contiguous(values.layout.sizes), DType.INT64);
        return narrow ? result.as(DType.INT32) : result;
    }

    private int place(long[] keys, int from, int to, long value) {
        if (!right) return StableOrder.firstNotBelow(keys, from, to, value);
        return value == Long.MAX_VALUE ? to : StableOrder.firstNotBelow(keys, from, to, value + 1);
    }

    private static long[] reordered(long[] keys, long[] order, int length) {
        long[] result = new long[keys.length];
        for (int i = 0; i < result.length; i++) result[i] = keys[i / length * length + (int) order[i]];
        return result;
    }

    private void check(Tensor sorted, Tensor values) {
        int dims = sorted.ndim();
        boolean fits = dims == 1;
        if (dims > 1 && dims == values.ndim()) {
            fits = true;
            for (int d = 0; d < dims - 1; d++) fits &= sorted.size(d) == values.size(d);
        }
        if (!fits) {
            throw new TensorError(op + "(): boundaries tensor should be 1 dimension or the first N-1 dimensions of"
                    + " boundaries tensor and input value tensor must match, but we got boundaries tensor "
                    + Layout.text(sorted.layout.sizes) + " and input value tensor "
                    + Layout.text(values.layout.sizes));
        }
        if (sorter != null && !sorter.layout.sameSizes(sorted.layout)) {
            throw new TensorError(op + "(): boundary and sorter must have the same size, but got boundary tensor "
                    + Layout.text(sorted.layout.sizes) + " and got sorter tensor "
                    + Layout.text(sorter.layout.sizes));
        }
        if (sorter != null) checkSorter(sorted.size(-1));
    }

    private void checkSorter(int length) {
        if (sorter.dtype != DType.INT64) {
            throw new TensorError(op + "(): sorter must be a tensor of long dtype but got dtype " + sorter.dtype);
        }
        for (long entry : Lanes.keys(sorter)) {
            if (entry < 0 || entry >= length) {
                throw new TensorError(op + "(): sorter index out of range, got " + entry + " for " + length
                        + " boundaries; use the indices of sort()");
            }
        }
    }
}
