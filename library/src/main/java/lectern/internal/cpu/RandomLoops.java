package lectern.internal.cpu;

/** The loops behind random numbers; those with vector instructions give the same bits. */
public interface RandomLoops {
    /** Elements of a block of normal numbers. */
    int BLOCK = 16;

    /** Renews the state of a {@link MersenneTwister}. */
    void renew(int[] state);

    /** Makes {@code n} random words of as many words of the state. */
    void temper(int[] state, int from, int[] r, int ro, int n);

    /** Numbers from {@code low} to below {@code low + span}, from 24 bits of each random word. */
    void uniform(int[] bits, float[] r, int ro, int n, float low, float span);

    /**
     * Replaces blocks of numbers from 0 to below 1 by normal ones, by Box and Muller's method: each of a block's first half
     * goes with one of its second half.
     *
     * @param n a multiple of {@link #BLOCK}
     */
    void normal(float[] r, int ro, int n, float mean, float std);

    /** The loops for this machine. */
    static RandomLoops of() {
        RandomLoops scalar = new ScalarRandomLoops();
        return SimdLookup.chosen().map(simd -> simd.random(scalar)).orElse(scalar);
    }
}
