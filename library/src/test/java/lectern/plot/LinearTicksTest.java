package lectern.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected labels are matplotlib's for the same limits. */
class LinearTicksTest {
    @ParameterizedTest
    @CsvSource({
        "-0.5, 10.5, 0 2 4 6 8 10, ''",
        "-84, 180, -50 0 50 100 150, ''",
        "0, 1, 0.0 0.2 0.4 0.6 0.8 1.0, ''",
        "0.9, 2.1, 1.0 1.2 1.4 1.6 1.8 2.0, ''",
        "-0.05, 1.05, 0.0 0.2 0.4 0.6 0.8 1.0, ''",
        "-1.1, 1.1, -1.00 -0.75 -0.50 -0.25 0.00 0.25 0.50 0.75 1.00, ''",
        "0, 1e-12, 0.0 0.2 0.4 0.6 0.8 1.0, 1e-12",
        "0, 2.5e6, 0.0 0.5 1.0 1.5 2.0 2.5, 1e6",
        "100000, 100010, 0 2 4 6 8 10, +1e5",
        "-123456.7, -123456.1, -0.7 -0.6 -0.5 -0.4 -0.3 -0.2 -0.1, -1.23456e5",
        "1999.95, 2001.05, 2000.0 2000.2 2000.4 2000.6 2000.8 2001.0, ''"
    })
    void labelsAsMatplotlibDoes(double low, double high, String labels, String corner) {
        Ticks ticks = LinearTicks.within(new Limits(low, high), 9);
        String found = ticks.major().stream().map(Ticks.Tick::label).collect(Collectors.joining(" "));
        assertEquals(Ticks.typographic(labels), found);
        assertEquals(Ticks.typographic(corner), ticks.corner());
    }

    @Test
    void findsDistinctTicksForEverySpan() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            double one = random.nextGaussian() * Math.pow(10, random.nextInt(598) - 299);
            double near = one + Math.abs(one) * Math.pow(10, -random.nextInt(16)) * random.nextDouble();
            double far = random.nextGaussian() * Math.pow(10, random.nextInt(598) - 299);
            DataLimits data = new DataLimits(Scale.LINEAR);
            data.include(one, random.nextBoolean() ? near : far);
            Limits limits = data.fitted();
            Ticks ticks = LinearTicks.within(limits, 9);
            long distinct =
                    ticks.major().stream().map(Ticks.Tick::label).distinct().count();
            assertEquals(ticks.major().size(), distinct, limits.toString());
            assertTrue(distinct >= 2 && distinct <= 11, limits.toString());
        }
    }

    @Test
    void labelsPowersOfTen() {
        Ticks ticks = LogTicks.within(new Limits(0.5, 2000), 9);
        assertEquals(
                "10^0 10^1 10^2 10^3",
                ticks.major().stream()
                        .map(tick -> tick.label() + "^" + tick.power())
                        .collect(Collectors.joining(" ")));
        assertEquals(5 + 8 + 8 + 8 + 1, ticks.minor().size());
        assertTrue(LogTicks.within(new Limits(1e-200, 1e200), 9).major().size() <= 10);
        assertEquals("", LogTicks.within(new Limits(2, 7), 9).major().get(0).power());
    }
}
