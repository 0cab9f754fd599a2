package lectern.internal.cpu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loops of this machine give the same random bits as those that make one number at a time. */
class RandomLoopsTest {
    private final RandomLoops scalar = new ScalarRandomLoops();
    private final RandomLoops chosen = RandomLoops.of();

    private static int[] words(int n) {
        return new Random(n).ints(n).toArray();
    }

    @Test
    void renewedState() {
        int[] expected = words(MersenneTwister.N);
        int[] actual = expected.clone();
        for (int i = 0; i < 3; i++) {
            scalar.renew(expected);
            chosen.renew(actual);
            assertArrayEquals(expected, actual);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 15, 16, 17, 31, 255, 620})
    void wordsAndNumbers(int n) {
        int[] state = words(MersenneTwister.N);
        int[] expected = new int[n + 2];
        int[] actual = new int[n + 2];
        scalar.temper(state, 3, expected, 1, n);
        chosen.temper(state, 3, actual, 1, n);
        assertArrayEquals(expected, actual);
        float[] expectedFloats = new float[n + 2];
        float[] actualFloats = new float[n + 2];
        scalar.uniform(state, expectedFloats, 1, n, -2, 3);
        chosen.uniform(state, actualFloats, 1, n, -2, 3);
        assertArrayEquals(expectedFloats, actualFloats);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 48, 512, 528, 100_000})
    void normalNumbers(int n) {
        float[] expected = new float[n + 2];
        scalar.uniform(words(n), expected, 1, n, 0, 1);
        float[] actual = expected.clone();
        scalar.normal(expected, 1, n, 1, 2.5f);
        chosen.normal(actual, 1, n, 1, 2.5f);
        assertArrayEquals(expected, actual);
    }
}
