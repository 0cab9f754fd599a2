package lectern.tensor;

import static lectern.tensor.Rule.ofBoth;
import static lectern.tensor.Rule.ofGrad;
import static lectern.tensor.Rule.ofOther;
import static lectern.tensor.Rule.ofSelf;

import java.util.Locale;
import lectern.internal.cpu.DoubleLoops;
import lectern.internal.cpu.FloatLoops;
import lectern.internal.cpu.Kernel;
import lectern.internal.cpu.LongLoops;
import lectern.internal.cpu.Loop;
import lectern.internal.cpu.Walk;

/**
 * Pointwise operators of two tensors. A row is PyTorch's name of the backward step, the function in float, double and
 * long, and the gradients of both inputs. Without a function in long, integers become the default floating type.
 */
enum BinaryOp {
    ADD("AddBackward0", (a, b) -> a + b, (a, b) -> a + b, (a, b) -> a + b, ofGrad(g -> g), ofGrad(g -> g)),
    SUB("SubBackward0", (a, b) -> a - b, (a, b) -> a - b, (a, b) -> a - b, ofGrad(g -> g), ofGrad(Tensor::neg)),
    MUL("MulBackward0", (a, b) -> a * b, (a, b) -> a * b, (a, b) -> a * b, ofOther(Tensor::mul), ofSelf(Tensor::mul)),
    DIV(
            "DivBackward0",
            (a, b) -> a / b,
            (a, b) -> a / b,
            null,
            ofOther(Tensor::div),
            ofBoth((g, a, b) -> g.neg().mul(a.div(b).div(b)))),
    POW(
            "PowBackward1",
            (a, b) -> (float) Math.pow(a, b),
            Math::pow,
            BinaryOp::integerPower,
            ofBoth((g, a, b) -> g.mul(b.mul(a.pow(b.sub(1))))),
            new Rule(Rule.SELF | Rule.RESULT, (g, a, b, y) -> g.mul(y).mul(a.log())));

    private final String node;
    private final String op;
    private final boolean takesIntegers;
    private final Kernel<Loop.Two> kernel;
    private final Rule[] rules;

    BinaryOp(
            String node,
            FloatLoops.Binary floats,
            DoubleLoops.Binary doubles,
            LongLoops.Binary longs,
            Rule left,
            Rule right) {
        this.node = node;
        this.op = name().toLowerCase(Locale.ROOT);
        this.takesIntegers = longs != null;
        this.kernel = Kernel.zip(floats, doubles, longs);
        this.rules = new Rule[] {left, right};
    }

    /** The operator's result, recorded for gradients. */
    Tensor apply(Tensor a, Tensor b) {
        Tensor result = compute(a, b);
        if (!(a.requiresGrad() || b.requiresGrad()) || !GradMode.isEnabled()) return result;
        RowNode step = new RowNode(node, rules, result, a, b);
        step.keep(a, b, result);
        return result.madeBy(step);
    }

    /** The operator's result alone. */
    Tensor compute(Tensor a, Tensor b) {
        DType dtype = resultType(a, b);
        DType type = dtype.computeType();
        Tensor x = a.as(type);
        Tensor y = b.as(type);
        Layout layout = layout(x.layout, y.layout);
        Object out = type.elements().allocate(layout.numel);
        run(x, y, layout, type, out);
        return Tensor.of(out, layout, type).as(dtype);
    }

    /**
     * Writes the operator's result into {@code self}, recorded for gradients.
     *
     * @throws TensorError if the result's shape or type does not fit, or the write would break the graph
     */
    Tensor applyInPlace(Tensor self, Tensor other) {
        InPlace.check(op, self, other.requiresGrad(), resultType(self, other));
        int[] sizes = Layout.broadcast(op, self.layout.sizes, other.layout.sizes);
        InPlace.checkShape(op, self, sizes);
        boolean record = GradMode.isEnabled() && (self.requiresGrad() || other.requiresGrad());
        RowNode step = null;
        if (record) {
            step = new RowNode(node, rules, self, self, other);
            // The value before the write, with its own history for derivatives of higher order.
            step.keep(step.needs(1) ? self.clone() : self, other, self);
        }
        InPlace.write(self, compute(self, other));
        return InPlace.recorded(self, step);
    }

    private DType resultType(Tensor a, Tensor b) {
        DType dtype = a.dtype == b.dtype ? a.dtype : Promotion.of(a, b);
        return takesIntegers || dtype.isFloatingPoint()
                ? dtype
                : TorchState.current().defaultDtype();
    }

    private Layout layout(Layout x, Layout y) {
        if (x.contiguous && (x.sameSizes(y) || y.dims() == 0)) return x.offset == 0 ? x : Layout.contiguous(x.sizes);
        if (y.contiguous && x.dims() == 0) return y.offset == 0 ? y : Layout.contiguous(y.sizes);
        return Layout.contiguous(Layout.broadcast(op, x.sizes, y.sizes));
    }

    private void run(Tensor x, Tensor y, Layout layout, DType type, Object out) {
        Object a = x.storage.array;
        Object b = y.storage.array;
        int n = layout.numel;
        Loop.Two loop = kernel.loop(type.compute(), n);
        boolean wholeX = x.layout.contiguous && x.layout.numel == n;
        boolean wholeY = y.layout.contiguous && y.layout.numel == n;
        if ((wholeX || x.layout.numel == 1) && (wholeY || y.layout.numel == 1)) {
            loop.run(a, x.layout.offset, wholeX ? 1 : 0, b, y.layout.offset, wholeY ? 1 : 0, out, 0, 1, n);
        } else {
            Walk.three(
                    layout.sizes,
                    x.layout.offset,
                    x.layout.stridesFor(layout.sizes),
                    y.layout.offset,
                    y.layout.stridesFor(layout.sizes),
                    0,
                    layout.strides,
                    (ao, as, bo, bs, ro, rs, k) -> loop.run(a, ao, as, b, bo, bs, out, ro, rs, k));
        }
    }

    private static long integerPower(long base, long exponent) {
        if (exponent < 0) {
            throw new TensorError("pow: Integers to negative integer powers are not allowed, got " + base + " to the "
                    + exponent + "; convert to a floating type first, as in x.to(float32).pow(...)");
        }
        long result = 1;
        for (long b = base, e = exponent; e > 0; e >>= 1, b *= b) if ((e & 1) != 0) result *= b;
        return result;
    }
}
