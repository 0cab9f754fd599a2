package lectern.tensor;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * How the gradient of one input follows from the gradient {@code g} of the result, written in tensor operations so that
 * it can be differentiated again. Broadcasting is undone by the engine and never mentioned here.
 *
 * @param keeps which values the formula reads, so that only these are kept alive
 */
record Rule(int keeps, Formula formula) {
    static final int SELF = 1;
    static final int OTHER = 2;
    static final int RESULT = 4;

    /** The general form; values that are not kept are null. */
    interface Formula {
        Tensor apply(Tensor g, Tensor self, Tensor other, Tensor result);
    }

    /** {@code f(g, self, other)}. */
    interface OfBoth {
        Tensor apply(Tensor g, Tensor self, Tensor other);
    }

    /** The gradient is zero everywhere, and none is sent. */
    static final Rule NONE = new Rule(0, (g, a, b, y) -> null);

    /** The gradient is zero everywhere, and sent: the leaf's gradient is zeros. */
    static final Rule ZERO = ofGrad(Rule::zeros);

    /** Zeros like a gradient. */
    static Tensor zeros(Tensor g) {
        return View.zeros(g.layout.sizes, g.dtype);
    }

    static Rule ofGrad(UnaryOperator<Tensor> f) {
        return new Rule(0, (g, a, b, y) -> f.apply(g));
    }

    static Rule ofSelf(BinaryOperator<Tensor> f) {
        return new Rule(SELF, (g, a, b, y) -> f.apply(g, a));
    }

    static Rule ofOther(BinaryOperator<Tensor> f) {
        return new Rule(OTHER, (g, a, b, y) -> f.apply(g, b));
    }

    static Rule ofResult(BinaryOperator<Tensor> f) {
        return new Rule(RESULT, (g, a, b, y) -> f.apply(g, y));
    }

    static Rule ofBoth(OfBoth f) {
        return new Rule(SELF | OTHER, (g, a, b, y) -> f.apply(g, a, b));
    }

    Tensor apply(Tensor g, Tensor self, Tensor other, Tensor result) {
        return formula.apply(g, self, other, result);
    }
}
