package lectern.tensor;

/** The norms of {@code torch.linalg}. */
abstract class LinalgNorms {
    LinalgNorms() {}
}
