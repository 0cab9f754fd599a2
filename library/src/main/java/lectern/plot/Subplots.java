package lectern.plot;

import java.util.List;

/** A figure with a grid of axes: {@code var plots = plt.subplots(2, 2); plots.ax(0, 1).plot(x, y);}. */
public record Subplots(Figure figure, List<Axes> axes, int columns) {
    /** Keeps a copy of the list, which runs along the rows. */
    public Subplots {
        axes = List.copyOf(axes);
    }

    /**
     * The only axes.
     *
     * @throws IllegalStateException if there are several
     */
    public Axes ax() {
        if (axes.size() == 1) {
            return axes.get(0);
        }
        throw new IllegalStateException("subplots: there are " + axes.size() + " axes; name one, as in ax(0)");
    }

    /** The axes at a place, counted from 0 along the rows. */
    public Axes ax(int index) {
        return axes.get(checked("index", index, axes.size()));
    }

    /** The axes in a row and a column, both counted from 0. */
    public Axes ax(int row, int column) {
        int rows = axes.size() / columns;
        return axes.get(checked("row", row, rows) * columns + checked("column", column, columns));
    }

    private static int checked(String what, int value, int size) {
        if (value < 0 || value >= size) {
            throw new IndexOutOfBoundsException(
                    "subplots: the " + what + " must be from 0 to " + (size - 1) + ", got " + value);
        }
        return value;
    }

    @Override
    public String toString() {
        return "(" + figure + ", " + axes + ")";
    }
}
