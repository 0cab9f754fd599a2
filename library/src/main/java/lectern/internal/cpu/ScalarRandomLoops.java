package lectern.internal.cpu;

/** The loops behind random numbers, one number at a time. */
final class ScalarRandomLoops implements RandomLoops {
    private static final int N = MersenneTwister.N;
    private static final int M = MersenneTwister.M;

    @Override
    public void renew(int[] state) {
        // Three loops, because a remainder costs more than all the rest.
        for (int i = 0; i < N - M; i++) state[i] = state[i + M] ^ MersenneTwister.twisted(state[i], state[i + 1]);
        for (int i = N - M; i < N - 1; i++) {
            state[i] = state[i + M - N] ^ MersenneTwister.twisted(state[i], state[i + 1]);
        }
        state[N - 1] = state[M - 1] ^ MersenneTwister.twisted(state[N - 1], state[0]);
    }

    @Override
    public void temper(int[] state, int from, int[] r, int ro, int n) {
        for (int i = 0; i < n; i++) r[ro + i] = MersenneTwister.tempered(state[from + i]);
    }

    @Override
    public void uniform(int[] bits, float[] r, int ro, int n, float low, float span) {
        for (int i = 0; i < n; i++) r[ro + i] = Fused.fma((bits[i] & 0xFFFFFF) * 0x1p-24f, span, low);
    }

    @Override
    public void normal(float[] r, int ro, int n, float mean, float std) {
        int half = BLOCK / 2;
        for (int block = ro; block < ro + n; block += BLOCK) {
            for (int i = block; i < block + half; i++) {
                float radius = (float) Math.sqrt(-2 * SingleMath.log(1 - r[i]));
                float angle = Cephes.TWO_PI * r[i + half];
                r[i] = Fused.fma(radius * SingleMath.cos(angle), std, mean);
                r[i + half] = Fused.fma(radius * SingleMath.sin(angle), std, mean);
            }
        }
    }
}
