package lectern.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lectern.display.Display;
import lectern.display.Displayable;
import lectern.display.MimeBundle;
import lectern.tensor.Tensor;

/**
 * A curve of the loss that grows while a model is trained:
 * {@code var curve = lossCurve(); for (...) { ...; curve.add(loss); }}.
 *
 * <p>The picture is an output that is replaced, so that every front end shows it, and a notebook that is run without one
 * has its last state. Several lines have names: {@code curve.add("validation", epoch, loss)}.
 */
public final class LossCurve implements Displayable {
    private static final double WIDTH = 6.4;
    private static final double HEIGHT = 3.6;
    private static final String ONLY = "loss";
    private static final long REFRESH = TimeUnit.MILLISECONDS.toNanos(300);
    /** How much longer training goes on than drawing. */
    private static final int PATIENCE = 10;

    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private final String id = UUID.randomUUID().toString();
    private boolean awaitsCellEnd;
    private boolean shown;
    private long due = System.nanoTime();

    /** The points of one line. */
    private static final class Track {
        private final List<Double> steps = new ArrayList<>();
        private final List<Double> losses = new ArrayList<>();

        double nextStep() {
            return steps.isEmpty() ? 1 : steps.get(steps.size() - 1) + 1;
        }

        String last() {
            return String.format(
                    Locale.ROOT, "%.2g after %.0f steps", losses.get(losses.size() - 1), steps.get(steps.size() - 1));
        }
    }

    /** Adds the loss of the next step. */
    public void add(double loss) {
        add(ONLY, loss);
    }

    /** Adds the loss of the next step. */
    public void add(Tensor loss) {
        add(loss.item());
    }

    /** Adds the next point of a line. */
    public void add(String name, double loss) {
        add(name, track(name).nextStep(), loss);
    }

    /** Adds the next point of a line. */
    public void add(String name, Tensor loss) {
        add(name, loss.item());
    }

    /** Adds a point of a line at some step. */
    public void add(String name, double step, double loss) {
        Track track = track(name);
        track.steps.add(step);
        track.losses.add(loss);
        Display display = Display.current();
        if (!awaitsCellEnd) {
            awaitsCellEnd = true;
            display.atCellEnd(() -> {
                awaitsCellEnd = false;
                draw(display);
            });
        }
        if (System.nanoTime() - due >= 0) draw(display);
    }

    private Track track(String name) {
        return tracks.computeIfAbsent(name, n -> new Track());
    }

    private void draw(Display display) {
        long start = System.nanoTime();
        if (shown) {
            display.update(toMimeBundle(), id);
        } else {
            display.show(toMimeBundle(), id);
        }
        shown = true;
        long end = System.nanoTime();
        due = end + Math.max(REFRESH, PATIENCE * (end - start));
    }

    private Figure figure() {
        Figure figure = new Figure(WIDTH, HEIGHT);
        Axes axes = figure.gca();
        tracks.forEach((name, track) -> axes.plot(track.steps, track.losses, PlotKeywords.label(name)));
        axes.setXlabel("step");
        axes.setYlabel("loss");
        if (tracks.size() > 1) axes.legend();
        figure.tightLayout();
        return figure;
    }

    @Override
    public MimeBundle toMimeBundle() {
        if (tracks.isEmpty()) return MimeBundle.text(toString());
        Figure figure = figure();
        return MimeBundle.png(figure.toPng(), figure.width(), figure.height(), toString());
    }

    /** The last point of each line. */
    @Override
    public String toString() {
        if (tracks.isEmpty()) return "LossCurve without points: add(loss) adds one";
        return tracks.entrySet().stream()
                .map(track -> track.getKey() + " " + track.getValue().last())
                .collect(Collectors.joining(", "));
    }
}
