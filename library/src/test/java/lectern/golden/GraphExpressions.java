package lectern.golden;

import static lectern.Prelude.size;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import lectern.Prelude.F;
import lectern.Prelude.nn;
import lectern.Prelude.torch;
import lectern.tensor.DType;
import lectern.tensor.Padding;
import lectern.tensor.Tensor;

/** Which Java call each Python expression of grad_fn.jsonl stands for. */
final class GraphExpressions {
    private static final Map<String, UnaryOperator<Tensor>> CALLS = calls();

    private GraphExpressions() {}

    /** The call, or null where there is none. */
    static UnaryOperator<Tensor> of(String python) {
        return CALLS.get(python);
    }

    private static Map<String, UnaryOperator<Tensor>> calls() {
        Map<String, UnaryOperator<Tensor>> calls = new TreeMap<>();
        arithmetic(calls);
        functions(calls);
        activations(calls);
        losses(calls);
        linalg(calls);
        neural(calls);
        reductions(calls);
        shapes(calls);
        indices(calls);
        inPlace(calls);
        return calls;
    }

    private static void arithmetic(Map<String, UnaryOperator<Tensor>> calls) {
        calls.put("x + 1", x -> x.add(1));
        calls.put("x - 1", x -> x.sub(1));
        calls.put("3 - x", x -> x.rsub(3));
        calls.put("x * 2", x -> x.mul(2));
        calls.put("x / 2", x -> x.div(2));
        calls.put("-x", Tensor::neg);
        calls.put("x ** 2", x -> x.pow(2));
        calls.put("2 ** x", x -> x.rpow(2));
        calls.put("x @ x", x -> x.matmul(x));
        calls.put("x.atan2(x)", x -> x.atan2(x));
        calls.put("torch.maximum(x, x * 2)", x -> torch.maximum(x, x.mul(2)));
        calls.put("x.masked_fill(x > 0, 0)", x -> x.maskedFill(x.gt(0), 0));
        calls.put("torch.where(x > 0, x, -x)", x -> torch.where(x.gt(0), x, x.neg()));
    }

    private static void functions(Map<String, UnaryOperator<Tensor>> calls) {
        calls.put("x.exp()", Tensor::exp);
        calls.put("x.log()", Tensor::log);
        calls.put("x.sin()", Tensor::sin);
        calls.put("x.tan()", Tensor::tan);
        calls.put("x.tanh()", Tensor::tanh);
        calls.put("x.sigmoid()", Tensor::sigmoid);
        calls.put("x.sqrt()", Tensor::sqrt);
        calls.put("x.abs()", Tensor::abs);
        calls.put("x.reciprocal()", Tensor::reciprocal);
        calls.put("x.rsqrt()", Tensor::rsqrt);
        calls.put("x.erf()", Tensor::erf);
        calls.put("x.clone()", Tensor::clone);
        calls.put("x.double()", x -> x.to(DType.FLOAT64));
    }

    private static void activations(Map<String, UnaryOperator<Tensor>> calls) {
        calls.put("x.relu()", Tensor::relu);
        calls.put("x.softmax(0)", x -> x.softmax(0));
        calls.put("x.log_softmax(1)", x -> x.logSoftmax(1));
        calls.put("torch.nn.functional.leaky_relu(x)", F::leakyRelu);
        calls.put("torch.nn.functional.gelu(x)", F::gelu);
        calls.put("torch.nn.functional.softplus(x)", F::softplus);
        calls.put("torch.nn.functional.elu(x)", F::elu);
        calls.put("torch.nn.functional.silu(x)", F::silu);
    }

    private static void losses(Map<String, UnaryOperator<Tensor>> calls) {
        Tensor zeros = torch.zeros(3, 3);
        Tensor ones = torch.ones(3, 3);
        calls.put("torch.nn.functional.mse_loss(x, x.detach())", x -> F.mseLoss(x, x.detach()));
        calls.put("torch.nn.functional.l1_loss(x, torch.zeros(3, 3))", x -> F.l1Loss(x, zeros));
        calls.put("torch.nn.functional.smooth_l1_loss(x, torch.zeros(3, 3))", x -> F.smoothL1Loss(x, zeros));
        calls.put(
                "torch.nn.functional.binary_cross_entropy(x.sigmoid(), torch.ones(3, 3))",
                x -> F.binaryCrossEntropy(x.sigmoid(), ones));
        calls.put(
                "torch.nn.functional.binary_cross_entropy_with_logits(x, torch.ones(3, 3))",
                x -> F.binaryCrossEntropyWithLogits(x, ones));
    }

    private static void linalg(Map<String, UnaryOperator<Tensor>> calls) {
        calls.put("x.mv(x[0])", x -> x.mv(x.get(0)));
        calls.put("torch.outer(x[0], x[0])", x -> torch.outer(x.get(0), x.get(0)));
        calls.put("torch.einsum('ij,jk->ik', x, x)", x -> torch.einsum("ij,jk->ik", x, x));
        calls.put(
                "x.bmm(x) if False else x.unsqueeze(0).bmm(x.unsqueeze(0))",
                x -> x.unsqueeze(0).bmm(x.unsqueeze(0)));
        calls.put("torch.linalg.det(x)", torch.linalg::det);
        calls.put("torch.linalg.solve(x, x)", x -> torch.linalg.solve(x, x));
    }

    private static void neural(Map<String, UnaryOperator<Tensor>> calls) {
        calls.put("torch.nn.functional.linear(x, x)", x -> F.linear(x, x));
        calls.put("torch.nn.functional.linear(x, x, x[0])", x -> F.linear(x, x, x.get(0)));
        calls.put("torch.nn.Linear(3, 2)(x)", x -> nn.Linear(3, 2).call(x));
        calls.put("torch.nn.functional.dropout(x)", x -> F.dropout(x));
        calls.put("torch.nn.functional.max_pool2d(x[None, None], 2)", x -> F.maxPool2d(x.get("None, None"), 2));
        calls.put("torch.nn.functional.avg_pool2d(x[None, None], 2)", x -> F.avgPool2d(x.get("None, None"), 2));
        calls.put(
                "torch.nn.functional.batch_norm(x, None, None, training=True)", x -> F.batchNorm(x, null, null, true));
        calls.put("torch.nn.functional.layer_norm(x, (3,))", x -> F.layerNorm(x, size(3)));
        calls.put("torch.nn.functional.pad(x, (1, 1))", x -> Padding.pad(x, new int[] {1, 1}, "constant", 0));
    }

    private static void reductions(Map<String, UnaryOperator<Tensor>> calls) {
        calls.put("x.sum()", Tensor::sum);
        calls.put("x.sum(0)", x -> x.sum(0));
        calls.put("x.mean()", Tensor::mean);
        calls.put("x.max()", Tensor::max);
        calls.put("x.min()", Tensor::min);
        calls.put("x.norm()", Tensor::norm);
        calls.put("x.std()", x -> x.std());
        calls.put("x.prod()", Tensor::prod);
        calls.put("x.max(0).values", x -> x.max(0).values());
        calls.put("x.cumsum(0)", x -> x.cumsum(0));
        calls.put("x.cumprod(0)", x -> x.cumprod(0));
        calls.put("x.sort().values", x -> x.sort().values());
        calls.put("x.topk(2).values", x -> x.topk(2).values());
        calls.put("x.median()", Tensor::median);
    }

    private static void shapes(Map<String, UnaryOperator<Tensor>> calls) {
        calls.put("x.t()", Tensor::t);
        calls.put("x.T", Tensor::T);
        calls.put("x.reshape(9)", x -> x.reshape(9));
        calls.put("x.view(9)", x -> x.view(9));
        calls.put("x.transpose(0, 1)", x -> x.transpose(0, 1));
        calls.put("x.permute(1, 0)", x -> x.permute(1, 0));
        calls.put("x.unsqueeze(0)", x -> x.unsqueeze(0));
        calls.put("x.expand(2, 3, 3)", x -> x.expand(2, 3, 3));
        calls.put("x.t().contiguous()", x -> x.t().contiguous());
        calls.put("x.unsqueeze(0).squeeze()", x -> x.unsqueeze(0).squeeze());
        calls.put("x.repeat(2, 1)", x -> x.repeat(2, 1));
        calls.put("torch.stack([x, x])", x -> torch.stack(List.of(x, x)));
        calls.put("x.tril()", Tensor::tril);
        calls.put("x.chunk(3)[0]", x -> x.chunk(3).get(0));
        calls.put("x.unbind()[0]", x -> x.unbind().get(0));
        calls.put("x.diagonal()", Tensor::diagonal);
        calls.put("x.trace()", Tensor::trace);
        calls.put("x.flip(0)", x -> x.flip(0));
        calls.put("x.roll(1)", x -> x.roll(1));
    }

    private static void indices(Map<String, UnaryOperator<Tensor>> calls) {
        calls.put("x[0]", x -> x.get(0));
        calls.put("x[:, 1]", x -> x.get(":, 1"));
        calls.put("x[0:2]", x -> x.get("0:2"));
        calls.put("x[[0, 1]]", x -> x.get("[0, 1]"));
        calls.put("x[None]", x -> x.get("None"));
        calls.put(
                "x.gather(0, torch.zeros(1, 3, dtype=torch.int64))",
                x -> x.gather(0, torch.zeros(size(1, 3), DType.INT64)));
        calls.put("x.index_select(0, torch.tensor([0]))", x -> x.indexSelect(0, torch.tensor(new long[] {0})));
    }

    private static void inPlace(Map<String, UnaryOperator<Tensor>> calls) {
        calls.put(
                "x.detach().requires_grad_().exp_() if False else (x * 1).add_(1)",
                x -> x.mul(1).add_(1));
        calls.put("(x * 1).mul_(2)", x -> x.mul(1).mul_(2));
        calls.put("(x * 1).zero_()", x -> x.mul(1).zero_());
        calls.put("(x * 1).fill_(3)", x -> x.mul(1).fill_(3));
    }
}
