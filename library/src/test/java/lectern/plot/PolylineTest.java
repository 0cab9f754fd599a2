package lectern.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolylineTest {
    @Test
    void keepsTheExtremesOfEachColumn() {
        Random random = new Random(1);
        int points = 100_000;
        double[] x =
                IntStream.range(0, points).mapToDouble(i -> i * 496.0 / points).toArray();
        double[] y = random.doubles(points).toArray();
        Polyline thin = Polyline.thinned(x, y);
        assertTrue(thin.x().length <= 4 * 992, thin.x().length + " points");
        for (int column = 0; column < 992; column++) {
            assertArrayEquals(extremes(x, y, column), extremes(thin.x(), thin.y(), column), "column " + column);
        }
    }

    private static double[] extremes(double[] x, double[] y, int column) {
        double[] inColumn = IntStream.range(0, x.length)
                .filter(i -> (int) (x[i] * 2) == column)
                .mapToDouble(i -> y[i])
                .sorted()
                .toArray();
        return new double[] {inColumn[0], inColumn[inColumn.length - 1]};
    }

    @Test
    void leavesFewPointsAsTheyAre() {
        double[] x = {0, 10, 5, Double.NaN, 7};
        double[] y = {1, 2, 3, 4, 5};
        assertArrayEquals(x, Polyline.thinned(x, y).x());
    }

    @Test
    void cutsOffWhatLiesFarOutside() {
        double[] x = {-1e9, 1e9, 50, 50};
        double[] y = {50, 50, 50, -1e12};
        Polyline near = Polyline.thinned(x, y).clipped(100, 100, 10);
        assertTrue(Arrays.stream(near.x()).filter(v -> !Double.isNaN(v)).allMatch(v -> v >= -10 && v <= 110));
        assertTrue(Arrays.stream(near.y()).filter(v -> !Double.isNaN(v)).allMatch(v -> v >= -10 && v <= 110));
        assertEquals(-10, near.x()[1]);
        assertEquals(110, near.x()[2]);
    }
}
