package lectern.tensor;

/**
 * Elements taken from their places, put to them or added to them, each with the gradients of its inputs: these three are
 * each other's backward steps, so second order comes by itself.
 */
final class Picking {
    private Picking() {}

    /** The elements of {@code x} at {@code places}, in a shape of as many. */
    static Tensor pick(String node, Tensor x, Places places, int... sizes) {
        Layout layout = Layout.contiguous(sizes);
        Tensor from = x.detach().contiguous();
        Object out = x.dtype.elements().allocate(layout.numel);
        x.dtype.elements().pick(from.storage.array, from.layout.offset, places.starts, places.block, out);
        int[] whole = x.layout.sizes;
        return FunctionNode.record(node, x, Tensor.of(out, layout, x.dtype), (g, saved) -> spread(g, places, whole));
    }

    /** Zeros of a shape with {@code values} added at {@code places}. */
    static Tensor spread(Tensor values, Places places, int... sizes) {
        Layout layout = Layout.contiguous(sizes);
        DType type = values.dtype.computeType();
        Tensor sum = Tensor.of(type.elements().allocate(layout.numel), layout, type);
        Scatter.SUM.fold(sum, places, values);
        int[] shape = values.layout.sizes;
        return FunctionNode.record(
                "IndexPutBackward0",
                values,
                sum.as(values.dtype),
                (g, saved) -> pick("IndexBackward0", g, places, shape));
    }

    /** A copy of {@code x} with {@code values}, as many as places or a single one, in place of its elements there. */
    static Tensor put(String node, Tensor x, Places places, Tensor values) {
        Tensor result = x.detach().clone();
        write(result, places, values);
        return recordPut(node, x, places, values, result);
    }

    /** {@link #put} into {@code x} itself. */
    static Tensor putInPlace(String op, String node, Tensor x, Places places, Tensor values) {
        InPlace.check(op, x, values.requiresGrad(), x.dtype);
        Tensor fresh = x.layout.contiguous ? null : put(node, x.detach(), places, values.detach());
        Node step = putStep(node, x, places, values);
        if (fresh == null) write(x, places, values);
        else InPlace.write(x, fresh);
        return InPlace.recorded(x, step);
    }

    /** A copy of {@code x} with {@code values} added at {@code places}. */
    static Tensor add(String node, Tensor x, Places places, Tensor values) {
        DType type = x.dtype.computeType();
        Tensor sum = x.dtype == type ? x.detach().clone() : x.detach().as(type);
        Scatter.SUM.fold(sum, places, values);
        int[] shape = values.layout.sizes;
        return FunctionNode.record(node, new Tensor[] {x, values}, sum.as(x.dtype), (g, saved) ->
                new Tensor[] {g[0], pick("IndexBackward0", g[0], places, shape)});
    }

    /** {@link #add} into {@code x} itself. */
    static Tensor addInPlace(String op, String node, Tensor x, Places places, Tensor values) {
        return InPlace.apply(op, x, before -> add(node, before, places, values));
    }

    private static void write(Tensor x, Places places, Tensor values) {
        Tensor from = values.detach().as(x.dtype).contiguous();
        int stride = from.layout.numel == 1 ? 0 : 1;
        x.dtype
                .elements()
                .put(
                        from.storage.array,
                        from.layout.offset,
                        stride,
                        x.storage.array,
                        x.layout.offset,
                        places.starts,
                        places.block);
        x.storage.version++;
    }

    private static Tensor recordPut(String node, Tensor x, Places places, Tensor values, Tensor result) {
        Node step = putStep(node, x, places, values);
        result.storage.version = 0;
        return step == null ? result : result.madeBy(step);
    }

    private static Node putStep(String node, Tensor x, Places places, Tensor values) {
        boolean recorded =
                GradMode.isEnabled() && x.dtype.isFloatingPoint() && (x.requiresGrad() || values.requiresGrad());
        if (!recorded) return null;
        int[] shape = values.layout.sizes;
        boolean repeated = values.layout.numel == 1;
        return new FunctionNode(node, new Tensor[] {x, values}, new Tensor[] {x}, new Tensor[0], (g, saved) -> {
            Tensor zero = Tensor.scalar(0, g[0].dtype);
            Tensor taken = pick("IndexBackward0", g[0], places, repeated ? new int[] {places.count()} : shape);
            return new Tensor[] {
                put("IndexPutBackward0", g[0], places, zero),
                repeated ? taken.sum().reshape(shape) : taken
            };
        });
    }
}
