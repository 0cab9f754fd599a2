package lectern.nn;

import lectern.tensor.Tensor;

/** The keyword arguments of a loss. */
final class LossSettings extends Settings {
    LossSettings(LossOption... options) {
        super(options);
    }

    String reduction() {
        return get(LossOption.Reduction.class, LossOption.Reduction::name, "mean");
    }

    double margin(double usual) {
        return get(LossOption.Margin.class, LossOption.Margin::margin, usual);
    }

    boolean full() {
        return get(LossOption.Full.class, LossOption.Full::on, false);
    }

    Tensor weight() {
        return get(LossOption.Weight.class, LossOption.Weight::weight, null);
    }

    Tensor posWeight() {
        return get(LossOption.PosWeight.class, LossOption.PosWeight::weight, null);
    }

    int ignoreIndex() {
        return get(LossOption.IgnoreIndex.class, LossOption.IgnoreIndex::index, -100);
    }

    double labelSmoothing() {
        return get(LossOption.LabelSmoothing.class, LossOption.LabelSmoothing::share, 0.0);
    }
}
