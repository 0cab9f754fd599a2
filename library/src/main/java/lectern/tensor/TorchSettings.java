package lectern.tensor;

/** The functions of {@code torch} about types, devices and how tensors are printed. */
public abstract class TorchSettings implements ElementTypes {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchSettings() {}

    /**
     * The type that floating numbers get where none is named, float32 at first.
     *
     * <p>Example: {@code torch.getDefaultDtype()} is {@code torch.float32}.
     */
    public static DType getDefaultDtype() {
        return TorchState.current().defaultDtype();
    }

    /**
     * Sets {@link #getDefaultDtype()} for this session.
     *
     * @throws TensorTypeError unless it is a floating type
     */
    public static void setDefaultDtype(DType type) {
        TorchState.current().setDefaultDtype(type);
    }

    /**
     * Sets how many threads large operations are split between; at first as many as there are processors.
     *
     * @throws TensorError for less than one
     */
    public static void setNumThreads(int count) {
        TorchState.current().setThreads(count);
    }

    /** How many threads large operations are split between. */
    public static int getNumThreads() {
        return TorchState.current().threads();
    }

    /**
     * Sets how tensors are printed in this session: {@code torch.setPrintoptions(precision(2), sciMode(false))}.
     *
     * <p>Options: {@code precision}, {@code threshold}, {@code edgeitems}, {@code linewidth}, {@code profile} ("default",
     * "short", "full"), {@code sciMode}. What is not named stays, except that without {@code sciMode} the values decide
     * again.
     *
     * @throws IllegalArgumentException for a negative number or an unknown profile
     */
    public static void setPrintoptions(PrintOption.OfTensors... options) {
        TorchState state = TorchState.current();
        state.setPrintOptions(state.printOptions().with(options));
    }

    /**
     * A device by name.
     *
     * <p>Example: {@code torch.device("cpu")} is {@code cpu}.
     *
     * @throws TensorError if no device has such a name
     */
    public static Device device(String name) {
        return Device.of(name);
    }

    /** {@link #device(String)} with its number: {@code torch.device("cuda", 0)}. */
    public static Device device(String type, int index) {
        return Device.of(type + ":" + index);
    }

    /**
     * Whether an object is a tensor.
     *
     * <p>Example: {@code torch.isTensor("text")} is {@code false}.
     */
    public static boolean isTensor(Object object) {
        return object instanceof Tensor;
    }

    /** {@link Tensor#isFloatingPoint()} of {@code input}. */
    public static boolean isFloatingPoint(Tensor input) {
        return input.isFloatingPoint();
    }

    /**
     * The type that an operation of both gives.
     *
     * <p>Example: {@code torch.resultType(torch.tensor(1, 2), torch.tensor(1.))} is {@code torch.float32}.
     */
    public static DType resultType(Tensor tensor1, Tensor tensor2) {
        return Promotion.of(tensor1, tensor2);
    }

    /**
     * The smallest type that holds the values of both.
     *
     * <p>Example: {@code torch.promoteTypes(torch.int32, torch.float32)} is {@code torch.float32}.
     */
    public static DType promoteTypes(DType type1, DType type2) {
        return type1.promote(type2);
    }

    /**
     * Whether results of one type may be written into another in place: never from a higher kind to a lower one.
     *
     * <p>Example: {@code torch.canCast(torch.float32, torch.int64)} is {@code false}.
     */
    public static boolean canCast(DType from, DType to) {
        return !from.isHigherKind(to);
    }

    /** The limits of a floating type, see {@link FloatInfo}. */
    public static FloatInfo finfo(DType type) {
        return FloatInfo.of(type);
    }

    /** {@link #finfo(DType)} of the default type. */
    public static FloatInfo finfo() {
        return finfo(getDefaultDtype());
    }

    /** The limits of an integer type, see {@link IntegerInfo}. */
    public static IntegerInfo iinfo(DType type) {
        return IntegerInfo.of(type);
    }
}
