package lectern.tensor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lectern.Prelude.F;
import lectern.Prelude.torch;
import lectern.autograd.Autograd;
import lectern.autograd.GradCheck;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** First and second derivatives of pointwise operators, activations and losses against central differences. */
class PointwiseGradientsTest {
    private final Map<String, GradCheck.Checked> checks = new TreeMap<>();

    private void one(String name, UnaryOperator<Tensor> f) {
        checks.put(name, in -> f.apply(in.get(0)));
    }

    private void two(String name, BinaryOperator<Tensor> f) {
        checks.put(name, in -> f.apply(in.get(0), in.get(1)));
    }

    /** Values between 0.1 and 0.9, none of them where a function has a kink. */
    private static Tensor values(double shift) {
        double[][] x = new double[2][3];
        for (int i = 0; i < 6; i++) x[i / 3][i % 3] = 0.13 + shift + 0.137 * ((i * 5) % 6);
        return torch.tensor((Object) x, new Option.Creation[] {DType.FLOAT64}).requiresGrad_();
    }

    @TestFactory
    Stream<DynamicTest> derivatives() {
        functions();
        activations();
        pairs();
        losses();
        return checks.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    List<Tensor> inputs = List.of(values(0), values(0.05));
                    assertTrue(Autograd.gradcheck(e.getValue(), inputs));
                    assertTrue(Autograd.gradgradcheck(e.getValue(), inputs));
                }));
    }

    private void functions() {
        one("abs", Tensor::abs);
        one("exp2", Tensor::exp2);
        one("expm1", Tensor::expm1);
        one("log10", Tensor::log10);
        one("log1p", Tensor::log1p);
        one("log2", Tensor::log2);
        one("rsqrt", Tensor::rsqrt);
        one("square", Tensor::square);
        one("reciprocal", Tensor::reciprocal);
        one("asin", Tensor::asin);
        one("acos", Tensor::acos);
        one("atan", Tensor::atan);
        one("sinh", Tensor::sinh);
        one("cosh", Tensor::cosh);
        one("asinh", Tensor::asinh);
        one("acosh", x -> x.add(1.5).acosh());
        one("atanh", Tensor::atanh);
        one("sinc", Tensor::sinc);
        one("deg2rad", Tensor::deg2rad);
        one("sigmoid", Tensor::sigmoid);
        one("logit", Tensor::logit);
        one("erf", Tensor::erf);
        one("erfc", Tensor::erfc);
        one("erfinv", Tensor::erfinv);
        one("lgamma", Tensor::lgamma);
        one("digamma", Tensor::digamma);
        one("polygamma", x -> x.polygamma(3));
        one("clamp", x -> x.clamp(0.2, 0.75));
        one("2 ** x", x -> x.rpow(2));
        one("softmax", x -> x.softmax(1));
        one("log_softmax", x -> x.logSoftmax(0));
        one("logsumexp", x -> x.logsumexp(1));
        one("logcumsumexp", x -> x.logcumsumexp(1));
        one("exp_ of a view", x -> {
            Tensor y = x.mul(2);
            y.t().exp_();
            return y;
        });
    }

    private void activations() {
        for (int sign : new int[] {1, -1}) {
            one("relu of " + sign, x -> x.mul(sign).relu());
            one("elu of " + sign, x -> F.elu(x.mul(sign), 1.3));
            one("celu of " + sign, x -> F.celu(x.mul(sign), 1.3));
            one("selu of " + sign, x -> F.selu(x.mul(sign)));
            one("leaky_relu of " + sign, x -> F.leakyRelu(x.mul(sign), 0.1));
            one("gelu of " + sign, x -> F.gelu(x.mul(sign)));
            one("gelu tanh of " + sign, x -> F.gelu(x.mul(sign), "tanh"));
            one("silu of " + sign, x -> F.silu(x.mul(sign)));
            one("mish of " + sign, x -> F.mish(x.mul(sign)));
            one("softplus of " + sign, x -> F.softplus(x.mul(sign), 2, 1.1));
            one("logsigmoid of " + sign, x -> F.logsigmoid(x.mul(sign)));
            one("hardswish of " + sign, x -> F.hardswish(x.mul(sign)));
            one("softsign of " + sign, x -> F.softsign(x.mul(sign)));
            one("softshrink of " + sign, x -> F.softshrink(x.mul(sign), 0.3));
        }
        one("hardtanh", x -> F.hardtanh(x, 0.2, 0.75));
        one("glu", x -> F.glu(x, 0));
        one("normalize", x -> F.normalize(x, 3, 1));
    }

    private void pairs() {
        two("atan2", Tensor::atan2);
        two("hypot", Tensor::hypot);
        two("logaddexp", Tensor::logaddexp);
        two("xlogy", Tensor::xlogy);
        two("maximum", Tensor::maximum);
        two("fmin", Tensor::fmin);
        two("fmod", Tensor::fmod);
        two("remainder", Tensor::remainder);
        two("prelu", (x, w) -> F.prelu(x.neg(), w.sum(0)));
        two("lerp", (x, y) -> x.lerp(y, x.mul(y)));
        two("addcmul", (x, y) -> x.addcmul(x, y, 3));
        two("addcdiv", (x, y) -> x.addcdiv(x, y, 3));
        two("where", (x, y) -> torch.where(x.gt(0.5), x.mul(y), y));
        two("cosine_similarity", F::cosineSimilarity);
        two("pairwise_distance", F::pairwiseDistance);
    }

    private void losses() {
        two("mse_loss", F::mseLoss);
        two("smooth_l1_loss", (x, y) -> F.smoothL1Loss(x.mul(3), y, "sum", 0.7));
        two("huber_loss", (x, y) -> F.huberLoss(x.mul(3), y, "mean", 0.7));
        two("binary_cross_entropy", F::binaryCrossEntropy);
        two("binary_cross_entropy_with_logits", F::binaryCrossEntropyWithLogits);
        two("kl_div", F::klDiv);
        one("cross_entropy", x -> F.crossEntropy(x, torch.tensor(2, 0), null, -100, "mean", 0.1));
        two("cross_entropy of probabilities", (x, y) -> F.crossEntropy(x, y.softmax(1)));
    }
}
