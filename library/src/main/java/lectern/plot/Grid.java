package lectern.plot;

import java.util.List;
import lectern.numpy.NDArray;
import lectern.numpy.Numpy;

/** The numbers of an image, row by row, either one for each place or the parts of its colour. */
final class Grid {
    private static final double BYTE = 255;

    private final int rows;
    private final int columns;
    private final int channels;
    private final double[] numbers;

    private Grid(int rows, int columns, int channels, double[] numbers) {
        this.rows = rows;
        this.columns = columns;
        this.channels = channels;
        this.numbers = numbers;
    }

    /** Reads a matrix, or an image whose last dimension is its colours. */
    static Grid of(String call, Object data) {
        NDArray array = array(call, data);
        List<Integer> shape = array.shape();
        int channels = shape.size() == 3 ? shape.get(2) : 1;
        boolean image = shape.size() == 2 || (shape.size() == 3 && (channels == 1 || channels == 3 || channels == 4));
        if (!image) {
            throw new IllegalArgumentException(call + ": expected the shape (rows, columns), (rows, columns, 3) or"
                    + " (rows, columns, 4), got " + array.shape() + hint(shape));
        }
        if (array.size() == 0) {
            throw new IllegalArgumentException(
                    call + ": the image is empty, its shape is " + array.shape() + "; there is nothing to draw");
        }
        double[] numbers = array.toDoubles();
        boolean bytes = channels > 1 && !array.dtype().name().startsWith("float");
        for (int i = 0; bytes && i < numbers.length; i++) {
            numbers[i] /= BYTE;
        }
        return new Grid(shape.get(0), shape.get(1), channels, numbers);
    }

    private static NDArray array(String call, Object data) {
        if (data == null) {
            throw new IllegalArgumentException(call + ": the image is null; give a matrix, a tensor or an array");
        }
        return Numpy.asarray(data);
    }

    private static String hint(List<Integer> shape) {
        return switch (shape.size()) {
            case 1 -> "; give it two dimensions with reshape(rows, columns)";
            case 3 ->
                shape.get(0) == 3 || shape.get(0) == 4
                        ? "; move the channels to the end with permute(1, 2, 0)"
                        : "; select one image, as in x.get(0)";
            case 4 -> "; select one image, as in x.get(0)";
            default -> "";
        };
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** Whether the places hold colours of their own, which need no colour map. */
    boolean isColored() {
        return channels > 1;
    }

    double[] numbers() {
        return numbers.clone();
    }

    double number(int row, int column) {
        return numbers[row * columns + column];
    }

    /** How many parts of colours lie outside of 0 to 1. */
    int clipped() {
        int clipped = 0;
        for (double number : numbers) {
            clipped += number < 0 || number > 1 ? 1 : 0;
        }
        return clipped;
    }

    /** The colour of each place, row by row, of numbers by a map. */
    int[] argb(ColorMap map, Norm norm) {
        int[] argb = new int[rows * columns];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = isColored() ? own(i * channels) : map.argb(norm.level(numbers[i]));
        }
        return argb;
    }

    private int own(int at) {
        int opacity = channels == 4 ? part(at + 3) : 255;
        return (opacity << 24) | (part(at) << 16) | (part(at + 1) << 8) | part(at + 2);
    }

    private int part(int at) {
        return (int) (Math.max(0, Math.min(1, numbers[at])) * BYTE);
    }
}
