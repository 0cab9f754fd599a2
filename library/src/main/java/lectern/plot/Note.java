package lectern.plot;

import java.awt.Color;

/**
 * Text at a point of the data.
 *
 * @param size in points
 */
record Note(double x, double y, String text, double size, Color color) {}
