package lectern.internal.cpu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Words that the authors' program and NumPy's {@code RandomState} give. */
class MersenneTwisterTest {
    @Test
    void firstAndTenThousandthWordOfTheUsualSeed() {
        MersenneTwister twister = new MersenneTwister(5489);
        assertEquals(3499211612L, Integer.toUnsignedLong(twister.nextInt()));
        for (int i = 2; i < 10000; i++) twister.nextInt();
        // The value that the C++ standard requires of std::mt19937.
        assertEquals(4123659995L, Integer.toUnsignedLong(twister.nextInt()));
    }

    @Test
    void firstWordsOfTheAuthorsKey() {
        MersenneTwister twister = new MersenneTwister(new int[] {0x123, 0x234, 0x345, 0x456});
        assertEquals(1067595299L, Integer.toUnsignedLong(twister.nextInt()));
        assertEquals(955945823L, Integer.toUnsignedLong(twister.nextInt()));
        assertEquals(477289528L, Integer.toUnsignedLong(twister.nextInt()));
    }

    @Test
    void aCopyGoesOnByItself() {
        MersenneTwister twister = new MersenneTwister(1);
        twister.nextLong();
        MersenneTwister copy = twister.copy();
        assertEquals(twister.nextLong(), copy.nextLong());
        twister.nextInt();
        assertEquals(twister.nextInt(), skipOne(copy).nextInt());
    }

    private static MersenneTwister skipOne(MersenneTwister twister) {
        twister.nextInt();
        return twister;
    }
}
