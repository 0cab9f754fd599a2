package lectern.tensor;

import lectern.internal.cpu.BooleanArrays;
import lectern.internal.cpu.ByteArrays;
import lectern.internal.cpu.DoubleArrays;
import lectern.internal.cpu.Elements;
import lectern.internal.cpu.FloatArrays;
import lectern.internal.cpu.HalfArrays;
import lectern.internal.cpu.HalfFormat;
import lectern.internal.cpu.IntArrays;
import lectern.internal.cpu.Kernel;
import lectern.internal.cpu.LongArrays;
import lectern.internal.cpu.ShortArrays;
import lectern.internal.cpu.UnsignedByteArrays;

/** Element types, in PyTorch's order of promotion: within a kind, the later holds all values of the earlier ones. */
public enum DType implements Option.Creation, Option.Sum {
    BOOL("bool", 1, Kind.BOOL, Kernel.Type.LONG, new BooleanArrays()),
    UINT8("uint8", 1, Kind.INTEGER, Kernel.Type.LONG, new UnsignedByteArrays()),
    INT8("int8", 1, Kind.INTEGER, Kernel.Type.LONG, new ByteArrays()),
    INT16("int16", 2, Kind.INTEGER, Kernel.Type.LONG, new ShortArrays()),
    INT32("int32", 4, Kind.INTEGER, Kernel.Type.LONG, new IntArrays()),
    INT64("int64", 8, Kind.INTEGER, Kernel.Type.LONG, new LongArrays()),
    FLOAT16("float16", 2, Kind.FLOATING, Kernel.Type.FLOAT, new HalfArrays(HalfFormat.FLOAT16)),
    BFLOAT16("bfloat16", 2, Kind.FLOATING, Kernel.Type.FLOAT, new HalfArrays(HalfFormat.BFLOAT16)),
    FLOAT32("float32", 4, Kind.FLOATING, Kernel.Type.FLOAT, new FloatArrays()),
    FLOAT64("float64", 8, Kind.FLOATING, Kernel.Type.DOUBLE, new DoubleArrays());

    private enum Kind {
        BOOL,
        INTEGER,
        FLOATING
    }

    private final String pythonName;
    private final int itemSize;
    private final Kind kind;
    private final Kernel.Type compute;
    private final Elements elements;

    DType(String pythonName, int itemSize, Kind kind, Kernel.Type compute, Elements elements) {
        this.pythonName = pythonName;
        this.itemSize = itemSize;
        this.kind = kind;
        this.compute = compute;
        this.elements = elements;
    }

    /** The bare name, such as {@code float32}. */
    public String pythonName() {
        return pythonName;
    }

    /** PyTorch's C++ name in messages, such as {@code Float} and {@code Long}. */
    String scalarName() {
        return switch (this) {
            case BOOL -> "Bool";
            case UINT8 -> "Byte";
            case INT8 -> "Char";
            case INT16 -> "Short";
            case INT32 -> "Int";
            case INT64 -> "Long";
            case FLOAT16 -> "Half";
            case BFLOAT16 -> "BFloat16";
            case FLOAT32 -> "Float";
            case FLOAT64 -> "Double";
        };
    }

    /** Bytes per element. */
    public int itemsize() {
        return itemSize;
    }

    /** Whether this is a floating type; only these can require gradients. */
    public boolean isFloatingPoint() {
        return kind == Kind.FLOATING;
    }

    /** The largest number of a floating type. */
    double max() {
        return switch (this) {
            case FLOAT16 -> 65504;
            case BFLOAT16 -> 0x1.FEp127;
            case FLOAT32 -> Float.MAX_VALUE;
            default -> Double.MAX_VALUE;
        };
    }

    /** Access to arrays of this type. */
    Elements elements() {
        return elements;
    }

    /** The type in which operators on this type compute. */
    Kernel.Type compute() {
        return compute;
    }

    /**
     * The element type of {@link #compute()}: this type, {@code float32} for the half types, {@code int64} for narrow
     * integers and booleans.
     */
    DType computeType() {
        return switch (compute) {
            case FLOAT -> FLOAT32;
            case DOUBLE -> FLOAT64;
            case LONG -> INT64;
        };
    }

    boolean isHigherKind(DType other) {
        return kind.compareTo(other.kind) > 0;
    }

    /** The smallest type that holds the values of both, as {@code torch.promote_types} gives. */
    public DType promote(DType other) {
        if ((this == UINT8 && other == INT8) || (this == INT8 && other == UINT8)) return INT16;
        if ((this == FLOAT16 && other == BFLOAT16) || (this == BFLOAT16 && other == FLOAT16)) return FLOAT32;
        return compareTo(other) >= 0 ? this : other;
    }

    /** As PyTorch prints it, such as {@code torch.float32}. */
    @Override
    public String toString() {
        return "torch." + pythonName;
    }
}
