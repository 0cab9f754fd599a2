package lectern.internal.cpu;

import java.util.Arrays;

/**
 * The random generator MT19937 of Matsumoto and Nishimura: the stream of 32-bit words behind PyTorch's CPU generator and
 * NumPy's {@code RandomState}.
 *
 * @see <a href="http://www.math.sci.hiroshima-u.ac.jp/m-mat/MT/emt.html">Mersenne Twister home page</a>
 */
public final class MersenneTwister {
    /** Words of the state. */
    public static final int N = 624;
    /** Each word is renewed by the one that stands so much further, round the end. */
    public static final int M = 397;

    public static final int UPPER_BIT = 0x80000000;
    public static final int LOWER_BITS = 0x7fffffff;
    /** Is mixed into a word where the next one is odd. */
    public static final int MATRIX = 0x9908b0df;

    public static final int MASK_7 = 0x9d2c5680;
    public static final int MASK_15 = 0xefc60000;

    private static final RandomLoops LOOPS = RandomLoops.of();

    private final int[] state;
    /** Words of the state that were handed out; all of them are renewed together. */
    private int used;

    private MersenneTwister(int[] state, int used) {
        this.state = state;
        this.used = used;
    }

    /** A generator from one word, the authors' {@code init_genrand}. */
    public MersenneTwister(int seed) {
        this(new int[N], N);
        state[0] = seed;
        for (int i = 1; i < N; i++) state[i] = 1812433253 * mixed(i) + i;
    }

    /** A generator from several words, at least one: the authors' {@code init_by_array}. */
    public MersenneTwister(int[] key) {
        this(19650218);
        int i = 1;
        for (int k = 0; k < Math.max(N, key.length); k++) {
            int j = k % key.length;
            state[i] = (state[i] ^ mixed(i) * 1664525) + key[j] + j;
            i = next(i);
        }
        for (int k = 1; k < N; k++) {
            state[i] = (state[i] ^ mixed(i) * 1566083941) - i;
            i = next(i);
        }
        state[0] = UPPER_BIT;
    }

    private int mixed(int i) {
        return state[i - 1] ^ (state[i - 1] >>> 30);
    }

    private int next(int i) {
        if (i < N - 1) return i + 1;
        state[0] = state[N - 1];
        return 1;
    }

    /** A generator that goes on from here independently of this one. */
    public MersenneTwister copy() {
        return new MersenneTwister(state.clone(), used);
    }

    /** A generator that goes on from saved words, of which {@code used} were handed out. */
    public static MersenneTwister of(int[] words, int used) {
        return new MersenneTwister(Arrays.copyOf(words, N), used);
    }

    /** The words of the state, to be saved. */
    public int[] words() {
        return state.clone();
    }

    /** How many of the words were handed out. */
    public int used() {
        return used;
    }

    /** The next 32 random bits. */
    public int nextInt() {
        if (used == N) renew();
        return tempered(state[used++]);
    }

    /** The next {@code n} times 32 random bits. */
    public void nextInts(int[] r, int n) {
        for (int at = 0; at < n; ) {
            if (used == N) renew();
            int here = Math.min(n - at, N - used);
            LOOPS.temper(state, used, r, at, here);
            used += here;
            at += here;
        }
    }

    static int tempered(int word) {
        int y = word;
        y ^= y >>> 11;
        y ^= (y << 7) & MASK_7;
        y ^= (y << 15) & MASK_15;
        return y ^ (y >>> 18);
    }

    /** The next 64 random bits; the first word drawn is the upper one. */
    public long nextLong() {
        long upper = (long) nextInt() << 32;
        return upper | Integer.toUnsignedLong(nextInt());
    }

    private void renew() {
        LOOPS.renew(state);
        used = 0;
    }

    static int twisted(int word, int next) {
        int y = (word & UPPER_BIT) | (next & LOWER_BITS);
        return (y >>> 1) ^ (-(y & 1) & MATRIX);
    }
}
