package lectern.numpy;

import lectern.tensor.DType;
import lectern.tensor.TensorTypeError;

/** NumPy's rules for the type of a result. They differ from PyTorch's: sizes count beside kinds, float64 is the default. */
final class ArrayTypes {
    private ArrayTypes() {}

    /** The smallest type that holds the values of both: {@code int64} and {@code float32} give {@code float64}. */
    static DType promote(DType a, DType b) {
        if (a.isFloatingPoint() == b.isFloatingPoint()) return a.promote(b);
        DType floating = a.isFloatingPoint() ? a : b;
        DType integer = a.isFloatingPoint() ? b : a;
        return integer == DType.BOOL ? floating : floating.promote(real(integer));
    }

    /** The smallest floating type that holds a type's values, in which a sine is computed. */
    static DType real(DType type) {
        if (type.isFloatingPoint()) return type;
        return switch (type.itemsize()) {
            case 1 -> DType.FLOAT16;
            case 2 -> DType.FLOAT32;
            default -> DType.FLOAT64;
        };
    }

    /** The type of a quotient or a mean, and that of a number with a point beside an array. */
    static DType quotient(DType type) {
        return type.isFloatingPoint() ? type : DType.FLOAT64;
    }

    /**
     * The type that a whole number takes beside an array.
     *
     * @throws IllegalArgumentException if that type does not hold it
     */
    static DType ofNumber(long number, DType beside) {
        if (beside == DType.BOOL) return DType.INT64;
        boolean holds = switch (beside) {
            case UINT8 -> number >= 0 && number < 256;
            case INT8 -> number == (byte) number;
            case INT16 -> number == (short) number;
            case INT32 -> number == (int) number;
            default -> true;
        };
        if (!holds) {
            throw new IllegalArgumentException("Python integer " + number + " out of bounds for " + beside.pythonName()
                    + "; convert the array first, as in x.astype(int64)");
        }
        return beside;
    }

    /** Checks that a result may be stored in an array: never a number with a point in an array of integers. */
    static void checkStorable(String op, DType result, DType array) {
        boolean same = rank(result) <= rank(array);
        if (!same) {
            throw new TensorTypeError("Cannot cast ufunc '" + op + "' output from dtype('" + result.pythonName()
                    + "') to dtype('" + array.pythonName()
                    + "') with casting rule 'same_kind'; write x = x op y instead, or convert with astype");
        }
    }

    private static int rank(DType type) {
        return type == DType.BOOL ? 0 : type.isFloatingPoint() ? 2 : 1;
    }
}
