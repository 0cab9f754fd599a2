package lectern.tensor;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import lectern.internal.cpu.Elements;
import lectern.internal.cpu.Walk;

/** Writing into an existing tensor: what must hold before, and the write itself. */
final class InPlace {
    private InPlace() {}

    /**
     * Checks that the graph and the types allow {@code self} to be overwritten.
     *
     * @param recorded whether another operand needs a gradient
     */
    static void check(String op, Tensor self, boolean recorded, DType result) {
        if (GradMode.isEnabled() && (self.requiresGrad() || recorded)) {
            if (self.isLeaf() && self.requiresGrad()) {
                throw new TensorError(op + "_: a leaf Variable that requires grad is being used in an in-place"
                        + " operation; use the form without underscore, or do it under torch.noGrad()");
            }
            self.checkBaseWritable(op);
        }
        for (int d = 0; d < self.layout.dims(); d++) {
            if (self.layout.strides[d] == 0 && self.layout.sizes[d] > 1) {
                throw new TensorError(op + "_: unsupported operation: more than one element of the written-to tensor"
                        + " refers to a single memory location, as in a tensor made by expand(): its shape is "
                        + Layout.text(self.layout.sizes) + "; clone() it first");
            }
        }
        if (result.isHigherKind(self.dtype)) {
            throw new TensorError(op + "_: result type " + result + " can't be cast to the desired output type "
                    + self.dtype + "; use the form without underscore");
        }
    }

    static void checkShape(String op, Tensor self, int[] sizes) {
        if (!Arrays.equals(self.layout.sizes, sizes)) {
            throw new TensorError(op + "_: output with shape " + Layout.text(self.layout.sizes)
                    + " doesn't match the broadcast shape " + Layout.text(sizes)
                    + "; use the form without underscore");
        }
    }

    /** Copies {@code value}, of the same shape, into {@code self} and counts the write. */
    static void write(Tensor self, Tensor value) {
        Tensor from = value.as(self.dtype);
        Object a = from.storage.array;
        Object r = self.storage.array;
        int[] sizes = self.layout.sizes;
        int[] in = from.layout.stridesFor(sizes);
        int[] out = self.layout.strides;
        Elements elements = self.dtype.elements();
        int d = sizes.length - 2;
        if (d >= 0 && in[d] == 1 && in[d + 1] != 1 && out[d + 1] == 1) {
            Walk.two(
                    Arrays.copyOf(sizes, d),
                    from.layout.offset,
                    Arrays.copyOf(in, d),
                    self.layout.offset,
                    Arrays.copyOf(out, d),
                    (ao, as, ro, rs, n) -> {
                        for (int i = 0; i < n; i++) {
                            elements.transpose(
                                    a, ao + i * as, in[d + 1], r, ro + i * rs, out[d], sizes[d], sizes[d + 1]);
                        }
                    });
        } else {
            Walk.two(
                    sizes,
                    from.layout.offset,
                    in,
                    self.layout.offset,
                    out,
                    (ao, as, ro, rs, n) -> elements.copy(a, ao, as, r, ro, rs, n));
        }
        self.storage.version++;
    }

    /**
     * Copies {@code value}, broadcast, over {@code self}, recorded for gradients.
     *
     * @throws TensorError if the value does not broadcast to that shape, or the write would break the graph
     */
    @SuppressWarnings("ReferenceEquality") // arrays are compared by identity: are they the same memory
    static Tensor overwrite(String op, Tensor self, Tensor value) {
        check(op, self, value.requiresGrad(), self.dtype);
        checkShape(op, self, Layout.broadcast(op, self.layout.sizes, value.layout.sizes));
        boolean recorded =
                GradMode.isEnabled() && self.dtype.isFloatingPoint() && (self.requiresGrad() || value.requiresGrad());
        Node step = recorded ? overwritten(self, value) : null;
        boolean overlaps = value.storage.array == self.storage.array;
        write(self, overlaps ? value.detach().clone() : value);
        return recorded(self, step);
    }

    /** Whether the graph takes part in a write to {@code self} of something made from {@code other}. */
    static boolean isRecorded(Tensor self, Tensor other) {
        return GradMode.isEnabled() && (self.requiresGrad() || other.requiresGrad());
    }

    /**
     * Whether an operator's loop may write its results straight over {@code self}: each result depends on the elements
     * in its own place alone, is computed in that type, and cannot be refused halfway, as a division of integers can.
     */
    @SuppressWarnings("ReferenceEquality") // arrays are compared by identity: are they the same memory
    static boolean mayComputeOver(Tensor self, Tensor other) {
        if (!self.dtype.isFloatingPoint() || self.dtype != self.dtype.computeType() || !self.layout.contiguous) {
            return false;
        }
        boolean sameMemory = other.storage.array == self.storage.array;
        boolean samePlaces = other.layout.contiguous && other.layout.sameSizes(self.layout);
        return sameMemory
                ? samePlaces && other.layout.offset == self.layout.offset
                : samePlaces || other.layout.dims() == 0;
    }

    /**
     * Overwrites {@code self} with {@code f} of it, recorded as that operation.
     *
     * @throws TensorError if the result's shape or type does not fit, or the write would break the graph
     */
    @SuppressWarnings("ReferenceEquality") // arrays are compared by identity: are they the same memory
    static Tensor apply(String op, Tensor self, UnaryOperator<Tensor> f) {
        Tensor result = f.apply(GradMode.isEnabled() ? self.beforeWrite() : self);
        check(op, self, result.requiresGrad(), result.dtype);
        checkShape(op, self, result.layout.sizes);
        boolean overlaps = result.storage.array == self.storage.array;
        write(self, overlaps ? result.detach().clone() : result);
        if (!GradMode.isEnabled() || !(self.requiresGrad() || result.requiresGrad())) return self;
        boolean own = self.base == null && result.requiresGrad();
        return recorded(self, own ? result.gradFn() : overwritten(self, result));
    }

    /** The step of a tensor that was overwritten by {@code result}; of a view's base the rest keeps its history. */
    private static Node overwritten(Tensor self, Tensor result) {
        return new FunctionNode(
                "CopyBackwards", new Tensor[] {self, result}, new Tensor[] {self}, new Tensor[0], (g, saved) ->
                        new Tensor[] {self.base == null ? Rule.zeros(g[0]) : null, g[0]});
    }

    /** Gives a written tensor its new history, made by {@code step}; null for a write that is not recorded. */
    static Tensor recorded(Tensor self, Node step) {
        if (step == null) return self;
        if (self.base == null) return self.madeBy(step);
        View.rebase(self, step);
        return self;
    }
}
