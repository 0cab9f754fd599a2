package lectern.tensor;

import static lectern.tensor.Rule.ofGrad;
import static lectern.tensor.Rule.ofResult;
import static lectern.tensor.Rule.ofSelf;

import lectern.internal.cpu.DoubleLoops;
import lectern.internal.cpu.FloatLoops;
import lectern.internal.cpu.Kernel;
import lectern.internal.cpu.LongLoops;
import lectern.internal.cpu.Loop;
import lectern.internal.cpu.Walk;

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
    SIGN("SignBackward0", Math::signum, Math::signum, Long::signum, Rule.NONE),
    EXP("ExpBackward0", a -> (float) Math.exp(a), Math::exp, null, ofResult(Tensor::mul)),
    LOG("LogBackward0", a -> (float) Math.log(a), Math::log, null, ofSelf(Tensor::div)),
    SQRT("SqrtBackward0", a -> (float) Math.sqrt(a), Math::sqrt, null, ofResult((g, y) -> g.div(y.mul(2)))),
    SIN("SinBackward0", a -> (float) Math.sin(a), Math::sin, null, ofSelf((g, x) -> g.mul(x.cos()))),
    COS(
            "CosBackward0",
            a -> (float) Math.cos(a),
            Math::cos,
            null,
            ofSelf((g, x) -> g.mul(x.sin()).neg())),
    TAN(
            "TanBackward0",
            a -> (float) Math.tan(a),
            Math::tan,
            null,
            ofResult((g, y) -> g.mul(y.mul(y).add(1)))),
    TANH(
            "TanhBackward0",
            a -> (float) Math.tanh(a),
            Math::tanh,
            null,
            ofResult((g, y) -> g.mul(y.mul(y).rsub(1))));

    private final String node;
    private final boolean takesIntegers;
    private final Kernel<Loop.One> kernel;
    private final Rule[] rules;

    UnaryOp(String node, FloatLoops.Unary floats, DoubleLoops.Unary doubles, LongLoops.Unary longs, Rule rule) {
        this.node = node;
        this.takesIntegers = longs != null;
        this.kernel = Kernel.map(floats, doubles, longs);
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
        return takesIntegers || x.dtype.isFloatingPoint()
                ? x.dtype
                : TorchState.current().defaultDtype();
    }
}
