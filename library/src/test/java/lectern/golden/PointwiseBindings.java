package lectern.golden;

import static lectern.Prelude.roundingMode;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import lectern.Prelude.torch;
import lectern.tensor.Tensor;

/** Functions of each element. */
final class PointwiseBindings {
    private PointwiseBindings() {}

    static void bind(Bindings b) {
        arithmetic(b);
        functions(b);
        pairs(b);
        logic(b);
        mixtures(b);
    }

    private static void one(Bindings b, String name, UnaryOperator<Tensor> f) {
        b.bind(name, c -> f.apply(c.input()));
    }

    private static void two(Bindings b, String name, BinaryOperator<Tensor> f) {
        b.bind(name, c -> f.apply(c.input(), c.tensor(0)));
    }

    private static void arithmetic(Bindings b) {
        two(b, "__radd__", (x, y) -> y.add(x));
        two(b, "__rmul__", (x, y) -> y.mul(x));
        two(b, "__rsub__", Tensor::rsub);
        two(b, "__rdiv__", (x, y) -> y.div(x));
        two(b, "__rpow__", Tensor::rpow);
        b.bind("add", c -> c.input().add(c.tensor(0), c.integer(-1, "alpha", 1)));
        b.bind("sub", c -> torch.sub(c.input(), c.tensor(0), c.integer(-1, "alpha", 1)));
        b.bind("rsub", c -> torch.rsub(c.input(), c.tensor(0), c.integer(-1, "alpha", 1)));
        b.bind("div.floor_rounding", c -> c.input().div(c.tensor(0), roundingMode(c.text(-1, "rounding_mode", null))));
        b.bind("div.trunc_rounding", c -> torch.div(c.input(), c.tensor(0), roundingMode("trunc")));
        two(b, "floor_divide", Tensor::floorDivide);
        two(b, "fmod", torch::fmod);
        two(b, "remainder", Tensor::remainder);
        two(b, "float_power", Tensor::floatPower);
        one(b, "neg", torch::neg);
        one(b, "positive", Tensor::positive);
        one(b, "reciprocal", torch::reciprocal);
        b.bind("round.decimals_0", c -> c.input().round(c.integer(-1, "decimals", 0)));
        b.bind("round.decimals_3", c -> torch.round(c.input(), c.integer(-1, "decimals", 0)));
        b.bind("round.decimals_neg_3", c -> torch.round(c.input(), c.integer(-1, "decimals", 0)));
    }

    private static void functions(Bindings b) {
        one(b, "abs", Tensor::abs);
        one(b, "acos", torch::acos);
        one(b, "acosh", torch::acosh);
        one(b, "asin", Tensor::asin);
        one(b, "asinh", Tensor::asinh);
        one(b, "atan", Tensor::atan);
        one(b, "atanh", Tensor::atanh);
        one(b, "ceil", Tensor::ceil);
        one(b, "clone", Tensor::clone);
        one(b, "cos", torch::cos);
        one(b, "cosh", torch::cosh);
        one(b, "deg2rad", Tensor::deg2rad);
        one(b, "erf", torch::erf);
        one(b, "erfc", Tensor::erfc);
        one(b, "erfinv", Tensor::erfinv);
        one(b, "exp", torch::exp);
        one(b, "exp2", Tensor::exp2);
        one(b, "expm1", Tensor::expm1);
        one(b, "floor", torch::floor);
        one(b, "frac", Tensor::frac);
        one(b, "lgamma", torch::lgamma);
        one(b, "log", torch::log);
        one(b, "log10", Tensor::log10);
        one(b, "log1p", Tensor::log1p);
        one(b, "log2", Tensor::log2);
        b.bind(
                "logit",
                c -> c.has(0, "eps")
                        ? c.input().logit(c.number(0, "eps", 0))
                        : c.input().logit());
        one(b, "nan_to_num", Tensor::nanToNum);
        one(b, "rad2deg", torch::rad2deg);
        one(b, "round", Tensor::round);
        one(b, "rsqrt", Tensor::rsqrt);
        one(b, "sgn", torch::sgn);
        one(b, "sigmoid", torch::sigmoid);
        one(b, "sign", Tensor::sign);
        one(b, "sin", Tensor::sin);
        one(b, "sinc", Tensor::sinc);
        one(b, "sinh", Tensor::sinh);
        one(b, "sqrt", torch::sqrt);
        one(b, "square", Tensor::square);
        one(b, "tan", Tensor::tan);
        one(b, "tanh", torch::tanh);
        one(b, "trunc", Tensor::trunc);
    }

    private static void pairs(Bindings b) {
        two(b, "atan2", Tensor::atan2);
        two(b, "hypot", torch::hypot);
        two(b, "logaddexp", torch::logaddexp);
        two(b, "xlogy", Tensor::xlogy);
        two(b, "maximum", torch::maximum);
        two(b, "minimum", torch::minimum);
        two(b, "max.binary", Tensor::max);
        two(b, "min.binary", torch::min);
        two(b, "fmax", Tensor::fmax);
        two(b, "fmin", torch::fmin);
        two(b, "clamp_min", Tensor::clampMin);
        two(b, "clamp_max", torch::clampMax);
        b.bind("clamp", c -> c.input().clamp(c.tensor(0), c.args().size() > 1 ? c.tensor(1) : null));
        two(b, "heaviside", torch::heaviside);
        b.bind(
                "copysign",
                c -> c.args().get(0) instanceof Tensor t
                        ? c.input().copysign(t)
                        : torch.copysign(c.input(), c.number(0, "other", 0)));
    }

    private static void logic(Bindings b) {
        two(b, "bitwise_and", Tensor::bitwiseAnd);
        two(b, "bitwise_or", torch::bitwiseOr);
        two(b, "bitwise_xor", Tensor::bitwiseXor);
        one(b, "bitwise_not", Tensor::bitwiseNot);
        two(b, "logical_and", Tensor::logicalAnd);
        two(b, "logical_or", torch::logicalOr);
        two(b, "logical_xor", Tensor::logicalXor);
        one(b, "logical_not", torch::logicalNot);
        one(b, "isfinite", Tensor::isfinite);
        one(b, "isinf", torch::isinf);
        one(b, "isnan", Tensor::isnan);
        one(b, "signbit", Tensor::signbit);
        b.bind("equal", c -> torch.equal(c.input(), c.tensor(0)));
        b.bind(
                "isclose",
                c -> c.input()
                        .isclose(
                                c.tensor(0),
                                c.number(-1, "rtol", 1e-5),
                                c.number(-1, "atol", 1e-8),
                                c.flag(-1, "equal_nan", false)));
        b.bind(
                "allclose",
                c -> torch.allclose(c.input(), c.tensor(0), c.number(-1, "rtol", 1e-5), c.number(-1, "atol", 1e-8)));
    }

    private static void mixtures(Bindings b) {
        b.bind("addcdiv", c -> c.input().addcdiv(c.tensor(0), c.tensor(1), c.number(-1, "value", 1)));
        b.bind("addcmul", c -> torch.addcmul(c.input(), c.tensor(0), c.tensor(1), c.number(-1, "value", 1)));
        b.bind("fill", c -> torch.fill(c.input(), (long) c.number(0, "value", 0)));
        b.bind(
                "lerp",
                c -> c.args().get(1) instanceof Tensor weight
                        ? c.input().lerp(c.tensor(0), weight)
                        : torch.lerp(c.input(), c.tensor(0), c.number(1, "weight", 0)));
        b.bind(
                "masked_fill",
                c -> c.args().get(1) instanceof Tensor value
                        ? c.input().maskedFill(c.tensor(0), value)
                        : torch.maskedFill(c.input(), c.tensor(0), (long) c.number(1, "value", 0)));
        b.bind("where", c -> torch.where(c.tensor(0), c.input(), c.tensor(1)));
        b.bind("item", c -> switch (c.input().dtype()) {
            case BOOL -> c.input().itemBoolean();
            case INT64 -> c.input().itemLong();
            default -> c.input().item();
        });
    }
}
