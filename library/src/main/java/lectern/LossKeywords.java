package lectern;

import lectern.nn.LossOption;
import lectern.tensor.Tensor;

/** The keyword arguments of the losses, under the names that a cell uses. */
public abstract class LossKeywords extends LoaderKeywords {
    /** Only the prelude inherits; there are no instances. */
    protected LossKeywords() {}

    /** {@code reduction=...}: how losses become one: {@code "mean"}, {@code "sum"} or {@code "none"}. */
    public static LossOption.Reduction reduction(String name) {
        return new LossOption.Reduction(name);
    }

    /** {@code weight=...}: what each class, or each element, weighs. */
    public static LossOption.Weight weight(Tensor weight) {
        return new LossOption.Weight(weight);
    }

    /** {@code pos_weight=...}: what a target of 1 weighs. */
    public static LossOption.PosWeight posWeight(Tensor weight) {
        return new LossOption.PosWeight(weight);
    }

    /** {@code ignore_index=...}: the target that counts as no class. */
    public static LossOption.IgnoreIndex ignoreIndex(int index) {
        return new LossOption.IgnoreIndex(index);
    }

    /** {@code label_smoothing=...}: the share of each target that is spread over all classes. */
    public static LossOption.LabelSmoothing labelSmoothing(double share) {
        return new LossOption.LabelSmoothing(share);
    }

    /** {@code beta=...}: where the squared error becomes the absolute one. */
    public static LossOption.Beta beta(double beta) {
        return new LossOption.Beta(beta);
    }

    /** {@code delta=...}: where the squared error becomes the absolute one. */
    public static LossOption.Delta delta(double delta) {
        return new LossOption.Delta(delta);
    }

    /** {@code log_target=True}. */
    public static LossOption.LogTarget logTarget() {
        return logTarget(true);
    }

    /** {@code log_target=...}: whether the target is given as logarithms. */
    public static LossOption.LogTarget logTarget(boolean on) {
        return new LossOption.LogTarget(on);
    }

    /** {@code margin=...}: how far apart what differs should be. */
    public static LossOption.Margin margin(double margin) {
        return new LossOption.Margin(margin);
    }

    /** {@code swap=True}. */
    public static LossOption.Swap swap() {
        return swap(true);
    }

    /** {@code swap=...}: whether the negative may be compared with the positive. */
    public static LossOption.Swap swap(boolean on) {
        return new LossOption.Swap(on);
    }

    /** {@code full=True}. */
    public static LossOption.Full full() {
        return full(true);
    }

    /** {@code full=...}: whether constant terms are added. */
    public static LossOption.Full full(boolean on) {
        return new LossOption.Full(on);
    }

    /** {@code log_input=True}. */
    public static LossOption.LogInput logInput() {
        return logInput(true);
    }

    /** {@code log_input=...}: whether the input is the logarithm of the rate. */
    public static LossOption.LogInput logInput(boolean on) {
        return new LossOption.LogInput(on);
    }
}
