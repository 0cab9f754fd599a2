package lectern.internal.cpu;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses, once for the JVM, between the scalar kernels and their twins with vector instructions. The property {@code
 * lectern.simd} forces a choice: {@code off}, or a width of {@code 128}, {@code 256} or {@code 512} bits, at most the CPU's,
 * which is then used at once.
 */
public final class SimdLookup {
    private static final String PROPERTY = "lectern.simd";
    private static final String MODULE = "jdk.incubator.vector";
    private static final String UNIT = "lectern.internal.cpu.vector.VectorUnit";
    private static final Set<String> WIDTHS = Set.of("128", "256", "512");

    private static final Logger LOG = System.getLogger("lectern.internal.cpu");
    private static final Optional<Simd> CHOSEN = choose();

    private SimdLookup() {}

    /** The kernels with vector instructions; empty where the scalar ones are to be used. */
    public static Optional<Simd> chosen() {
        return CHOSEN;
    }

    /** The width in bits that the property asks for; 0 for the CPU's own. */
    public static int askedBits() {
        String asked = asked();
        return WIDTHS.contains(asked) ? Integer.parseInt(asked) : 0;
    }

    private static String asked() {
        return System.getProperty(PROPERTY, "").toLowerCase(Locale.ROOT);
    }

    private static Optional<Simd> choose() {
        String asked = asked();
        if (!asked.isEmpty() && !asked.equals("off") && !WIDTHS.contains(asked)) {
            throw new IllegalArgumentException(PROPERTY + ": expected off, 128, 256 or 512, got '" + asked
                    + "'; leave it out for the CPU's own width");
        }
        if (asked.equals("off")) return scalar(Level.DEBUG, "-D" + PROPERTY + "=off asks for it");
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return scalar(Level.DEBUG, "start Java with --add-modules " + MODULE + " for several times the speed");
        }
        if (!compilesWell()) {
            return scalar(
                    Level.WARNING,
                    "this JVM has no optimising compiler (C2), which vectors need; remove -Xint or"
                            + " -XX:TieredStopAtLevel");
        }
        try {
            Simd simd =
                    Class.forName(UNIT).asSubclass(Simd.class).getConstructor().newInstance();
            if (simd.bits() < 128) return scalar(Level.DEBUG, "the CPU's vectors have only " + simd.bits() + " bits");
            LOG.log(Level.DEBUG, "vector instructions of {0} bits", simd.bits());
            return Optional.of(simd);
        } catch (ReflectiveOperationException | LinkageError e) {
            LOG.log(Level.WARNING, "no vector instructions: their kernels cannot be loaded", e);
            return Optional.empty();
        }
    }

    private static Optional<Simd> scalar(Level level, String why) {
        LOG.log(level, "no vector instructions: {0}", why);
        return Optional.empty();
    }

    /** Whether what is hot gets compiled by C2: in the interpreter and by C1 alone, every vector is an object. */
    private static boolean compilesWell() {
        String mode = System.getProperty("java.vm.info", "");
        return !mode.contains("interpreted") && !mode.contains("emulated-client");
    }
}
