package lectern.golden;

import static lectern.Prelude.beta;
import static lectern.Prelude.delta;
import static lectern.Prelude.dim;
import static lectern.Prelude.full;
import static lectern.Prelude.ignoreIndex;
import static lectern.Prelude.keepdim;
import static lectern.Prelude.labelSmoothing;
import static lectern.Prelude.logInput;
import static lectern.Prelude.logTarget;
import static lectern.Prelude.margin;
import static lectern.Prelude.posWeight;
import static lectern.Prelude.reduction;
import static lectern.Prelude.swap;
import static lectern.Prelude.weight;

import java.util.function.UnaryOperator;
import lectern.Prelude.F;
import lectern.Prelude.nn.functional;
import lectern.Prelude.torch;
import lectern.nn.LossOption;
import lectern.tensor.Tensor;

/** Activations and losses. */
final class LossBindings {
    private LossBindings() {}

    static void bind(Bindings b) {
        activations(b);
        shrinking(b);
        exponentials(b);
        distances(b);
        losses(b);
        crossEntropies(b);
        embeddings(b);
    }

    private static void one(Bindings b, String name, UnaryOperator<Tensor> f) {
        b.bind("nn.functional." + name, c -> f.apply(c.input()));
    }

    private static void activations(Bindings b) {
        one(b, "relu", F::relu);
        one(b, "relu6", functional::relu6);
        one(b, "elu", F::elu);
        one(b, "celu", F::celu);
        one(b, "selu", torch.nn.functional::selu);
        one(b, "silu", F::silu);
        one(b, "mish", F::mish);
        one(b, "leaky_relu", F::leakyRelu);
        one(b, "logsigmoid", F::logsigmoid);
        one(b, "hardsigmoid", F::hardsigmoid);
        one(b, "hardswish", F::hardswish);
        one(b, "softsign", F::softsign);
        b.bind("nn.functional.gelu", c -> F.gelu(c.input(), c.text(-1, "approximate", "none")));
        b.bind("nn.functional.glu", c -> F.glu(c.input(), c.integer(0, "dim", -1)));
        b.bind("nn.functional.prelu", c -> F.prelu(c.input(), c.tensor(0, "weight")));
        b.bind(
                "nn.functional.softplus",
                c -> F.softplus(c.input(), c.number(-1, "beta", 1), c.number(-1, "threshold", 20)));
        b.bind(
                "nn.functional.hardtanh",
                c -> F.hardtanh(c.input(), c.number(-1, "min_val", -1), c.number(-1, "max_val", 1)));
    }

    private static void shrinking(Bindings b) {
        one(b, "tanhshrink", F::tanhshrink);
        b.bind("nn.functional.hardshrink", c -> F.hardshrink(c.input(), c.number(-1, "lambd", 0.5)));
        b.bind("nn.functional.softshrink", c -> F.softshrink(c.input(), c.number(-1, "lambd", 0.5)));
        b.bind(
                "nn.functional.threshold",
                c -> F.threshold(c.input(), c.number(0, "threshold", 0), c.number(1, "value", 0)));
    }

    private static void exponentials(Bindings b) {
        b.bind("softmax", c -> c.input().softmax(c.integer(0, "dim", 0)));
        b.bind("log_softmax", c -> F.logSoftmax(c.input(), dim(c.integer(0, "dim", 0))));
        b.bind("softmax.with_dtype", c -> torch.softmax(c.input(), c.integer(0, "dim", 0), c.dtype(-1, "dtype")));
        b.bind("log_softmax.with_dtype", c -> c.input().logSoftmax(c.integer(0, "dim", 0), c.dtype(-1, "dtype")));
        b.bind("nn.functional.softmin", c -> F.softmin(c.input(), c.integer(0, "dim", 0)));
        b.bind(
                "nn.functional.softmin.with_dtype",
                c -> F.softmin(c.input(), c.integer(0, "dim", 0), c.dtype(-1, "dtype")));
        b.bind("logsumexp", c -> c.input().logsumexp(dim(c.integers(0, "dim")), keepdim(c.flag(1, "keepdim", false))));
        b.bind("logcumsumexp", c -> torch.logcumsumexp(c.input(), c.integer(0, "dim", 0)));
    }

    private static void distances(Bindings b) {
        b.bind("dist", c -> torch.dist(c.input(), c.tensor(0), c.number(1, "p", 2)));
        b.bind(
                "nn.functional.cosine_similarity",
                c -> F.cosineSimilarity(c.input(), c.tensor(0), c.integer(-1, "dim", 1), c.number(-1, "eps", 1e-8)));
        b.bind(
                "nn.functional.pairwise_distance",
                c -> F.pairwiseDistance(
                        c.input(),
                        c.tensor(0),
                        c.number(-1, "p", 2),
                        c.number(-1, "eps", 1e-6),
                        c.flag(-1, "keepdim", false)));
        b.bind(
                "nn.functional.normalize",
                c -> F.normalize(c.input(), c.number(-1, "p", 2), c.integer(-1, "dim", 1), c.number(-1, "eps", 1e-12)));
        b.bind("nn.functional.one_hot", c -> F.oneHot(c.input(), c.integer(-1, "num_classes", -1)));
    }

    private static LossOption.Reduction reductionOf(Call c) {
        return reduction(c.text(-1, "reduction", "mean"));
    }

    private static void losses(Bindings b) {
        b.bind("nn.functional.mse_loss", c -> F.mseLoss(c.input(), c.tensor(0), reductionOf(c)));
        b.bind("nn.functional.l1_loss", c -> F.l1Loss(c.input(), c.tensor(0), reductionOf(c)));
        b.bind("nn.functional.soft_margin_loss", c -> F.softMarginLoss(c.input(), c.tensor(0), reductionOf(c)));
        b.bind(
                "nn.functional.smooth_l1_loss",
                c -> F.smoothL1Loss(c.input(), c.tensor(0), reductionOf(c), beta(c.number(-1, "beta", 1))));
        b.bind(
                "nn.functional.huber_loss",
                c -> F.huberLoss(c.input(), c.tensor(0), reductionOf(c), delta(c.number(-1, "delta", 1))));
        b.bind(
                "nn.functional.kl_div",
                c -> F.klDiv(c.input(), c.tensor(0), reductionOf(c), logTarget(c.flag(-1, "log_target", false))));
        b.bind(
                "nn.functional.gaussian_nll_loss",
                c -> F.gaussianNllLoss(
                        c.input(),
                        c.tensor(0),
                        c.tensor(1),
                        c.number(-1, "eps", 1e-6),
                        full(c.flag(-1, "full", false)),
                        reductionOf(c)));
        b.bind(
                "nn.functional.poisson_nll_loss",
                c -> F.poissonNllLoss(
                        c.input(),
                        c.tensor(0),
                        c.number(-1, "eps", 1e-8),
                        logInput(c.flag(-1, "log_input", true)),
                        full(c.flag(-1, "full", false)),
                        reductionOf(c)));
    }

    private static void crossEntropies(Bindings b) {
        b.bind(
                "nn.functional.binary_cross_entropy",
                c -> F.binaryCrossEntropy(c.input(), c.tensor(0), weight(c.tensor(-1, "weight")), reductionOf(c)));
        b.bind(
                "nn.functional.binary_cross_entropy_with_logits",
                c -> F.binaryCrossEntropyWithLogits(
                        c.input(),
                        c.tensor(0),
                        weight(c.tensor(-1, "weight")),
                        posWeight(c.tensor(-1, "pos_weight")),
                        reductionOf(c)));
        b.bind(
                "nn.functional.nll_loss",
                c -> F.nllLoss(
                        c.input(),
                        c.tensor(0),
                        weight(c.tensor(-1, "weight")),
                        ignoreIndex(c.integer(-1, "ignore_index", -100)),
                        reductionOf(c)));
        b.bind(
                "nn.functional.cross_entropy",
                c -> F.crossEntropy(
                        c.input(),
                        c.tensor(0),
                        weight(c.tensor(-1, "weight")),
                        ignoreIndex(c.integer(-1, "ignore_index", -100)),
                        labelSmoothing(c.number(-1, "label_smoothing", 0)),
                        reductionOf(c)));
    }

    private static void embeddings(Bindings b) {
        b.bind(
                "nn.functional.hinge_embedding_loss",
                c -> F.hingeEmbeddingLoss(c.input(), c.tensor(0), margin(c.number(-1, "margin", 1)), reductionOf(c)));
        b.bind(
                "nn.functional.margin_ranking_loss",
                c -> F.marginRankingLoss(
                        c.input(), c.tensor(0), c.tensor(1), margin(c.number(-1, "margin", 0)), reductionOf(c)));
        b.bind(
                "nn.functional.cosine_embedding_loss",
                c -> F.cosineEmbeddingLoss(
                        c.input(), c.tensor(0), c.tensor(1), margin(c.number(-1, "margin", 0)), reductionOf(c)));
        b.bind(
                "nn.functional.triplet_margin_loss",
                c -> F.tripletMarginLoss(
                        c.input(),
                        c.tensor(0),
                        c.tensor(1),
                        c.number(-1, "p", 2),
                        c.number(-1, "eps", 1e-6),
                        margin(c.number(-1, "margin", 1)),
                        swap(c.flag(-1, "swap", false)),
                        reductionOf(c)));
    }
}
