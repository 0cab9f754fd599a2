package lectern.plot;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import lectern.display.Context;

/** How new axes look: their colours, their sizes and the colours that follow each other in them. */
record Theme(AxesStyle style, PlottingContext context, List<Color> cycle) {
    static final Theme MATPLOTLIB = new Theme(AxesStyle.MATPLOTLIB, PlottingContext.MATPLOTLIB, Palette.TAB10);
    static final Theme SEABORN = new Theme(AxesStyle.DARKGRID, PlottingContext.NOTEBOOK, Palette.DEEP);

    /** The theme of the current session. */
    static Theme current() {
        return Context.current().get(Theme.class, () -> MATPLOTLIB);
    }

    /** Makes this the theme of axes that are made from now on. */
    void use() {
        Context.current().set(Theme.class, this);
    }

    Theme with(AxesStyle other) {
        return new Theme(other, context, cycle);
    }

    Theme with(PlottingContext other) {
        return new Theme(style, other, cycle);
    }

    Theme with(List<Color> other) {
        return new Theme(style, context, other);
    }

    /** The white edge that seaborn's styles draw around bars. */
    Optional<Pen> barEdge() {
        return style.isSeaborn()
                ? Optional.of(new Pen(Color.WHITE, LineStyle.SOLID, Pen.PATCH_EDGE))
                : Optional.empty();
    }

    /** The n-th colour of the cycle, from 0. */
    Color color(int n) {
        return cycle.get(Math.floorMod(n, cycle.size()));
    }
}
