package lectern.bench;

import static lectern.Prelude.lineplot;
import static lectern.plot.PlotKeywords.figsize;
import static lectern.plot.PlotKeywords.label;
import static lectern.plot.SeabornKeywords.ax;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lectern.Prelude.plt;
import lectern.plot.Axes;
import lectern.plot.Subplots;

/** Draws the times that {@code bench/tensor.py} has measured over the number of elements, one small plot for each operator. */
public final class SpeedPlot {
    private static final int COLUMNS = 4;

    private SpeedPlot() {}

    /** What one side took, in microseconds, for so many elements. */
    private record Curve(String peer, double[] sizes, double[] times) {}

    private record Plot(String op, List<Curve> curves) {}

    private record Plots(List<Plot> plots) {}

    /** Takes the file of numbers and the one to draw into. */
    public static void main(String[] files) throws IOException {
        try (Reader in = Files.newBufferedReader(Path.of(files[0]))) {
            draw(new Gson().fromJson(in, Plots.class).plots());
        }
        plt.savefig(files[1]);
    }

    private static void draw(List<Plot> plots) {
        int rows = (plots.size() + COLUMNS - 1) / COLUMNS;
        Subplots grid = plt.subplots(rows, COLUMNS, figsize(3.2 * COLUMNS, 2.6 * rows));
        for (int i = 0; i < rows * COLUMNS; i++) {
            Axes axes = grid.ax(i);
            if (i < plots.size()) draw(plots.get(i), axes);
            else axes.axis("off");
        }
        plt.tightLayout();
    }

    private static void draw(Plot plot, Axes axes) {
        for (Curve curve : plot.curves()) lineplot(curve.sizes(), curve.times(), ax(axes), label(curve.peer()));
        axes.setXscale("log");
        axes.setYscale("log");
        axes.setTitle(plot.op());
        axes.setXlabel("elements");
        axes.setYlabel("µs");
    }
}
