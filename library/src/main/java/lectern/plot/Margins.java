package lectern.plot;

/**
 * Where a figure's grid of axes lies, in shares of the figure's width and height from its lower left corner.
 *
 * @param wspace room between columns, in widths of one of the axes
 * @param hspace room between rows, in heights of one of the axes
 */
record Margins(double left, double right, double bottom, double top, double wspace, double hspace) {
    static final Margins USUAL = new Margins(0.125, 0.9, 0.11, 0.88, 0.2, 0.2);
}
