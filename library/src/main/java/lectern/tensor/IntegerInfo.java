package lectern.tensor;

/**
 * The limits of an integer type, {@code torch.iinfo(torch.int32)}.
 *
 * @param bits the size of a number
 * @param min the smallest number
 * @param max the largest number
 * @param dtype the type
 */
public record IntegerInfo(int bits, long min, long max, DType dtype) {
    static IntegerInfo of(DType type) {
        if (type.isFloatingPoint() || type == DType.BOOL) {
            throw new TensorTypeError(
                    "iinfo: expected an integer type, got " + type + "; for floating types use finfo");
        }
        int bits = 8 * type.itemsize();
        long max = type == DType.UINT8 ? 255 : Long.MAX_VALUE >> (64 - bits);
        return new IntegerInfo(bits, type == DType.UINT8 ? 0 : -max - 1, max, type);
    }

    /** As PyTorch prints it. */
    @Override
    public String toString() {
        return "iinfo(min=" + min + ", max=" + max + ", dtype=" + dtype.pythonName() + ")";
    }
}
