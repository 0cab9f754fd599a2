package lectern.tensor;

import static lectern.tensor.PointwiseGradients.LN10;
import static lectern.tensor.PointwiseGradients.LN2;
import static lectern.tensor.PointwiseGradients.ROOT_PI;
import static lectern.tensor.Rule.ofGrad;
import static lectern.tensor.Rule.ofResult;
import static lectern.tensor.Rule.ofSelf;

import java.util.Locale;
import lectern.internal.cpu.DoubleLoops;
import lectern.internal.cpu.FloatLoops;
import lectern.internal.cpu.Kernel;
import lectern.internal.cpu.LongLoops;
import lectern.internal.cpu.Loop;
import lectern.internal.cpu.SingleErf;
import lectern.internal.cpu.SingleExp;
import lectern.internal.cpu.SingleLog;
import lectern.internal.cpu.SingleTrig;
import lectern.internal.cpu.Walk;
import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErf;

/**
 * Pointwise operators of one tensor. A row is PyTorch's name of the backward step, the function in float, double and
 * long, and the gradient. Without a function in long, integers become the default floating type.
 */
enum UnaryOp {
    NEG("NegBackward0", a -> -a, a -> -a, a -> -a, ofGrad(Tensor::neg)),
    ABS("AbsBackward0", Math::abs, Math::abs, Math::abs, ofSelf((g, x) -> g.mul(x.sign()))),
    RECIPROCAL(
            "ReciprocalBackward0",
            a -> 1 / a,
            a -> 1 / a,
            null,
            ofResult((g, y) -> g.neg().mul(y).mul(y))),
    SIGN("SignBackward0", Math::signum, Math::signum, Long::signum, Rule.ZERO),
    BITWISE_NOT("BitwiseNotBackward0", null, null, a -> ~a, Rule.NONE),
    EXP("ExpBackward0", SingleExp::exp, Math::exp, null, ofResult(Tensor::mul)),
    EXP2(
            "Exp2Backward0",
            a -> (float) Math.pow(2, a),
            a -> Math.pow(2, a),
            null,
            ofResult((g, y) -> g.mul(y).mul(LN2))),
    EXPM1("Expm1Backward0", a -> (float) Math.expm1(a), Math::expm1, null, ofResult((g, y) -> g.mul(y.add(1)))),
    LOG("LogBackward0", SingleLog::log, Math::log, null, ofSelf(Tensor::div)),
    LOG10("Log10Backward0", a -> (float) Math.log10(a), Math::log10, null, ofSelf((g, x) -> g.div(x.mul(LN10)))),
    LOG1P("Log1PBackward0", a -> (float) Math.log1p(a), Math::log1p, null, ofSelf((g, x) -> g.div(x.add(1)))),
    LOG2(
            "Log2Backward0",
            a -> (float) RealFunctions.log2(a),
            RealFunctions::log2,
            null,
            ofSelf((g, x) -> g.div(x.mul(LN2)))),
    SQRT("SqrtBackward0", a -> (float) Math.sqrt(a), Math::sqrt, null, ofResult((g, y) -> g.div(y.mul(2)))),
    RSQRT(
            "RsqrtBackward0",
            a -> 1 / (float) Math.sqrt(a),
            a -> 1 / Math.sqrt(a),
            null,
            ofResult((g, y) -> g.mul(-0.5).mul(y.pow(3)))),
    CEIL("CeilBackward0", a -> (float) Math.ceil(a), Math::ceil, a -> a, Rule.ZERO),
    FLOOR("FloorBackward0", a -> (float) Math.floor(a), Math::floor, a -> a, Rule.ZERO),
    ROUND("RoundBackward0", a -> (float) Math.rint(a), Math::rint, a -> a, Rule.ZERO),
    TRUNC("TruncBackward0", a -> (float) RealFunctions.truncate(a), RealFunctions::truncate, a -> a, Rule.ZERO),
    FRAC("FracBackward0", a -> a % 1, a -> a % 1, null, ofGrad(g -> g)),
    SIN("SinBackward0", SingleTrig::sin, Math::sin, null, ofSelf((g, x) -> g.mul(x.cos()))),
    COS(
            "CosBackward0",
            SingleTrig::cos,
            Math::cos,
            null,
            ofSelf((g, x) -> g.mul(x.sin()).neg())),
    TAN(
            "TanBackward0",
            a -> (float) Math.tan(a),
            Math::tan,
            null,
            ofResult((g, y) -> g.mul(y.mul(y).add(1)))),
    ASIN(
            "AsinBackward0",
            a -> (float) Math.asin(a),
            Math::asin,
            null,
            ofSelf((g, x) -> g.mul(x.mul(x).rsub(1).rsqrt()))),
    ACOS(
            "AcosBackward0",
            a -> (float) Math.acos(a),
            Math::acos,
            null,
            ofSelf((g, x) -> g.neg().mul(x.mul(x).rsub(1).rsqrt()))),
    ATAN(
            "AtanBackward0",
            a -> (float) Math.atan(a),
            Math::atan,
            null,
            ofSelf((g, x) -> g.div(x.mul(x).add(1)))),
    SINH("SinhBackward0", a -> (float) Math.sinh(a), Math::sinh, null, ofSelf((g, x) -> g.mul(x.cosh()))),
    COSH("CoshBackward0", a -> (float) Math.cosh(a), Math::cosh, null, ofSelf((g, x) -> g.mul(x.sinh()))),
    TANH(
            "TanhBackward0",
            SingleExp::tanh,
            Math::tanh,
            null,
            ofResult((g, y) -> g.mul(y.mul(y).rsub(1)))),
    ASINH(
            "AsinhBackward0",
            a -> (float) RealFunctions.asinh(a),
            RealFunctions::asinh,
            null,
            ofSelf((g, x) -> g.mul(x.mul(x).add(1).rsqrt()))),
    ACOSH(
            "AcoshBackward0",
            a -> (float) RealFunctions.acosh(a),
            RealFunctions::acosh,
            null,
            ofSelf((g, x) -> g.mul(x.mul(x).sub(1).rsqrt()))),
    ATANH(
            "AtanhBackward0",
            a -> (float) RealFunctions.atanh(a),
            RealFunctions::atanh,
            null,
            ofSelf((g, x) -> g.div(x.mul(x).rsub(1)))),
    SINC(
            "SincBackward0",
            a -> (float) RealFunctions.sinc(a),
            RealFunctions::sinc,
            null,
            ofSelf(PointwiseGradients::sinc)),
    DEG2RAD("Deg2RadBackward0", a -> (float) Math.toRadians(a), Math::toRadians, null, ofGrad(Tensor::deg2rad)),
    RAD2DEG("Rad2DegBackward0", a -> (float) Math.toDegrees(a), Math::toDegrees, null, ofGrad(Tensor::rad2deg)),
    ERF(
            "ErfBackward0",
            SingleErf::erf,
            Erf::value,
            null,
            ofSelf((g, x) -> g.mul(x.mul(x).neg().exp()).mul(2 / ROOT_PI))),
    ERFC(
            "ErfcBackward0",
            a -> (float) Erfc.value(a),
            Erfc::value,
            null,
            ofSelf((g, x) -> g.mul(x.mul(x).neg().exp()).mul(-2 / ROOT_PI))),
    ERFINV(
            "ErfinvBackward0",
            a -> (float) InverseErf.value(a),
            InverseErf::value,
            null,
            ofResult((g, y) -> g.mul(y.mul(y).exp()).mul(ROOT_PI / 2))),
    TRIGAMMA(
            "PolygammaBackward0",
            a -> (float) RealFunctions.trigamma(a),
            RealFunctions::trigamma,
            null,
            ofSelf((g, x) -> g.mul(x.polygamma(2)))),
    DIGAMMA(
            "DigammaBackward0",
            a -> (float) RealFunctions.digamma(a),
            RealFunctions::digamma,
            null,
            ofSelf((g, x) -> g.mul(TRIGAMMA.apply(x)))),
    LGAMMA(
            "LgammaBackward0",
            a -> (float) RealFunctions.lgamma(a),
            RealFunctions::lgamma,
            null,
            ofSelf((g, x) -> g.mul(x.digamma()))),
    LOGIT(
            "LogitBackward0",
            a -> (float) Math.log(a / (1.0 - a)),
            a -> Math.log(a / (1 - a)),
            null,
            ofSelf(PointwiseGradients::logit)),
    SIGMOID(
            "SigmoidBackward0",
            SingleExp::sigmoid,
            RealFunctions::sigmoid,
            null,
            ofResult((g, y) -> g.mul(y.mul(y.rsub(1))))),
    RELU(
            "ReluBackward0",
            a -> Math.max(a, 0),
            a -> Math.max(a, 0),
            a -> Math.max(a, 0),
            ofResult((g, y) -> Where.only(y.gt(0), g))),
    LOGSIGMOID(
            "LogSigmoidBackward0",
            a -> (float) RealFunctions.logSigmoid(a),
            RealFunctions::logSigmoid,
            null,
            ofSelf((g, x) -> g.mul(x.neg().sigmoid()))),
    SILU(
            "SiluBackward0",
            a -> a * SingleExp.sigmoid(a),
            a -> a * RealFunctions.sigmoid(a),
            null,
            ofSelf(PointwiseGradients::silu)),
    MISH(
            "MishBackward0",
            a -> (float) RealFunctions.mish(a),
            RealFunctions::mish,
            null,
            ofSelf(PointwiseGradients::mish)),
    GELU(
            "GeluBackward0",
            a -> (float) RealFunctions.gelu(a),
            RealFunctions::gelu,
            null,
            ofSelf(PointwiseGradients::gelu)),
    GELU_TANH(
            "GeluBackward0",
            a -> (float) RealFunctions.geluTanh(a),
            RealFunctions::geluTanh,
            null,
            ofSelf(PointwiseGradients::geluTanh)),
    HARDSIGMOID(
            "HardsigmoidBackward0",
            a -> Math.min(Math.max(a + 3, 0), 6) / 6,
            a -> Math.min(Math.max(a + 3, 0), 6) / 6,
            null,
            ofSelf(PointwiseGradients::hardsigmoid)),
    HARDSWISH(
            "HardswishBackward0",
            a -> a * Math.min(Math.max(a + 3, 0), 6) / 6,
            a -> a * Math.min(Math.max(a + 3, 0), 6) / 6,
            null,
            ofSelf(PointwiseGradients::hardswish));

    private final String node;
    private final boolean takesFloats;
    private final boolean takesIntegers;
    private final Kernel<Loop.One> kernel;
    private final Rule[] rules;

    UnaryOp(String node, FloatLoops.Unary floats, DoubleLoops.Unary doubles, LongLoops.Unary longs, Rule rule) {
        this.node = node;
        this.takesFloats = doubles != null;
        this.takesIntegers = longs != null;
        this.kernel = Kernel.map(name(), floats, doubles, longs);
        this.rules = new Rule[] {rule};
    }

    /** The operator's result, recorded for gradients. */
    Tensor apply(Tensor x) {
        Tensor result = compute(x);
        if (!x.requiresGrad() || !GradMode.isEnabled()) return result;
        RowNode step = new RowNode(node, rules, result, x);
        step.keep(x, null, result);
        return result.madeBy(step);
    }

    /** Writes the operator's result over {@code x}, recorded for gradients. */
    Tensor applyInPlace(Tensor x) {
        if (!InPlace.isRecorded(x, x) && InPlace.mayComputeOver(x, x) && takesFloats) {
            Object array = x.storage.array;
            int at = x.layout.offset;
            kernel.loop(x.dtype.compute(), x.layout.numel).run(array, at, 1, array, at, 1, x.layout.numel);
            x.storage.version++;
            return x;
        }
        return InPlace.apply(name().toLowerCase(Locale.ROOT), x, this::apply);
    }

    /** The operator's result alone. */
    private Tensor compute(Tensor x) {
        DType dtype = resultType(x);
        DType type = dtype.computeType();
        Tensor a = x.as(type);
        Layout layout = a.layout.contiguous && a.layout.offset == 0 ? a.layout : Layout.contiguous(a.layout.sizes);
        Object in = a.storage.array;
        Object out = type.elements().allocate(layout.numel);
        Loop.One loop = kernel.loop(type.compute(), layout.numel);
        if (a.layout.contiguous) {
            loop.run(in, a.layout.offset, 1, out, 0, 1, layout.numel);
        } else {
            Walk.two(
                    layout.sizes,
                    a.layout.offset,
                    a.layout.strides,
                    0,
                    layout.strides,
                    (ao, as, ro, rs, n) -> loop.run(in, ao, as, out, ro, rs, n));
        }
        return Tensor.of(out, layout, type).as(dtype);
    }

    private DType resultType(Tensor x) {
        if (!takesFloats && x.dtype.isFloatingPoint()) {
            throw Promotion.integersOnly(name().toLowerCase(Locale.ROOT), x.dtype);
        }
        return takesIntegers || x.dtype.isFloatingPoint()
                ? x.dtype
                : TorchState.current().defaultDtype();
    }
}
