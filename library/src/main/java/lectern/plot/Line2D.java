package lectern.plot;

import lectern.numpy.NDArray;

/** A line that was drawn, for who wants to check it: {@code lastFigure().axes().get(0).lines().get(0)}. */
public sealed interface Line2D permits Line {
    /** Where the points are along x. */
    NDArray getXdata();

    /** Where the points are along y. */
    NDArray getYdata();

    /** The name that a legend gives the line; empty where it has none. */
    String getLabel();
}
