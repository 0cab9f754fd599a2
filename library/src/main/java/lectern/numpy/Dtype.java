package lectern.numpy;

import lectern.display.Displayable;
import lectern.display.MimeBundle;
import lectern.display.Repr;
import lectern.tensor.DType;

/**
 * An element type as NumPy prints it: {@code float64}, and {@code dtype('float64')} as a cell's result.
 *
 * @param type the same type under PyTorch's name, to compare with and to pass on
 */
public record Dtype(DType type) implements Displayable, Repr {
    /** The bare name. */
    public String name() {
        return type.pythonName();
    }

    /** What Python's {@code type} names it, such as {@code numpy.dtypes.Float64DType}. */
    public String pythonType() {
        String name = type == DType.UINT8 ? "UInt8" : Character.toUpperCase(name().charAt(0)) + name().substring(1);
        return "numpy.dtypes." + name + "DType";
    }

    /** Bytes per element. */
    public int itemsize() {
        return type.itemsize();
    }

    @Override
    public String repr() {
        return "dtype('" + name() + "')";
    }

    @Override
    public MimeBundle toMimeBundle() {
        return MimeBundle.text(repr());
    }

    @Override
    public String toString() {
        return name();
    }
}
