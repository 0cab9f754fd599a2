package lectern.internal.cpu;

import java.util.Arrays;

/**
 * Walks operands of one shape, each with its own strides, in row-major order and in runs as long as their strides
 * allow: dimensions that are adjacent in every operand are merged first.
 */
public final class Walk {
    private Walk() {}

    /** What happens to a run of two operands. */
    public interface Two {
        void run(int a, int as, int b, int bs, int n);
    }

    /** What happens to a run of three operands. */
    public interface Three {
        void run(int a, int as, int b, int bs, int c, int cs, int n);
    }

    /** What happens to a run of three operands and adjacent results. */
    public interface Four {
        void run(int a, int as, int b, int bs, int c, int cs, int r, int n);
    }

    /** Walks two operands. */
    public static void two(int[] sizes, int ao, int[] as, int bo, int[] bs, Two body) {
        walk(sizes, new int[] {ao, bo}, new int[][] {as, bs}, (o, s, n) -> body.run(o[0], s[0], o[1], s[1], n));
    }

    /** Walks three operands. */
    public static void three(int[] sizes, int ao, int[] as, int bo, int[] bs, int co, int[] cs, Three body) {
        walk(
                sizes,
                new int[] {ao, bo, co},
                new int[][] {as, bs, cs},
                (o, s, n) -> body.run(o[0], s[0], o[1], s[1], o[2], s[2], n));
    }

    /** Walks three operands into a fourth that is contiguous. */
    public static void four(int[] sizes, int ao, int[] as, int bo, int[] bs, int co, int[] cs, int[] rs, Four body) {
        walk(
                sizes,
                new int[] {ao, bo, co, 0},
                new int[][] {as, bs, cs, rs},
                (o, s, n) -> body.run(o[0], s[0], o[1], s[1], o[2], s[2], o[3], n));
    }

    private interface Run {
        void run(int[] offsets, int[] strides, int n);
    }

    private static void walk(int[] sizes, int[] at, int[][] strides, Run body) {
        for (int size : sizes) if (size == 0) return;
        int operands = at.length;
        int[] size = new int[Math.max(1, sizes.length)];
        int[][] stride = new int[operands][size.length];
        int dims = merge(sizes, strides, size, stride);
        int[] inner = new int[operands];
        for (int k = 0; k < operands; k++) inner[k] = stride[k][dims - 1];
        int[] index = new int[dims];
        while (true) {
            Interruption.check();
            body.run(at, inner, size[dims - 1]);
            int d = dims - 2;
            for (; d >= 0; d--) {
                for (int k = 0; k < operands; k++) at[k] += stride[k][d];
                if (++index[d] < size[d]) break;
                for (int k = 0; k < operands; k++) at[k] -= size[d] * stride[k][d];
                index[d] = 0;
            }
            if (d < 0) return;
        }
    }

    /** Fills {@code size} and {@code stride} with the merged dimensions, outermost first; returns their number. */
    private static int merge(int[] sizes, int[][] strides, int[] size, int[][] stride) {
        int dims = 0;
        for (int d = 0; d < sizes.length; d++) {
            if (sizes[d] == 1) continue;
            if (dims > 0 && mergeable(strides, stride, dims - 1, d, sizes[d])) {
                size[dims - 1] *= sizes[d];
            } else {
                size[dims++] = sizes[d];
            }
            for (int k = 0; k < strides.length; k++) stride[k][dims - 1] = strides[k][d];
        }
        if (dims > 0) return dims;
        Arrays.fill(size, 0, 1, 1);
        return 1;
    }

    private static boolean mergeable(int[][] strides, int[][] stride, int merged, int d, int size) {
        for (int k = 0; k < strides.length; k++) if (stride[k][merged] != strides[k][d] * size) return false;
        return true;
    }
}
