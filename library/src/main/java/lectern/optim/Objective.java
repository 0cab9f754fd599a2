package lectern.optim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lectern.tensor.Tensor;
import lectern.tensor.TorchShaping;

/** A loss as a function of all parameters in one vector. Used while nothing is recorded. */
final class Objective {
    private final List<Tensor> params;
    private final Supplier<Tensor> closure;

    /** The loss and its gradient at a point. */
    record Point(double loss, Tensor gradient) {}

    Objective(List<Tensor> params, Supplier<Tensor> closure) {
        this.params = params;
        this.closure = closure;
    }

    /** The loss where the parameters are now, with their gradients as a side effect. */
    Tensor loss() {
        return Optimizer.recorded(closure);
    }

    /** The gradients that the last evaluation left. */
    Tensor gradient() {
        List<Tensor> parts = new ArrayList<>();
        for (Tensor p : params) {
            parts.add((p.grad() == null ? p.newZeros(p.shape()) : p.grad().detach()).reshape(-1));
        }
        return TorchShaping.cat(parts).clone();
    }

    /** Adds {@code length * direction} to the parameters. */
    void move(double length, Tensor direction) {
        int from = 0;
        for (Tensor p : params) {
            Tensor part = direction.narrow(0, from, p.numel()).viewAs(p);
            p.add_(part.mul(length));
            from += p.numel();
        }
    }

    /** Loss and gradient at {@code length} along {@code direction}; the parameters stay where they are. */
    Point at(double length, Tensor direction) {
        List<Tensor> before = new ArrayList<>();
        for (Tensor p : params) before.add(p.detach().clone());
        move(length, direction);
        Point point = new Point(loss().item(), gradient());
        for (int i = 0; i < params.size(); i++) params.get(i).copy_(before.get(i));
        return point;
    }
}
