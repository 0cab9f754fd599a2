package lectern.tensor;

/** Operators of three tensors with their gradients, and replacements of what is not a number. */
final class Mixtures {
    private Mixtures() {}

    static Tensor lerp(String node, Tensor self, Tensor end, Tensor weight) {
        if (self.dtype != end.dtype || self.dtype != weight.dtype) {
            throw new TensorError("lerp: expected dtype " + self.dtype + " for `end` and `weight` but got dtypes "
                    + end.dtype + " and " + weight.dtype + "; convert them, as in end.to(float32)");
        }
        Tensor result = TernaryOp.LERP.compute(self.dtype, self, end, weight);
        return FunctionNode.record(
                node,
                new Tensor[] {self, end, weight},
                result,
                (g, saved) ->
                        new Tensor[] {g[0].mul(saved[2].rsub(1)), g[0].mul(saved[2]), g[0].mul(saved[1].sub(saved[0]))},
                self,
                end,
                weight);
    }

    static Tensor addcmul(Tensor self, Tensor a, Tensor b, double value) {
        Tensor result = self.detach().add(scaled(a, value).mul(b.detach()));
        return FunctionNode.record(
                "AddcmulBackward0",
                new Tensor[] {self, a, b},
                result,
                (g, saved) -> new Tensor[] {g[0], g[0].mul(saved[1].mul(value)), g[0].mul(saved[0].mul(value))},
                a,
                b);
    }

    static Tensor addcdiv(Tensor self, Tensor a, Tensor b, double value) {
        if (!a.dtype.isFloatingPoint() && !b.dtype.isFloatingPoint()) {
            throw new TensorError("addcdiv: Integer division with addcdiv is no longer supported; convert first, as in"
                    + " tensor1.to(float32)");
        }
        Tensor result = self.detach().add(scaled(a, value).div(b.detach()));
        return FunctionNode.record(
                "AddcdivBackward0",
                new Tensor[] {self, a, b},
                result,
                (g, saved) -> new Tensor[] {
                    g[0],
                    g[0].mul(saved[1].reciprocal().mul(value)),
                    g[0].neg().mul(saved[0].mul(value).div(saved[1].mul(saved[1])))
                },
                a,
                b);
    }

    /** {@code x * value} outside the graph; integers are multiplied by whole numbers only. */
    private static Tensor scaled(Tensor x, double value) {
        if (value == 1) return x.detach();
        if (x.dtype.isFloatingPoint()) return x.detach().mul(value);
        if (value != Math.rint(value)) {
            throw new TensorError("For integral input tensors, argument value must not be a floating point number, got "
                    + value + "; convert first, as in x.to(float32)");
        }
        return x.detach().mul((long) value);
    }

    /** Null stands for the largest and the smallest number of the type. */
    static Tensor nanToNum(Tensor x, double nan, Double posinf, Double neginf) {
        if (!x.dtype.isFloatingPoint()) return x.clone();
        Tensor values = x.detach();
        Tensor result = Where.of(values.isnan(), Promotion.number(nan, x), values);
        result = Where.of(values.isposinf(), limit(x.dtype, posinf, 1), result);
        result = Where.of(values.isneginf(), limit(x.dtype, neginf, -1), result);
        return FunctionNode.record("NanToNumBackward0", x, result, (g, saved) -> Where.only(saved[0].isfinite(), g), x);
    }

    private static Tensor limit(DType dtype, Double given, int sign) {
        return Tensor.scalar(given != null ? given : sign * dtype.max(), dtype);
    }
}
