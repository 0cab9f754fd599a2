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
            if (option instanceof Option.RequiresGrad grad) requiresGrad = grad.on();
        }
        return new CreationOptions(dtype, requiresGrad);
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

    Tensor finish(Tensor made) {
        return requiresGrad ? made.requiresGrad_() : made;
    }
}
