package lectern.internal.cpu;

/** The loops of one compute type that {@link Exponentials} are made of; the operators of the same names have their own. */
record ExponentialLoops(Kernel.Type type) {
    private static final Kernel<Loop.One> EXP = Kernel.map("EXP", SingleExp::exp, Math::exp, null);
    private static final Kernel<Loop.One> MAX = Kernel.fold("MAX", Math::max, Math::max, null);
    private static final Kernel<Loop.One> SUM = Kernel.fold("SUM", (a, b) -> a + b, (a, b) -> a + b, null);

    Loop.One exp(int n) {
        return EXP.loop(type, n);
    }

    Loop.One max(int n) {
        return MAX.loop(type, n);
    }

    Loop.One sum(int n) {
        return SUM.loop(type, n);
    }
}
