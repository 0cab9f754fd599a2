package lectern;

import lectern.plot.PlotKeywords;
import lectern.tensor.DType;
import lectern.tensor.Option;
import lectern.tensor.Size;

/** Keyword arguments and types under the names that a cell uses. */
public abstract class Keywords extends PlotKeywords {
    public static final DType bool = DType.BOOL;
    public static final DType uint8 = DType.UINT8;
    public static final DType int8 = DType.INT8;
    public static final DType int16 = DType.INT16;
    public static final DType int32 = DType.INT32;
    public static final DType int64 = DType.INT64;
    public static final DType float16 = DType.FLOAT16;
    public static final DType bfloat16 = DType.BFLOAT16;
    public static final DType float32 = DType.FLOAT32;
    public static final DType float64 = DType.FLOAT64;

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
        return new Option.Strict(true);
    }

    /** {@code allow_unused=True}. */
    public static Option.AllowUnused allowUnused() {
        return new Option.AllowUnused(true);
    }
}
