package lectern.tensor;

import java.util.Arrays;
import java.util.List;

/**
 * Slopes along one dimension: at each point that of the parabola through it and its neighbours, from their distances
 * {@code before} and {@code after} it.
 */
final class Slopes {
    private final Tensor x;
    private final int d;
    private final int n;
    /** The distances of neighbours, shaped to broadcast; one for all of them where they are equal. */
    private final Tensor widths;

    Slopes(Tensor x, int d, Tensor place) {
        this.x = x;
        this.d = d;
        this.n = x.layout.sizes[d];
        if (place.layout.dims() == 0) {
            this.widths = place;
        } else if (place.layout.dims() == 1 && place.layout.numel == n) {
            int[] sizes = new int[x.layout.dims()];
            Arrays.fill(sizes, 1);
            sizes[d] = n - 1;
            this.widths = Differences.diff(place, 1, 0, null, null).reshape(sizes);
        } else {
            throw new TensorError(
                    "torch.gradient expected each spacing to be a number or one coordinate for each of the " + n
                            + " entries of dimension " + d + ", got shape " + Layout.text(place.layout.sizes));
        }
    }

    Tensor all(int edgeOrder) {
        Tensor first = edgeOrder == 1 ? step(0) : edge(0, 1, 2, width(0, 1), width(1, 1));
        Tensor last = edgeOrder == 1
                ? step(n - 2)
                : edge(n - 1, n - 2, n - 3, width(n - 2, 1), width(n - 3, 1)).neg();
        return Joining.cat(List.of(first, inner(), last), d);
    }

    /** The slope between an entry and the next. */
    private Tensor step(int i) {
        return entry(i + 1).sub(entry(i)).div(width(i, 1));
    }

    private Tensor inner() {
        Tensor left = x.narrow(d, 0, n - 2);
        Tensor right = x.narrow(d, 2, n - 2);
        if (widths.layout.dims() == 0) return right.sub(left).div(widths.mul(2));
        Tensor before = width(0, n - 2);
        Tensor after = width(1, n - 2);
        Tensor both = before.add(after);
        return left.mul(after.neg().div(before.mul(both)))
                .add(x.narrow(d, 1, n - 2).mul(after.sub(before).div(before.mul(after))))
                .add(right.mul(before.div(after.mul(both))));
    }

    /** The slope at an end from three entries, the end first, looking inward. */
    private Tensor edge(int end, int next, int third, Tensor near, Tensor far) {
        Tensor both = near.add(far);
        return entry(next)
                .mul(both.div(near.mul(far)))
                .sub(entry(end).mul(near.mul(2).add(far).div(near.mul(both))))
                .sub(entry(third).mul(near.div(far.mul(both))));
    }

    private Tensor entry(int i) {
        return x.narrow(d, i, 1);
    }

    private Tensor width(int start, int count) {
        return widths.layout.dims() == 0 ? widths : widths.narrow(d, start, count);
    }
}
