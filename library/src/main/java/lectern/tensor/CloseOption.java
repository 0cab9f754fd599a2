package lectern.tensor;

/** Keyword arguments of {@code torch.testing.assertClose}. */
public sealed interface CloseOption {
    /** {@code rtol=}: how far off a number may be, as a share of the expected one. */
    record Rtol(double share) implements CloseOption {}

    /** {@code atol=}: how far off a number may be in any case. */
    record Atol(double distance) implements CloseOption {}

    /** {@code equal_nan=True}: NaN counts as equal to NaN. */
    record EqualNan(boolean on) implements CloseOption {}

    /** {@code check_dtype=}: whether the types must be the same. */
    record CheckDtype(boolean on) implements CloseOption {}
}
