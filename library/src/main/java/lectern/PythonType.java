package lectern;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lectern.numpy.Dtype;
import lectern.numpy.NDArray;
import lectern.numpy.Shape;
import lectern.tensor.DType;
import lectern.tensor.Size;
import lectern.tensor.Tensor;

/**
 * What Python's {@code type(x)} gives, as far as it has a counterpart in Java.
 *
 * @param name Python's name of the type
 */
public record PythonType(String name) {
    static PythonType of(Object value) {
        return new PythonType(nameOf(value));
    }

    private static String nameOf(Object value) {
        if (value == null) return "NoneType";
        if (value instanceof Tensor) return "torch.Tensor";
        if (value instanceof NDArray array) return array.pythonType();
        if (value instanceof Shape) return "tuple";
        if (value instanceof Dtype dtype) return dtype.pythonType();
        if (value instanceof Size) return "torch.Size";
        if (value instanceof DType) return "torch.dtype";
        if (value instanceof Tuple) return "tuple";
        if (value instanceof Range) return "range";
        if (value instanceof Boolean) return "bool";
        if (value instanceof Double || value instanceof Float) return "float";
        if (value instanceof Number) return "int";
        if (value instanceof CharSequence || value instanceof Character) return "str";
        if (value instanceof Map<?, ?>) return "dict";
        if (value instanceof Set<?>) return "set";
        if (value instanceof List<?> || value.getClass().isArray()) return "list";
        return value.getClass().getTypeName();
    }

    @Override
    public String toString() {
        return "<class '" + name + "'>";
    }
}
