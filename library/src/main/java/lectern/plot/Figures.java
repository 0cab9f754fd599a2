package lectern.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.display.Context;
import lectern.display.Display;

/** The open figures of one context; the last one is drawn into. */
final class Figures {
    private static final double WIDTH = 6.4;
    private static final double HEIGHT = 4.8;

    private final List<Figure> open = new ArrayList<>();
    private boolean awaitsCellEnd;
    private Figure last;

    static Figures current() {
        return Context.current().get(Figures.class, Figures::new);
    }

    /** The figure drawn into, opened if there is none. */
    Figure gcf() {
        return open.isEmpty() ? open(WIDTH, HEIGHT) : open.get(open.size() - 1);
    }

    Figure open() {
        return open(WIDTH, HEIGHT);
    }

    /** Opens a figure, which is shown when the cell ends if nothing shows it before. */
    Figure open(double width, double height) {
        Figure figure = new Figure(width, height);
        open.add(figure);
        last = figure;
        if (!awaitsCellEnd) {
            awaitsCellEnd = true;
            Display display = Display.current();
            display.atCellEnd(() -> {
                awaitsCellEnd = false;
                show(display);
            });
        }
        return figure;
    }

    /** The figure opened last, which may be shown and closed; empty if there was none. */
    Optional<Figure> last() {
        return Optional.ofNullable(last);
    }

    /** Makes axes of an open figure the ones drawn into. */
    void draw(Axes axes) {
        Figure figure = open.stream()
                .filter(one -> one.has(axes))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "sca: the axes' figure is not open; its cell has ended, or it was shown or closed"));
        figure.draw(axes);
        open.remove(figure);
        open.add(figure);
    }

    /** Shows the open figures and closes them. */
    void show(Display display) {
        List<Figure> shown = List.copyOf(open);
        open.clear();
        shown.stream().filter(figure -> !figure.isShown()).forEach(figure -> display.show(figure.toMimeBundle()));
    }

    void close() {
        if (!open.isEmpty()) {
            open.remove(open.size() - 1);
        }
    }

    void closeAll() {
        open.clear();
    }
}
