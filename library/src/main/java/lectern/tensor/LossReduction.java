package lectern.tensor;

/** How the losses of elements become one: {@code reduction=} of the loss functions. */
enum LossReduction {
    NONE,
    MEAN,
    SUM;

    static LossReduction of(String name) {
        return switch (name) {
            case "none" -> NONE;
            case "mean" -> MEAN;
            case "sum" -> SUM;
            default ->
                throw new IllegalArgumentException(
                        name + " is not a valid value for reduction; expected 'none', 'mean' or 'sum'");
        };
    }

    Tensor apply(Tensor losses) {
        return switch (this) {
            case NONE -> losses;
            case MEAN -> losses.mean();
            case SUM -> losses.sum();
        };
    }

    /** The gradient of each element's loss, from that of the reduced one. */
    Tensor spread(Tensor g, int[] sizes) {
        return switch (this) {
            case NONE -> g;
            case MEAN -> Shapes.expand(g.div(Layout.count(sizes)), sizes);
            case SUM -> Shapes.expand(g, sizes);
        };
    }
}
