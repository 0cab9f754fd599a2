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
import lectern.internal.cpu.SingleLog;
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
            SingleLog::pow,
            Math::pow,
            BinaryOp::integerPower,
            ofBoth(PointwiseGradients::powBase),
            new Rule(Rule.SELF | Rule.OTHER | Rule.RESULT, PointwiseGradients::powExponent)),
    DIV_FLOOR(
            "DivBackward2",
            (a, b) -> (float) RealFunctions.floorDivide(a, b),
            RealFunctions::floorDivide,
            (a, b) -> Math.floorDiv(a, notZero("floor_divide", b)),
            Rule.ZERO,
            Rule.ZERO),
    DIV_TRUNC(
            "DivBackward2",
            (a, b) -> (float) RealFunctions.truncate(a / b),
            (a, b) -> RealFunctions.truncate(a / b),
            (a, b) -> a / notZero("div", b),
            Rule.ZERO,
            Rule.ZERO),
    REMAINDER(
            "RemainderBackward1",
            (a, b) -> (float) RealFunctions.remainder(a, b),
            RealFunctions::remainder,
            (a, b) -> Math.floorMod(a, notZero("remainder", b)),
            ofGrad(g -> g),
            ofBoth((g, a, b) -> g.neg().mul(DIV_FLOOR.apply(a, b)))),
    FMOD(
            "FmodBackward1",
            (a, b) -> a % b,
            (a, b) -> a % b,
            (a, b) -> a % notZero("fmod", b),
            ofGrad(g -> g),
            ofBoth((g, a, b) -> g.neg().mul(DIV_TRUNC.apply(a, b)))),
    MAXIMUM(
            "MaximumBackward0",
            Math::max,
            Math::max,
            Math::max,
            ofBoth(PointwiseGradients::greater),
            ofBoth((g, a, b) -> PointwiseGradients.greater(g, b, a))),
    MINIMUM(
            "MinimumBackward0",
            Math::min,
            Math::min,
            Math::min,
            ofBoth(PointwiseGradients::smaller),
            ofBoth((g, a, b) -> PointwiseGradients.smaller(g, b, a))),
    FMAX(
            "FmaxBackward0",
            (a, b) -> (float) RealFunctions.fmax(a, b),
            RealFunctions::fmax,
            Math::max,
            ofBoth((g, a, b) -> Where.only(PointwiseGradients.fmaxTakesFirst(a, b), g)),
            ofBoth((g, a, b) -> Where.except(PointwiseGradients.fmaxTakesFirst(a, b), g))),
    FMIN(
            "FminBackward0",
            (a, b) -> (float) RealFunctions.fmin(a, b),
            RealFunctions::fmin,
            Math::min,
            ofBoth((g, a, b) -> Where.only(PointwiseGradients.fminTakesFirst(a, b), g)),
            ofBoth((g, a, b) -> Where.except(PointwiseGradients.fminTakesFirst(a, b), g))),
    /** As a maximum, but the greater of equals is the first: {@code clamp_min} of a tensor. */
    CLAMP_MIN(
            "ClampMinBackward1",
            Math::max,
            Math::max,
            Math::max,
            ofBoth((g, a, b) -> Where.only(a.ge(b), g)),
            ofBoth((g, a, b) -> Where.only(a.lt(b), g))),
    CLAMP_MAX(
            "ClampMaxBackward1",
            Math::min,
            Math::min,
            Math::min,
            ofBoth((g, a, b) -> Where.only(a.le(b), g)),
            ofBoth((g, a, b) -> Where.only(a.gt(b), g))),
    ATAN2(
            "Atan2Backward0",
            (a, b) -> (float) Math.atan2(a, b),
            Math::atan2,
            null,
            ofBoth((g, a, b) -> PointwiseGradients.atan2(g, b, a, b)),
            ofBoth((g, a, b) -> PointwiseGradients.atan2(g, a.neg(), a, b))),
    HYPOT(
            "HypotBackward0",
            (a, b) -> (float) Math.hypot(a, b),
            Math::hypot,
            null,
            new Rule(Rule.SELF | Rule.RESULT, (g, a, b, y) -> g.mul(a.div(y))),
            new Rule(Rule.OTHER | Rule.RESULT, (g, a, b, y) -> g.mul(b.div(y)))),
    COPYSIGN(
            "CopysignBackward0",
            Math::copySign,
            Math::copySign,
            null,
            new Rule(Rule.SELF | Rule.RESULT, (g, a, b, y) -> PointwiseGradients.copysign(g, a, y)),
            Rule.ZERO),
    HEAVISIDE(
            "HeavisideBackward0",
            (a, b) -> a == 0 ? b : a > 0 ? 1 : a < 0 ? 0 : a,
            (a, b) -> a == 0 ? b : a > 0 ? 1 : a < 0 ? 0 : a,
            (a, b) -> a == 0 ? b : a > 0 ? 1 : 0,
            Rule.NONE,
            Rule.NONE),
    LOGADDEXP(
            "LogaddexpBackward0",
            (a, b) -> (float) RealFunctions.logAddExp(a, b),
            RealFunctions::logAddExp,
            null,
            ofBoth((g, a, b) -> g.div(b.sub(a).exp().add(1))),
            ofBoth((g, a, b) -> g.div(a.sub(b).exp().add(1)))),
    XLOGY(
            "XlogyBackward0",
            (a, b) -> (float) RealFunctions.xlogy(a, b),
            RealFunctions::xlogy,
            null,
            ofBoth(PointwiseGradients::xlogyLeft),
            ofBoth((g, a, b) -> g.mul(a).div(b))),
    POLYGAMMA(
            "PolygammaBackward0",
            (n, x) -> (float) Polygamma.value(n, x),
            Polygamma::value,
            null,
            Rule.NONE,
            ofBoth(Polygamma::gradient)),
    PRELU(
            "PreluKernelBackward0",
            (a, b) -> a > 0 ? a : a * b,
            (a, b) -> a > 0 ? a : a * b,
            (a, b) -> a > 0 ? a : a * b,
            ofBoth(PointwiseGradients::prelu),
            ofSelf((g, a) -> Where.except(a.gt(0), g.mul(a)))),
    BITWISE_AND("BitwiseAndBackward0", null, null, (a, b) -> a & b, Rule.NONE, Rule.NONE),
    BITWISE_OR("BitwiseOrBackward0", null, null, (a, b) -> a | b, Rule.NONE, Rule.NONE),
    BITWISE_XOR("BitwiseXorBackward0", null, null, (a, b) -> a ^ b, Rule.NONE, Rule.NONE),
    LSHIFT("LshiftBackward0", null, null, (a, b) -> b < 0 || b > 63 ? 0 : a << b, Rule.NONE, Rule.NONE),
    RSHIFT("RshiftBackward0", null, null, (a, b) -> a >> (b < 0 || b > 63 ? 63 : b), Rule.NONE, Rule.NONE);

    private final String node;
    private final String op;
    private final boolean takesFloats;
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
        this.takesFloats = doubles != null;
        this.takesIntegers = longs != null;
        this.kernel = Kernel.zip(name(), floats, doubles, longs);
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
        boolean plain = !InPlace.isRecorded(self, other) && InPlace.mayComputeOver(self, other);
        if (plain && takesFloats && resultType(self, other) == self.dtype) {
            run(self, other.as(self.dtype), self.layout, self.dtype, self.storage.array);
            self.storage.version++;
            return self;
        }
        return InPlace.apply(op, self, x -> apply(x, other));
    }

    private DType resultType(Tensor a, Tensor b) {
        DType dtype = a.dtype == b.dtype ? a.dtype : Promotion.of(a, b);
        if (!takesFloats && dtype.isFloatingPoint()) throw Promotion.integersOnly(op, dtype);
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
            loop.run(a, x.layout.offset, wholeX ? 1 : 0, b, y.layout.offset, wholeY ? 1 : 0, out, layout.offset, 1, n);
        } else {
            Walk.three(
                    layout.sizes,
                    x.layout.offset,
                    x.layout.stridesFor(layout.sizes),
                    y.layout.offset,
                    y.layout.stridesFor(layout.sizes),
                    layout.offset,
                    layout.strides,
                    (ao, as, bo, bs, ro, rs, k) -> loop.run(a, ao, as, b, bo, bs, out, ro, rs, k));
        }
    }

    private static long notZero(String op, long divisor) {
        if (divisor == 0) {
            throw new TensorError(
                    op + ": ZeroDivisionError: integer division by zero; divide by a tensor without zeros, or"
                            + " convert to a floating type first, as in x.to(float32)");
        }
        return divisor;
    }

    private static long integerPower(long base, long exponent) {
        // Rounded towards zero, except that 1 and -1 have whole inverses.
        if (exponent < 0) return base == 1 || (base == -1 && exponent % 2 == 0) ? 1 : base == -1 ? -1 : 0;
        long result = 1;
        for (long b = base, e = exponent; e > 0; e >>= 1, b *= b) if ((e & 1) != 0) result *= b;
        return result;
    }
}
