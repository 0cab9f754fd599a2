package lectern.tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import lectern.internal.cpu.MersenneTwister;
import lectern.internal.cpu.RandomLoops;

/**
 * A stream of random numbers, bit for bit PyTorch's on the CPU: {@code torch.Generator().manualSeed(42)}, passed as
 * {@code generator(g)}. Not safe for use by several threads at once.
 */
public final class Generator {
    private static final long DEFAULT_SEED = 67280421310721L;
    /** PyTorch's layout of a saved state, in bytes. */
    private static final int STATE_SIZE = 5056;

    private static final int WORDS = 624;
    /** Bits of a double's fraction, its hidden one included. */
    private static final int DOUBLE_BITS = 53;

    private static final RandomLoops LOOPS = RandomLoops.of();

    private static final int CACHED_NORMAL_AT = 8 + 4 + 4 + 8 + WORDS * 8 + 8;

    private long initialSeed;
    private MersenneTwister words;
    /** The second normal number of a pair, drawn but not yet handed out; NaN for none. */
    private double waitingNormal;

    /** A generator with PyTorch's default seed. */
    public Generator() {
        manualSeed(DEFAULT_SEED);
    }

    /** Begins the stream of a seed, and returns this generator. */
    public Generator manualSeed(long seed) {
        initialSeed = seed;
        words = new MersenneTwister((int) seed);
        waitingNormal = Double.NaN;
        return this;
    }

    /** Begins a stream that nobody can foresee, and returns its seed. */
    public long seed() {
        long seed = new SecureRandom().nextLong() & ((1L << DOUBLE_BITS) - 1);
        manualSeed(seed);
        return seed;
    }

    /** The seed with which the stream began. */
    public long initialSeed() {
        return initialSeed;
    }

    /** Where the stream is now, as a uint8 tensor for {@link #setState}. */
    public Tensor getState() {
        ByteBuffer state = ByteBuffer.allocate(STATE_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        state.putLong(initialSeed).putInt(WORDS - words.used() + 1).putInt(1).putLong(words.used());
        for (int word : words.words()) state.putLong(Integer.toUnsignedLong(word));
        boolean waits = !Double.isNaN(waitingNormal);
        state.putDouble(CACHED_NORMAL_AT, waits ? waitingNormal : 0);
        state.putInt(CACHED_NORMAL_AT + 16, waits ? 1 : 0);
        return Tensor.of(state.array(), Layout.contiguous(STATE_SIZE), DType.UINT8);
    }

    /**
     * Goes on where {@link #getState} was taken.
     *
     * @throws TensorTypeError unless it is a uint8 tensor
     * @throws TensorError if it has another size
     */
    public Generator setState(Tensor saved) {
        if (saved.dtype != DType.UINT8) {
            throw new TensorTypeError("setState: RNG state must be a torch.ByteTensor, got " + saved.dtype);
        }
        if (saved.layout.numel != STATE_SIZE) {
            throw new TensorError(
                    "setState: RNG state is wrong size: expected " + STATE_SIZE + " bytes, got " + saved.layout.numel);
        }
        ByteBuffer state =
                ByteBuffer.wrap((byte[]) saved.detach().clone().storage.array).order(ByteOrder.LITTLE_ENDIAN);
        initialSeed = state.getLong();
        int left = state.getInt();
        state.getInt();
        state.getLong();
        int[] restored = new int[WORDS];
        for (int i = 0; i < WORDS; i++) restored[i] = (int) state.getLong();
        words = MersenneTwister.of(restored, WORDS - left + 1);
        boolean waits = state.getInt(CACHED_NORMAL_AT + 16) != 0;
        waitingNormal = waits ? state.getDouble(CACHED_NORMAL_AT) : Double.NaN;
        return this;
    }

    /** The next 32 random bits. */
    int nextInt() {
        return words.nextInt();
    }

    /** The next 64 random bits. */
    long nextLong() {
        return words.nextLong();
    }

    /** A number from 0 to below 1 with 24 random bits. */
    float nextFloat() {
        return (nextInt() & 0xFFFFFF) * 0x1p-24f;
    }

    /** Fills {@code r} with numbers from {@code low} to below {@code low + span}, as many calls of the above would. */
    void nextFloats(float[] r, float low, float span) {
        int[] bits = new int[Math.min(r.length, WORDS)];
        for (int at = 0; at < r.length; at += bits.length) {
            int here = Math.min(bits.length, r.length - at);
            words.nextInts(bits, here);
            LOOPS.uniform(bits, r, at, here, low, span);
        }
    }

    /** Makes normal numbers of blocks of numbers from 0 to below 1, as PyTorch pairs them. */
    static void normal(float[] r, int from, int n, float mean, float std) {
        LOOPS.normal(r, from, n, mean, std);
    }

    /** A number from 0 to below 1 with 53 random bits. */
    double nextDouble() {
        return (nextLong() & ((1L << DOUBLE_BITS) - 1)) * 0x1p-53;
    }

    /** A number of the standard normal distribution; every second one waits from the draw before. */
    double nextNormal() {
        if (!Double.isNaN(waitingNormal)) {
            double normal = waitingNormal;
            waitingNormal = Double.NaN;
            return normal;
        }
        double angle = 2 * Math.PI * nextDouble();
        double radius = Math.sqrt(-2 * Math.log1p(-nextDouble()));
        waitingNormal = radius * Math.sin(angle);
        return radius * Math.cos(angle);
    }
}
