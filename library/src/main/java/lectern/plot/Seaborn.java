package lectern.plot;

/** The calls of {@code sns}: they draw into the current figure, which the end of the cell shows. */
public class Seaborn {
    /** A keyword argument of {@link #lineplot}. */
    public interface LineplotOption {}

    /** Only the static members are of use; other classes inherit them. */
    protected Seaborn() {}

    /** Draws a line through y over 0, 1, 2... */
    public static Axes lineplot(Object y, LineplotOption... options) {
        return new Lineplot(options).draw(Pyplot.gca(), Rows.of("lineplot", y));
    }

    /**
     * Draws a line through points, from left to right. Several y over one x become their mean, with a band of its
     * confidence interval. Points that lack a coordinate are left out.
     */
    public static Axes lineplot(Object x, Object y, LineplotOption... options) {
        Rows rows = Rows.of("lineplot", x, y);
        return new Lineplot(options).draw(Pyplot.gca(), rows);
    }
}
