package lectern.tensor;

/** The gradients of pointwise operators whose formula is longer than a line: {@code g} is the result's gradient. */
final class PointwiseGradients {
    static final double LN2 = Math.log(2);
    static final double LN10 = Math.log(10);
    static final double ROOT_PI = Math.sqrt(Math.PI);

    private PointwiseGradients() {}

    static Tensor sinc(Tensor g, Tensor x) {
        Tensor t = x.mul(Math.PI);
        Tensor slope = t.mul(t.cos()).sub(t.sin()).div(t.mul(x));
        return Where.only(x.ne(0), g.mul(slope));
    }

    static Tensor logit(Tensor g, Tensor x) {
        Tensor inside = x.ge(0).logicalAnd(x.le(1));
        Tensor slope = g.div(x.mul(x.rsub(1)));
        return Where.of(inside, slope, Tensor.scalar(Double.NaN, g.dtype));
    }

    static Tensor silu(Tensor g, Tensor x) {
        Tensor s = x.sigmoid();
        return g.mul(s.mul(x.mul(s.rsub(1)).add(1)));
    }

    static Tensor mish(Tensor g, Tensor x) {
        Tensor t = x.exp().log1p().tanh();
        return g.mul(t.add(x.mul(x.sigmoid()).mul(t.mul(t).rsub(1))));
    }

    static Tensor gelu(Tensor g, Tensor x) {
        Tensor share = x.mul(-Math.sqrt(0.5)).erfc().mul(0.5);
        Tensor density = x.mul(x).mul(-0.5).exp().mul(1 / Math.sqrt(2 * Math.PI));
        return g.mul(share.add(x.mul(density)));
    }

    static Tensor geluTanh(Tensor g, Tensor x) {
        double k = Math.sqrt(2 / Math.PI);
        Tensor square = x.mul(x);
        Tensor t = x.mul(k).mul(square.mul(0.044715).add(1)).tanh();
        Tensor inner = square.mul(3 * 0.044715).add(1).mul(k);
        Tensor slope = t.add(1).mul(0.5).add(x.mul(0.5).mul(t.mul(t).rsub(1)).mul(inner));
        return g.mul(slope);
    }

    static Tensor hardsigmoid(Tensor g, Tensor x) {
        // PyTorch takes the float nearest to 1/6, in float64 too.
        return Where.only(x.abs().lt(3), g.mul(1 / 6f));
    }

    static Tensor hardswish(Tensor g, Tensor x) {
        Tensor middle = g.mul(x.div(3).add(0.5));
        return Where.of(x.lt(-3), Tensor.scalar(0, g.dtype), Where.of(x.le(3), middle, g));
    }

    /** The gradient of the greater (or, exchanged, the smaller) of two: equal elements share it. */
    static Tensor greater(Tensor g, Tensor mine, Tensor other) {
        return Where.except(mine.lt(other), Where.of(mine.eq(other), g.div(2), g));
    }

    static Tensor smaller(Tensor g, Tensor mine, Tensor other) {
        return Where.except(mine.gt(other), Where.of(mine.eq(other), g.div(2), g));
    }

    /** Where {@code fmax} takes {@code a}: it skips NaN. */
    static Tensor fmaxTakesFirst(Tensor a, Tensor b) {
        return a.ge(b).logicalOr(b.ne(b));
    }

    static Tensor fminTakesFirst(Tensor a, Tensor b) {
        return a.le(b).logicalOr(b.ne(b));
    }

    static Tensor atan2(Tensor g, Tensor part, Tensor y, Tensor x) {
        return g.mul(part.div(y.mul(y).add(x.mul(x))));
    }

    static Tensor prelu(Tensor g, Tensor x, Tensor weight) {
        return Where.of(x.gt(0), g, g.mul(weight));
    }

    static Tensor powBase(Tensor g, Tensor a, Tensor b) {
        return Where.only(b.ne(0), g.mul(b.mul(a.pow(b.sub(1)))));
    }

    static Tensor powExponent(Tensor g, Tensor a, Tensor b, Tensor y) {
        Tensor flat = a.eq(0).logicalAnd(b.ge(0));
        return Where.only(flat.logicalNot(), g.mul(y.mul(a.log())));
    }

    static Tensor copysign(Tensor g, Tensor a, Tensor y) {
        return Where.only(a.ne(0), g.mul(y.div(a)));
    }

    static Tensor xlogyLeft(Tensor g, Tensor x, Tensor y) {
        return Where.only(x.eq(0).logicalAnd(y.le(0)).logicalNot(), g.mul(y.log()));
    }
}
