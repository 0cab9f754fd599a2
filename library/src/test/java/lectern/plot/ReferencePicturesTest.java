package lectern.plot;

import static lectern.plot.SeabornKeywords.annot;
import static lectern.plot.SeabornKeywords.color;
import static lectern.plot.SeabornKeywords.data;
import static lectern.plot.SeabornKeywords.errorbar;
import static lectern.plot.SeabornKeywords.fill;
import static lectern.plot.SeabornKeywords.fmt;
import static lectern.plot.SeabornKeywords.hue;
import static lectern.plot.SeabornKeywords.kde;
import static lectern.plot.SeabornKeywords.style;
import static lectern.plot.SeabornKeywords.x;
import static lectern.plot.SeabornKeywords.y;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.github.romankh3.image.comparison.ImageComparison;
import com.github.romankh3.image.comparison.model.ImageComparisonState;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import lectern.numpy.NDArray;
import lectern.numpy.Numpy;
import lectern.numpy.RandomState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plots beside pictures of them that were looked at and found right. What a test drew lies in {@code target/pictures}; a
 * plot that changes on purpose gets that file as its new reference.
 */
class ReferencePicturesTest {
    private static final Path REFERENCES = Path.of("src/test/resources/plot");
    private static final Path DRAWN = Path.of("target/pictures");
    /** How far a colour may be off, as a share of the greatest distance, for another way to smooth edges. */
    private static final double SHADE = 0.15;
    /** How many percent of the pixels may be further off. */
    private static final double PIXELS = 0.1;

    private static final NDArray X = Numpy.linspace(0, 10, 101);
    private static final NDArray NOISE = new RandomState(0).randn(300);

    private static final Map<String, Runnable> SCENES = Map.of(
            "cubic", () -> Seaborn.lineplot(X, X.map(v -> (v - 3) * (v - 6) * (v - 4))),
            "band", () -> Seaborn.lineplot(repeatedX(), repeatedY(), errorbar("sd")),
            "hue", () -> Seaborn.lineplot(data(losses()), x("epoch"), y("loss"), hue("model"), style("model")),
            "histogram", () -> Seaborn.histplot(NOISE, kde(true)),
            "density", () -> Seaborn.kdeplot(NOISE, fill(true)),
            "regression", () -> Seaborn.regplot(NOISE, NOISE.mul(2).add(NOISE.mul(NOISE))),
            "bars",
                    () -> {
                        Seaborn.setTheme();
                        Seaborn.barplot(data(losses()), x("model"), y("loss"), errorbar("sd"));
                    },
            "heatmap", () -> Seaborn.heatmap(Numpy.arange(12).reshape(3, 4), annot(true), fmt("d")),
            "image",
                    () -> {
                        Pyplot.imshow(Numpy.arange(20).reshape(4, 5));
                        Pyplot.colorbar();
                    },
            "grid", ReferencePicturesTest::grid);

    private record Loss(double epoch, double loss, String model) {}

    private static List<Loss> losses() {
        List<Loss> losses = new ArrayList<>();
        for (int epoch = 0; epoch < 20; epoch++) {
            losses.add(new Loss(epoch, Math.exp(-epoch / 5.0), "SGD"));
            losses.add(new Loss(epoch, Math.exp(-epoch / 3.0) + 0.1, "Adam"));
        }
        return losses;
    }

    private static NDArray repeatedX() {
        return Numpy.arange(300).mod(20);
    }

    private static NDArray repeatedY() {
        return Numpy.sqrt(repeatedX()).add(NOISE);
    }

    private static void grid() {
        Subplots plots = Pyplot.subplots(2, 2);
        plots.ax(0, 0).plot(X, X.map(Math::sin));
        plots.ax(0, 1).scatter(X, X.map(Math::cos), color("C1"));
        plots.ax(1, 0).bar(List.of("a", "b", "c"), new int[] {1, 3, 2});
        plots.ax(1, 1).hist(NOISE);
        plots.ax(1, 1).setXlabel("noise");
        plots.ax(0, 0).setTitle("sine");
        Pyplot.suptitle("Four plots");
        Pyplot.tightLayout();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cubic", "band", "hue", "histogram", "density", "regression", "bars", "heatmap", "image", "grid"
            })
    void looksLikeItsReference(String name) throws IOException {
        assertEquals(ImageComparisonState.MATCH, compared(name, drawn(name, SCENES.get(name))));
    }

    @Test
    void tellsAWrongPictureFromARightOne() throws IOException {
        Map<String, Runnable> wrong = Map.of(
                "another curve", () -> Seaborn.lineplot(X, X.map(v -> (v - 3) * (v - 6) * (v - 4.5))),
                "another colour", () -> Seaborn.lineplot(X, X.map(v -> (v - 3) * (v - 6) * (v - 4)), color("C1")),
                "a second curve",
                        () -> {
                            SCENES.get("cubic").run();
                            Seaborn.lineplot(X, X);
                        },
                "a grid",
                        () -> {
                            SCENES.get("cubic").run();
                            Pyplot.grid();
                        },
                "no numbers",
                        () -> {
                            SCENES.get("cubic").run();
                            Pyplot.axis("off");
                        });
        for (Map.Entry<String, Runnable> scene : wrong.entrySet()) {
            BufferedImage picture = drawn("not-cubic", scene.getValue());
            assertNotEquals(ImageComparisonState.MATCH, compared("cubic", picture), scene.getKey());
        }
    }

    private static ImageComparisonState compared(String name, BufferedImage drawn) throws IOException {
        BufferedImage reference = ImageIO.read(REFERENCES.resolve(name + ".png").toFile());
        return new ImageComparison(reference, drawn)
                .setPixelToleranceLevel(SHADE)
                .setAllowingPercentOfDifferentPixels(PIXELS)
                .compareImages()
                .getImageComparisonState();
    }

    /** The plot at one pixel for each logical one, which smooths edges once more. */
    private static BufferedImage drawn(String name, Runnable scene) throws IOException {
        BufferedImage dense = new Notebook().picture(scene).image();
        Image scaled = dense.getScaledInstance(640, 480, Image.SCALE_AREA_AVERAGING);
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.drawImage(scaled, 0, 0, null);
        g.dispose();
        Files.createDirectories(DRAWN);
        ImageIO.write(picture, "png", DRAWN.resolve(name + ".png").toFile());
        return picture;
    }
}
