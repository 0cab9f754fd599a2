package lectern.plot;

import java.awt.geom.Rectangle2D;

/** One cell of a grid of axes, counted from 1 along the rows. */
record Slot(int rows, int columns, int index) {
    private static final int MOST = 100;

    Slot {
        check(rows, columns);
        if (index < 1 || index > rows * columns) {
            throw new IllegalArgumentException("subplot: the index counts from 1 along the rows and must be at most "
                    + rows * columns + ", got " + index);
        }
    }

    static void check(int rows, int columns) {
        if (rows < 1 || columns < 1 || rows > MOST || columns > MOST) {
            throw new IllegalArgumentException("subplots: the numbers of rows and columns must be from 1 to " + MOST
                    + ", got " + rows + " and " + columns);
        }
    }

    int row() {
        return (index - 1) / columns;
    }

    int column() {
        return (index - 1) % columns;
    }

    boolean isLeftmost() {
        return column() == 0;
    }

    boolean isLowest() {
        return row() == rows - 1;
    }

    /** Where the axes lie in a figure of some size, sharp at device pixels. */
    Rectangle2D box(Margins margins, double width, double height) {
        double across = margins.right() - margins.left();
        double down = margins.top() - margins.bottom();
        double cellWidth = across / (columns + margins.wspace() * (columns - 1));
        double cellHeight = down / (rows + margins.hspace() * (rows - 1));
        double left = margins.left() + column() * cellWidth * (1 + margins.wspace());
        double top = 1 - margins.top() + row() * cellHeight * (1 + margins.hspace());
        double x = Viewport.snap(left * width);
        double y = Viewport.snap(top * height);
        return new Rectangle2D.Double(
                x, y, Viewport.snap((left + cellWidth) * width) - x, Viewport.snap((top + cellHeight) * height) - y);
    }
}
