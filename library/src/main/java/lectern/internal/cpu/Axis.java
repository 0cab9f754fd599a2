package lectern.internal.cpu;

/**
 * How windows slide along one dimension.
 *
 * @param size the elements of the dimension
 * @param windows the number of windows
 * @param kernel the elements of a window
 * @param stride from one window to the next
 * @param padding how far the first window begins before the first element
 * @param dilation from one element of a window to the next
 */
public record Axis(int size, int windows, int kernel, int stride, int padding, int dilation) {
    /** A dimension of one element with one window. */
    public static final Axis SINGLE = new Axis(1, 1, 1, 1, 0, 1);

    /** Where an element of a window lies; outside of 0 to {@link #size} is padding. */
    public int at(int window, int element) {
        return window * stride - padding + element * dilation;
    }

    /** The first window whose {@code element} does not lie before the dimension. */
    int firstInside(int element) {
        return Math.max(0, -Math.floorDiv(at(0, element), stride));
    }

    /** Behind the last window whose {@code element} does not lie behind the dimension. */
    int endInside(int element) {
        return Math.min(windows, Math.floorDiv(size - 1 - at(0, element), stride) + 1);
    }
}
