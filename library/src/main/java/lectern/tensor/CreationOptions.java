package lectern.tensor;

/**
 * The keyword arguments of a function that makes a tensor.
 *
 * @param dtype the type asked for, or null
 */
record CreationOptions(DType dtype, boolean requiresGrad) {
    static CreationOptions of(Option.Creation... options) {
        DType dtype = null;
        boolean requiresGrad = false;
        for (Option.Creation option : options) {
            if (option instanceof DType type) dtype = type;
            if (option instanceof Device device) device.check("tensor");
            if (option instanceof Option.RequiresGrad grad) requiresGrad = grad.on();
        }
        return new CreationOptions(dtype, requiresGrad);
    }

    DType dtypeOr(DType usual) {
        return dtype == null ? usual : dtype;
    }

    /** A tensor of a copy of {@code data}. */
    Tensor apply(Object data) {
        if (data instanceof ArrayLike array) return finish(copy(array.asTensor()));
        if (data instanceof Tensor tensor) return finish(copy(tensor));
        return finish(Nested.tensor(data, dtype));
    }

    private Tensor copy(Tensor x) {
        Tensor values = x.detach();
        return dtype == null || dtype == x.dtype() ? values.clone() : values.as(dtype);
    }

    /** One value everywhere. */
    Tensor filled(Size size, double value, DType usual) {
        return finish(filled(size, Tensor.scalar(value, dtypeOr(usual))));
    }

    /** One whole value everywhere. */
    Tensor filled(Size size, long value, DType usual) {
        return finish(filled(size, Tensor.scalar(value, dtypeOr(usual))));
    }

    private static Tensor filled(Size size, Tensor value) {
        Tensor result = Joining.blank(size.sizes(), value.dtype);
        if (value.item() != 0) InPlace.write(result, value);
        result.storage.version = 0;
        return result;
    }

    Tensor finish(Tensor made) {
        return requiresGrad ? made.requiresGrad_() : made;
    }
}
