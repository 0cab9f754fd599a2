package lectern.tensor;

import java.util.List;

/** The functions of {@code torch} with which tables of numbers are compared, combined and split. */
public abstract class TorchTables extends TorchNeural {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchTables() {}

    /** {@link Tensor#clone()} of {@code input}. */
    public static Tensor clone(Tensor input) {
        return input.clone();
    }

    /** {@link Tensor#ravel()} of {@code input}. */
    public static Tensor ravel(Tensor input) {
        return input.ravel();
    }

    /** {@link Tensor#swapaxes(int, int)} of {@code input}. */
    public static Tensor swapaxes(Tensor input, int axis0, int axis1) {
        return input.swapaxes(axis0, axis1);
    }

    /** {@link Tensor#broadcastTo(int...)} of {@code input}. */
    public static Tensor broadcastTo(Tensor input, Size size) {
        return input.expand(size.sizes());
    }

    /** {@link Tensor#fliplr()} of {@code input}. */
    public static Tensor fliplr(Tensor input) {
        return input.fliplr();
    }

    /** {@link Tensor#flipud()} of {@code input}. */
    public static Tensor flipud(Tensor input) {
        return input.flipud();
    }

    /** {@link Tensor#atleast1d()} of {@code input}. */
    public static Tensor atleast1d(Tensor input) {
        return input.atleast1d();
    }

    /** {@link Tensor#atleast2d()} of {@code input}. */
    public static Tensor atleast2d(Tensor input) {
        return input.atleast2d();
    }

    /** {@link Tensor#atleast3d()} of {@code input}. */
    public static Tensor atleast3d(Tensor input) {
        return input.atleast3d();
    }

    /** {@link Tensor#tensorSplit(int, int)} of {@code input}. */
    public static List<Tensor> tensorSplit(Tensor input, int sections, int dim) {
        return input.tensorSplit(sections, dim);
    }

    /**
     * Parts side by side: along the second dimension, of a vector along its only one.
     *
     * <p>Example: {@code torch.hsplit(torch.tensor(1, 2, 3, 4), 2)} is {@code [tensor([1, 2]), tensor([3, 4])]}.
     *
     * @throws TensorError if the dimension cannot be split into equal parts
     */
    public static List<Tensor> hsplit(Tensor input, int sections) {
        return equalParts("hsplit", input, sections, input.ndim() == 1 ? 0 : 1);
    }

    /**
     * Parts one above the other, along the first dimension.
     *
     * <p>Example: {@code torch.vsplit(torch.eye(2), 2)} is {@code [tensor([[1., 0.]]), tensor([[0., 1.]])]}.
     *
     * @throws TensorError for fewer than two dimensions, or if the dimension cannot be split into equal parts
     */
    public static List<Tensor> vsplit(Tensor input, int sections) {
        if (input.ndim() < 2) {
            throw new TensorError("vsplit: expected at least 2 dimensions, got shape " + input.shape());
        }
        return equalParts("vsplit", input, sections, 0);
    }

    private static List<Tensor> equalParts(String op, Tensor input, int sections, int dim) {
        if (input.ndim() == 0 || sections < 1 || input.size(dim) % sections != 0) {
            throw new TensorError(op + ": attempted to split along dimension " + dim + ", but the size of shape "
                    + input.shape() + " there is not divisible by the split_size " + sections);
        }
        return input.tensorSplit(sections, dim);
    }

    /**
     * Every element of the first times the whole second: the Kronecker product.
     *
     * <p>Shapes: {@code [m, n]} and {@code [p, q]} give {@code [m p, n q]}; missing dimensions in front count as 1.
     * Gradients: as of the products. Example: {@code torch.kron(torch.tensor(1, 2), torch.tensor(1, 10))} is
     * {@code tensor([ 1, 10,  2, 20])}.
     */
    public static Tensor kron(Tensor input, Tensor other) {
        int dims = Math.max(input.ndim(), other.ndim());
        int[] first = new int[2 * dims];
        int[] second = new int[2 * dims];
        int[] result = new int[dims];
        for (int d = 0; d < dims; d++) {
            int fromEnd = dims - d;
            first[2 * d] = fromEnd <= input.ndim() ? input.size(-fromEnd) : 1;
            first[2 * d + 1] = 1;
            second[2 * d] = 1;
            second[2 * d + 1] = fromEnd <= other.ndim() ? other.size(-fromEnd) : 1;
            result[d] = first[2 * d] * second[2 * d + 1];
        }
        return input.reshape(first).mul(other.reshape(second)).reshape(result);
    }

    /**
     * How the rows of a matrix vary together, from -1 to 1: Pearson's coefficients; columns are observations.
     *
     * <p>Gradient: as of the quotients. Example:
     * {@code torch.corrcoef(torch.tensor("[[1., 2, 3], [3, 2, 1]]")).get(0, 1)} is {@code tensor(-1.)}.
     *
     * @throws TensorError for more than two dimensions, or bool
     */
    public static Tensor corrcoef(Tensor input) {
        Tensor covariance = input.cov();
        if (covariance.ndim() == 0) return covariance.div(covariance);
        Tensor deviation = covariance.diagonal().sqrt();
        return covariance
                .div(deviation.unsqueeze(1))
                .div(deviation.unsqueeze(0))
                .clamp(-1., 1.);
    }

    /**
     * Whether each element is one of the test elements.
     *
     * <p>Example: {@code torch.isin(torch.tensor(1, 2, 3), torch.tensor(2, 5))} is {@code tensor([False,  True, False])}.
     */
    public static Tensor isin(Tensor elements, Tensor testElements) {
        return elements.unsqueeze(-1).eq(testElements.reshape(-1)).any(new Option.Dim(-1));
    }
}
