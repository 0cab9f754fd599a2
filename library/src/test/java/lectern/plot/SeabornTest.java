package lectern.plot;

import static lectern.plot.SeabornKeywords.annot;
import static lectern.plot.SeabornKeywords.binwidth;
import static lectern.plot.SeabornKeywords.data;
import static lectern.plot.SeabornKeywords.hue;
import static lectern.plot.SeabornKeywords.stat;
import static lectern.plot.SeabornKeywords.style;
import static lectern.plot.SeabornKeywords.x;
import static lectern.plot.SeabornKeywords.y;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeabornTest {
    private record Loss(int epoch, double loss, String model) {}

    private static final List<Loss> LOSSES =
            List.of(new Loss(0, 3, "a"), new Loss(1, 1, "a"), new Loss(0, 2, "b"), new Loss(1, 0.5, "b"));

    private final Notebook notebook = new Notebook();

    @Test
    void takesColumnsOfRecordsMapsAndColumns() {
        List<Object> tables = List.of(
                LOSSES,
                List.of(Map.of("epoch", 0, "loss", 3), Map.of("epoch", 1, "loss", 1)),
                Map.of("epoch", List.of(0, 1), "loss", new double[] {3, 1}));
        for (Object table : tables) {
            notebook.run(() -> {
                Axes axes = Seaborn.lineplot(data(table), x("epoch"), y("loss"));
                assertEquals("<Axes: xlabel='epoch', ylabel='loss'>", axes.toString());
                assertArrayEquals(
                        new double[] {0, 1}, lines(axes).get(0).points().x());
            });
        }
    }

    @Test
    void namesTheColumnsThatThereAre() {
        notebook.run(() -> {
            assertEquals(
                    "lineplot: y names the column \"lost\", which data does not have; its columns are epoch, loss, model",
                    message(() -> Seaborn.lineplot(data(LOSSES), x("epoch"), y("lost"))));
            assertEquals(
                    "lineplot: hue names the column \"model\", but there is no data(...)",
                    message(() -> Seaborn.lineplot(List.of(1), List.of(2), hue("model"))));
            assertTrue(message(() -> Seaborn.lineplot(data(List.of(1, 2)), y("a")))
                    .contains("row 0 is a Integer: 1"));
            assertTrue(
                    message(() -> Seaborn.scatterplot(data(LOSSES), y("loss"))).startsWith("scatterplot: x is miss"));
            assertEquals(
                    "histplot: data has no rows; there is nothing to draw",
                    message(() -> Seaborn.histplot(data(List.of()), x("a"))));
        });
    }

    @Test
    void headsTheLegendWithTheColumn() {
        notebook.run(() -> {
            Axes axes = Seaborn.lineplot(data(LOSSES), x("epoch"), y("loss"), hue("model"));
            assertEquals("model", axes.legendBox().title());
            assertEquals(2, lines(axes).size());
            assertEquals(List.of("a", "b"), labels(axes));
        });
    }

    @Test
    void crossesHueAndStyle() {
        notebook.run(() -> {
            Axes axes = Seaborn.lineplot(data(LOSSES), x("epoch"), y("loss"), hue("model"), style("epoch"));
            assertEquals(4, lines(axes).size());
            assertEquals(List.of("model", "a", "b", "epoch", "0", "1"), labels(axes));
            assertEquals(LineStyle.SHORT_GAPS, lines(axes).get(1).pen().style());
        });
    }

    @Test
    void averagesEachCategory() {
        notebook.run(() -> {
            Axes axes = Seaborn.barplot(data(LOSSES), x("model"), y("loss"));
            Bars bars = (Bars) axes.artists().get(0);
            assertArrayEquals(
                    new double[] {2, 1.25},
                    bars.bars().stream().mapToDouble(Bars.Bar::height).toArray());
            assertEquals(List.of("a", "b"), axes.xAxis().categories());
        });
        notebook.run(() -> {
            Axes axes = Seaborn.countplot(List.of("x", "y", "x"));
            assertEquals("count", axes.yAxis().label());
            assertEquals(2, ((Bars) axes.artists().get(0)).bars().get(0).height());
        });
    }

    @ParameterizedTest
    @CsvSource({"count, 4", "frequency, 2", "probability, 1", "percent, 100", "density, 0.5"})
    void scalesHistograms(String stat, double sum) {
        notebook.run(() -> {
            Axes axes = Seaborn.histplot(new double[] {0, 1, 2, 4}, binwidth(2), stat(stat));
            Bars bars = (Bars) axes.artists().get(0);
            assertEquals(2, bars.bars().size());
            assertEquals(sum, bars.bars().stream().mapToDouble(Bars.Bar::height).sum(), 1e-12);
        });
    }

    @Test
    void estimatesTheDensityOfFewAndManyValuesAlike() {
        Random random = new Random(3);
        double[] many = random.doubles(20_000).map(v -> v * v).toArray();
        Rows few = KernelDensity.of(Arrays.copyOf(many, 5000), 1).curve(0, 1);
        Rows all = KernelDensity.of(many, 1).curve(0, 1);
        double area = Arrays.stream(KernelDensity.of(many, 1).curve(3).y()).sum();
        double width = KernelDensity.of(many, 1).curve(3).x()[1]
                - KernelDensity.of(many, 1).curve(3).x()[0];
        assertEquals(1, area * width, 0.01);
        assertEquals(few.y()[100], all.y()[100], 0.1);
    }

    @Test
    void findsTheRegressionLine() {
        notebook.run(() -> {
            Axes axes = Seaborn.regplot(new double[] {0, 1, 2, 3}, new double[] {1, 3, 5, 7});
            double[] fitted = lines(axes).get(0).points().y();
            assertEquals(1, fitted[0], 1e-12);
            assertEquals(7, fitted[fitted.length - 1], 1e-12);
        });
    }

    @Test
    void agreesWithTheBootstrapWhereThereAreMany() {
        double[] values = new Random(1).doubles(5001).toArray();
        Limits limiting = ErrorBar.CI_95.around(values, Estimator.MEAN, new SplittableRandom(0));
        Estimator sameMean = new Estimator(Estimator::mean);
        Limits resampled = ErrorBar.CI_95.around(values, sameMean, new SplittableRandom(0));
        assertEquals(resampled.low(), limiting.low(), 0.1 * resampled.span());
        assertEquals(resampled.high(), limiting.high(), 0.1 * resampled.span());
    }

    @ParameterizedTest
    @CsvSource({
        ".2g, 0.123456, 0.12",
        ".2g, 1234, 1.2e+03",
        "d, 3, 3",
        ".1%, 0.256, 25.6%",
        ".3f, 2, 2.000",
        ".2g, 0.00001, 1e-05",
        ".2g, 100, 1e+02",
        ".2g, 12, 12"
    })
    void writesNumbersAsPython(String spec, double value, String text) {
        assertEquals(text, NumberFormat.of(spec).format(value));
    }

    @Test
    void writesNumbersIntoCells() {
        notebook.run(() -> {
            Axes axes = Seaborn.heatmap(new double[][] {{1, 2}, {3, Double.NaN}}, annot(true));
            assertEquals(
                    List.of("1", "2", "3"),
                    axes.notes().stream().map(Note::text).toList());
            assertEquals(new Limits(2, 0), axes.getYlim());
        });
        assertTrue(message(() -> Seaborn.heatmap(new double[] {1, 2})).contains("reshape(rows, columns)"));
    }

    @Test
    void changesHowNewAxesLook() {
        Picture picture = notebook.picture(() -> {
            Seaborn.setTheme();
            Pyplot.plot(new int[] {1, 2});
        });
        assertTrue(picture.count(0xeaeaf2) > 100_000, "the face of darkgrid");
        assertTrue(picture.count(0x4c72b0) > 1000, "the first colour of deep");
        notebook.run(() -> {
            String message = message(() -> Seaborn.setTheme(style("pink")));
            assertTrue(message.endsWith("darkgrid, whitegrid, dark, white, ticks"), message);
            Seaborn.resetDefaults();
        });
        assertEquals(0, notebook.picture(() -> Pyplot.plot(new int[] {1, 2})).count(0xeaeaf2));
    }

    private static List<Line> lines(Axes axes) {
        return axes.artists().stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .toList();
    }

    private static List<String> labels(Axes axes) {
        return axes.legendKeys().stream().map(LegendKey::label).toList();
    }

    private static String message(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }
}
