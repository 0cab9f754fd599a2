package lectern.nn;

import lectern.tensor.GradMode;
import lectern.tensor.Tensor;

/** The variances of a Gaussian loss, checked and limited. */
final class Variances {
    private Variances() {}

    static Tensor fitted(Tensor variance, Tensor input, double eps) {
        Tensor fitted = variance;
        if (!variance.shape().equals(input.shape()) && variance.ndim() > 0) {
            int last = input.ndim() - 1;
            boolean withoutLast =
                    last >= 0 && variance.shape().equals(input.shape().subList(0, last));
            boolean one = variance.ndim() == input.ndim()
                    && variance.size(-1) == 1
                    && variance.shape().subList(0, last).equals(input.shape().subList(0, last));
            if (withoutLast) fitted = variance.unsqueeze(-1);
            else if (!one) {
                throw new IllegalArgumentException("gaussian_nll_loss: var is of incorrect size " + variance.shape()
                        + " for an input of size " + input.shape()
                        + "; it has the input's size, or lacks the last dimension, or has size 1 there");
            }
        }
        if (fitted.lt(0).sum().itemLong() > 0) {
            throw new IllegalArgumentException(
                    "gaussian_nll_loss: var has negative entry/entries; variances are 0 or" + " more");
        }
        Tensor limited = fitted.clone();
        try (GradMode.Scope off = GradMode.set(false)) {
            return limited.clampMin_(eps);
        }
    }
}
