package lectern.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** What artists draw on: the inside of the axes, in pixels from its upper left corner. */
interface Canvas {
    /** A filled polygon. */
    void fill(double[] x, double[] y, Color color);

    /** A line through points, broken where one of them is NaN. */
    void stroke(double[] x, double[] y, Pen pen);

    /** The same marker at each point. */
    void stamp(double[] x, double[] y, Stamp stamp);

    /** An image that fills a rectangle. */
    void image(BufferedImage image, double left, double top, double width, double height);
}
