package lectern.tensor;

import lectern.internal.cpu.Elements;
import lectern.internal.cpu.Walk;

/** Conversion between element types. */
final class Cast {
    private static final int BLOCK = 1024;

    private Cast() {}

    /** The values of {@code x} in another type, contiguous and outside the graph. */
    static Tensor convert(Tensor x, DType to) {
        Layout layout = Layout.contiguous(x.layout.sizes);
        Object in = x.storage.array;
        Object out = to.elements().allocate(layout.numel);
        boolean integers = !x.dtype.isFloatingPoint() || !(to.isFloatingPoint() || to == DType.BOOL);
        Elements from = x.dtype.elements();
        Walk.two(
                layout.sizes,
                x.layout.offset,
                x.layout.strides,
                0,
                layout.strides,
                integers
                        ? (ao, as, ro, rs, n) -> byLongs(from, in, ao, as, to.elements(), out, ro, rs, n)
                        : (ao, as, ro, rs, n) -> byDoubles(from, in, ao, as, to.elements(), out, ro, rs, n));
        return Tensor.of(out, layout, to);
    }

    private static void byLongs(
            Elements from, Object in, int ao, int as, Elements to, Object out, int ro, int rs, int n) {
        long[] block = new long[Math.min(n, BLOCK)];
        for (int done = 0; done < n; done += BLOCK) {
            int k = Math.min(BLOCK, n - done);
            from.toLongs(in, ao + done * as, as, block, 0, k);
            to.fromLongs(block, 0, out, ro + done * rs, rs, k);
        }
    }

    private static void byDoubles(
            Elements from, Object in, int ao, int as, Elements to, Object out, int ro, int rs, int n) {
        double[] block = new double[Math.min(n, BLOCK)];
        for (int done = 0; done < n; done += BLOCK) {
            int k = Math.min(BLOCK, n - done);
            from.toDoubles(in, ao + done * as, as, block, 0, k);
            to.fromDoubles(block, 0, out, ro + done * rs, rs, k);
        }
    }
}
