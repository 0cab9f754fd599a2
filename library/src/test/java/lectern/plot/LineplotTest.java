package lectern.plot;

import static lectern.plot.PlotKeywords.color;
import static lectern.plot.PlotKeywords.label;
import static lectern.plot.Seaborn.lineplot;
import static lectern.plot.SeabornKeywords.errorbar;
import static lectern.plot.SeabornKeywords.estimator;
import static lectern.plot.SeabornKeywords.hue;
import static lectern.plot.SeabornKeywords.seed;
import static lectern.plot.SeabornKeywords.sort;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import lectern.display.MimeBundle;
import lectern.numpy.NDArray;
import lectern.numpy.Numpy;
import lectern.tensor.TorchCreation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class LineplotTest {
    private static final double[] NO_NUMBERS = {};

    private final Notebook notebook = new Notebook();

    private static double cubic(double x) {
        return (x - 3) * (x - 6) * (x - 4);
    }

    @Test
    void drawsTheCourseCubicAsSeabornDoes() {
        NDArray x = Numpy.linspace(0, 10, 101);
        AtomicReference<Axes> axes = new AtomicReference<>();
        List<MimeBundle> shown = notebook.run(() -> axes.set(lineplot(x, x.map(LineplotTest::cubic))));

        assertEquals("<Axes: >", axes.get().toString());
        assertEquals(new Limits(-0.5, 10.5), axes.get().getXlim());
        assertEquals(new Limits(-84, 180), axes.get().getYlim());
        assertEquals(1, shown.size());
        assertEquals("<Figure size 640x480 with 1 Axes>", shown.get(0).text());
        assertEquals(
                Map.of("width", 640, "height", 480), shown.get(0).metadata().get(MimeBundle.PNG));

        Picture picture = Picture.of(shown.get(0));
        assertEquals(1280, picture.image().getWidth());
        assertEquals(960, picture.image().getHeight());
        for (double at : new double[] {1, 2.5, 4, 5, 6.5, 8, 9}) {
            assertEquals(Picture.BLUE, picture.inside((at + 0.5) / 11, (cubic(at) + 84) / 264), "curve at x = " + at);
        }
        assertEquals(0, picture.count(Picture.ORANGE));
        assertTrue(picture.count(Picture.BLACK) > 4000, "spines, ticks and numbers");
        assertEquals(Picture.WHITE, picture.inside(0.2, 0.9));
    }

    @Test
    void takesAllThatHoldsNumbers() {
        Object[] kinds = {
            new double[] {1, 2, 3},
            new float[] {1, 2, 3},
            new int[] {1, 2, 3},
            new long[] {1, 2, 3},
            new Integer[] {1, 2, 3},
            List.of(1, 2L, 3.0),
            IntStream.rangeClosed(1, 3),
            TorchCreation.tensor(1., 2., 3.),
            Numpy.array(new double[] {1, 2, 3}),
        };
        for (Object kind : kinds) {
            assertArrayEquals(new double[] {1, 2, 3}, Values.of("x", kind), String.valueOf(kind.getClass()));
        }
        assertArrayEquals(new double[] {1, 0}, Values.of("x", new boolean[] {true, false}));
    }

    @Test
    void leavesOutRowsWithNaN() {
        double[] x = {0, 1, 2, Double.NaN, 4};
        double[] y = {0, Double.NaN, 2, 3, 4};
        notebook.run(() -> {
            Axes axes = lineplot(x, y);
            assertArrayEquals(new double[] {0, 2, 4}, line(axes, 0).points().x());
        });
    }

    @Test
    void leavesOutInfiniteValuesAndSaysSo() {
        double[] y = {1, Double.POSITIVE_INFINITY, 2, Double.NEGATIVE_INFINITY, 3};
        List<String> shown = notebook.texts(() -> lineplot(y));
        assertEquals(List.of("lineplot: 2 infinite points are left out", "<Figure size 640x480 with 1 Axes>"), shown);
    }

    @Test
    void showsEmptyAxesWhereNothingIsFinite() {
        double[] y = {Double.NaN, Double.POSITIVE_INFINITY};
        List<String> shown =
                notebook.texts(() -> assertEquals(new Limits(0, 1), lineplot(y).getXlim()));
        assertEquals("lineplot: none of the 2 points is a finite number", shown.get(0));
        assertEquals(2, shown.size());
    }

    @Test
    void drawsSpansThatXChartCannot() {
        for (double span : new double[] {0, 1e-320, 1e-300, 1e-12, 1e300}) {
            Picture picture = notebook.picture(() -> lineplot(new double[] {0, 1, 2}, new double[] {0, span, 0}));
            assertTrue(picture.count(Picture.BLUE) > 1000, "span " + span);
        }
    }

    @Test
    void joinsPointsFromLeftToRightUnlessToldNotTo() {
        double[] x = {3, 1, 2};
        double[] y = {9, 1, 4};
        notebook.run(() -> {
            assertArrayEquals(
                    new double[] {1, 4, 9}, line(lineplot(x, y), 0).points().y());
            assertArrayEquals(y, line(lineplot(x, y, sort(false)), 1).points().y());
        });
    }

    @Test
    void drawsTheMeanOfRepeatedXWithItsBand() {
        double[] x = {1, 1, 1, 2, 2, 3};
        double[] y = {1, 2, 6, 10, 20, 5};
        notebook.run(() -> {
            Axes axes = lineplot(x, y);
            assertArrayEquals(new double[] {1, 2, 3}, line(axes, 1).points().x());
            assertArrayEquals(new double[] {3, 15, 5}, line(axes, 1).points().y());
            Band band = (Band) axes.artists().get(0);
            assertEquals(10, band.low().y()[1]);
            assertEquals(20, band.high().y()[1]);
            assertTrue(Double.isNaN(band.low().y()[2]), "one value has no interval");
        });
        Picture picture = notebook.picture(() -> lineplot(x, y, errorbar("sd")));
        assertTrue(picture.count(0xd2e4f0) > 2000, "the band is the line's colour at a fifth of its strength");
        Picture bare = notebook.picture(() -> lineplot(x, y, errorbar("none")));
        assertTrue(bare.count(0xd2e4f0) < 100, "no more than the line's soft edge");
    }

    @Test
    void computesEachErrorBar() {
        double[] values = {2, 4, 4, 4, 5, 5, 7, 9};
        double deviation = Math.sqrt(32 / 7.0);
        assertBand(5 - deviation, 5 + deviation, ErrorBar.of("sd"), values);
        assertBand(5 - 2 * deviation / Math.sqrt(8), 5 + 2 * deviation / Math.sqrt(8), ErrorBar.of("se", 2), values);
        assertBand(4, 5.5, ErrorBar.of("pi", 50), values);
    }

    private static void assertBand(double low, double high, ErrorBar errorBar, double[] values) {
        Limits band = errorBar.around(values, Estimator.MEAN, new SplittableRandom(0));
        assertEquals(low, band.low(), 1e-12);
        assertEquals(high, band.high(), 1e-12);
    }

    @Test
    void bootstrapsNearTheTheoryAndTheSameEachTime() {
        Random random = new Random(5);
        double[] values = random.doubles(400).toArray();
        ErrorBar ci = ErrorBar.CI_95;
        Limits band = ci.around(values, Estimator.MEAN, new SplittableRandom(1));
        double theory = 1.96 * Math.sqrt(1 / 12.0 / 400);
        assertEquals(2 * theory, band.high() - band.low(), 0.2 * theory);
        assertEquals(band, ci.around(values, Estimator.MEAN, new SplittableRandom(1)));
        assertNotEquals(band, ci.around(values, Estimator.MEAN, new SplittableRandom(2)));
    }

    @Test
    void takesOtherEstimators() {
        double[] x = {1, 1, 1};
        double[] y = {1, 2, 6};
        notebook.run(() -> {
            assertArrayEquals(
                    new double[] {2},
                    line(lineplot(x, y, estimator("median")), 1).points().y());
            assertArrayEquals(
                    new double[] {9},
                    line(lineplot(x, y, estimator("sum"), seed(3)), 3).points().y());
            assertArrayEquals(
                    new double[] {6},
                    line(lineplot(x, y, estimator(v -> v[v.length - 1])), 5)
                            .points()
                            .y());
            assertArrayEquals(
                    y, line(lineplot(x, y, estimator("none")), 6).points().y());
        });
    }

    @Test
    void givesEachHueItsColourAndLegendRow() {
        double[] x = {0, 1, 0, 1, 0, 1};
        double[] y = {0, 1, 1, 2, 2, 3};
        String[] kinds = {"a", "a", "b", "b", "c", "c"};
        Picture picture = notebook.picture(() -> {
            Axes axes = lineplot(x, y, hue(kinds));
            assertEquals(
                    List.of("a", "b", "c"),
                    axes.legendKeys().stream().map(LegendKey::label).toList());
        });
        for (int curve : new int[] {Picture.BLUE, Picture.ORANGE, Picture.GREEN}) {
            assertTrue(picture.count(curve) > 1000);
        }
    }

    @Test
    void shadesNumericHuesAndNamesRoundOnes() {
        double[] x = IntStream.range(0, 20).mapToDouble(i -> i % 2).toArray();
        double[] levels = IntStream.range(0, 20)
                .mapToDouble(i -> Math.floorDiv(i, 2) * 1.5)
                .toArray();
        notebook.run(() -> {
            Axes axes = lineplot(x, levels, hue(levels));
            assertEquals(
                    List.of("0.0", "2.5", "5.0", "7.5", "10.0", "12.5"),
                    axes.legendKeys().stream().map(LegendKey::label).toList());
            assertEquals(0xedd1cb, line(axes, 0).pen().color().getRGB() & 0xffffff);
            assertEquals(0x2d1e3e, line(axes, 9).pen().color().getRGB() & 0xffffff);
        });
    }

    @Test
    void showsALegendAtOnceWithALabel() {
        notebook.run(() -> {
            assertTrue(!lineplot(new double[] {1, 2}).legendBox().isVisible());
            assertTrue(lineplot(new double[] {2, 1}, label("down")).legendBox().isVisible());
        });
    }

    @Test
    void namesBothSizesWhereTheyDiffer() {
        assertError("lineplot: x and y must have the same size, got 3 and 2", new double[3], new double[2]);
        String hue = assertThrows(
                        IllegalArgumentException.class, () -> lineplot(new double[3], new double[3], hue(List.of("a"))))
                .getMessage();
        assertEquals("lineplot: x and hue must have the same size, got 3 and 1", hue);
    }

    @Test
    void refusesWhatIsNotNumbers() {
        assertError("lineplot: x is empty; there is nothing to draw", NO_NUMBERS, NO_NUMBERS);
        assertError("lineplot: x[1] is not a number but a String: b", List.of(1, "b"), List.of(1, 2));
        assertError(
                "lineplot: y must be an array, a list, a range, a tensor or the like, got null", new int[] {1}, null);
        assertError(
                "lineplot: x must have one dimension, got shape [2, 2]; select a column",
                TorchCreation.tensor(new double[][] {{1, 2}, {3, 4}}),
                new int[] {1});
    }

    @Test
    void refusesUnknownNames() {
        assertTrue(message(() -> color("blurple")).startsWith("unknown color \"blurple\"; expected a CSS name"));
        assertTrue(message(() -> estimator("mode")).contains("[max, mean, median, min, none, sum]"));
        assertTrue(message(() -> errorbar("sem")).contains("\"ci\", \"pi\", \"sd\", \"se\""));
        assertTrue(message(() -> lineplot(new int[] {1, 2}, label("a"), label("b")))
                .contains("two keyword arguments"));
    }

    private void assertError(String message, Object x, Object y) {
        notebook.run(() -> assertEquals(message, message(() -> lineplot(x, y))));
    }

    private static String message(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    private static Line line(Axes axes, int index) {
        return (Line) axes.artists().get(index);
    }

    @Test
    void countsCurves() {
        double[] y = {1, 2, 3};
        Picture picture = notebook.picture(() -> {
            lineplot(y);
            lineplot(Arrays.stream(y).map(v -> v * v).toArray());
        });
        assertTrue(picture.count(Picture.BLUE) > 1000);
        assertTrue(picture.count(Picture.ORANGE) > 1000);
        assertEquals(0, picture.count(Picture.GREEN));
    }
}
