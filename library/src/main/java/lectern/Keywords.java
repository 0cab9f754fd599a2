package lectern;

import lectern.tensor.CloseOption;
import lectern.tensor.ElementTypes;
import lectern.tensor.Generator;
import lectern.tensor.Option;
import lectern.tensor.Size;
import lectern.tensor.Tensor;

/** Keyword arguments and types under the names that a cell uses. */
public abstract class Keywords extends WindowKeywords implements ElementTypes {
    /** Only the prelude inherits; there are no instances. */
    protected Keywords() {}

    /** A shape: {@code torch.zeros(size(2, 3), float64)}. */
    public static Size size(int... sizes) {
        return Size.of(sizes);
    }

    /** {@code requires_grad=True}. */
    public static Option.RequiresGrad requiresGrad() {
        return requiresGrad(true);
    }

    /** {@code requires_grad=...}. */
    public static Option.RequiresGrad requiresGrad(boolean on) {
        return new Option.RequiresGrad(on);
    }

    /** {@code dim=...}; several dimensions at once where the call takes them. */
    public static Option.Dim dim(int... dims) {
        return new Option.Dim(dims);
    }

    /** {@code rounding_mode=...}: {@code "floor"} or {@code "trunc"}. */
    public static Option.RoundingMode roundingMode(String name) {
        return new Option.RoundingMode(name);
    }

    /** {@code keepdim=True}. */
    public static Option.Keepdim keepdim() {
        return keepdim(true);
    }

    /** {@code keepdim=...}. */
    public static Option.Keepdim keepdim(boolean on) {
        return new Option.Keepdim(on);
    }

    /** {@code correction=...}. */
    public static Option.Correction correction(double value) {
        return new Option.Correction(value);
    }

    /** {@code unbiased=...}. */
    public static Option.Unbiased unbiased(boolean on) {
        return new Option.Unbiased(on);
    }

    /** {@code interpolation=...}: {@code "linear"}, {@code "lower"}, {@code "higher"}, {@code "midpoint"} or {@code "nearest"}. */
    public static Option.Interpolation interpolation(String name) {
        return new Option.Interpolation(name);
    }

    /** {@code descending=True}. */
    public static Option.Descending descending() {
        return descending(true);
    }

    /** {@code descending=...}. */
    public static Option.Descending descending(boolean on) {
        return new Option.Descending(on);
    }

    /** {@code stable=True}. */
    public static Option.Stable stable() {
        return stable(true);
    }

    /** {@code stable=...}. */
    public static Option.Stable stable(boolean on) {
        return new Option.Stable(on);
    }

    /** {@code largest=...}. */
    public static Option.Largest largest(boolean on) {
        return new Option.Largest(on);
    }

    /** {@code sorted=...}. */
    public static Option.Sorted sorted(boolean on) {
        return new Option.Sorted(on);
    }

    /** {@code return_inverse=True}. */
    public static Option.ReturnInverse returnInverse() {
        return new Option.ReturnInverse(true);
    }

    /** {@code return_counts=True}. */
    public static Option.ReturnCounts returnCounts() {
        return new Option.ReturnCounts(true);
    }

    /** {@code right=True}. */
    public static Option.Right right() {
        return right(true);
    }

    /** {@code right=...}. */
    public static Option.Right right(boolean on) {
        return new Option.Right(on);
    }

    /** {@code side=...}: {@code "left"} or {@code "right"}. */
    public static Option.Side side(String name) {
        return new Option.Side(name);
    }

    /** {@code sorter=...}. */
    public static Option.Sorter sorter(Tensor indices) {
        return new Option.Sorter(indices);
    }

    /** {@code out_int32=True}. */
    public static Option.OutInt32 outInt32() {
        return new Option.OutInt32(true);
    }

    /** {@code rtol=...}: how far off a number may be, as a share of the expected one. */
    public static CloseOption.Rtol rtol(double share) {
        return new CloseOption.Rtol(share);
    }

    /** {@code atol=...}: how far off a number may be in any case. */
    public static CloseOption.Atol atol(double distance) {
        return new CloseOption.Atol(distance);
    }

    /** {@code equal_nan=True}. */
    public static CloseOption.EqualNan equalNan() {
        return new CloseOption.EqualNan(true);
    }

    /** {@code check_dtype=...}. */
    public static CloseOption.CheckDtype checkDtype(boolean on) {
        return new CloseOption.CheckDtype(on);
    }

    /** {@code retain_graph=True}. */
    public static Option.RetainGraph retainGraph() {
        return new Option.RetainGraph(true);
    }

    /** {@code create_graph=True}. */
    public static Option.CreateGraph createGraph() {
        return new Option.CreateGraph(true);
    }

    /** {@code strict=True}. */
    public static Option.Strict strict() {
        return strict(true);
    }

    /** {@code strict=...}: whether what does not match is an error. */
    public static Option.Strict strict(boolean on) {
        return new Option.Strict(on);
    }

    /** {@code allow_unused=True}. */
    public static Option.AllowUnused allowUnused() {
        return new Option.AllowUnused(true);
    }

    /** {@code generator=...}. */
    public static Option.Source generator(Generator generator) {
        return new Option.Source(generator);
    }
}
