package lectern.golden;

import static lectern.Prelude.lr;
import static lectern.Prelude.requiresGrad;
import static lectern.Prelude.size;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.Prelude.F;
import lectern.Prelude.autograd;
import lectern.Prelude.nn;
import lectern.Prelude.torch;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.TensorTypeError;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Every call of errors.jsonl is refused with its exception, whose message has PyTorch's numbers. */
class ErrorsTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Map<String, Executable> CALLS = calls();

    private static int passed;
    private static int unsupported;
    private static int failed;

    @TestFactory
    Stream<DynamicTest> refusals() {
        return Golden.samples("errors.jsonl")
                .map(sample -> DynamicTest.dynamicTest(
                        sample.name() + " " + sample.json().get("python").getAsString(), () -> check(sample)));
    }

    @AfterAll
    static void summary() {
        System.out.println("golden: " + passed + " passed, " + unsupported + " unsupported, " + failed + " failed");
    }

    private static void check(Golden.Sample sample) {
        String python = sample.json().get("python").getAsString();
        Executable call = CALLS.get(python);
        if (call == null) {
            unsupported++;
            System.out.println("unsupported: " + python);
            return;
        }
        failed++;
        verify(sample.json(), call);
        failed--;
        passed++;
    }

    private static void verify(JsonObject sample, Executable call) {
        if (sample.get("raises").isJsonNull()) {
            assertDoesNotThrow(call);
            return;
        }
        Throwable thrown = assertThrows(exception(sample.get("raises").getAsString()), call);
        String message = sample.get("message").getAsString();
        Set<String> numbers = numbers(thrown.getMessage());
        assertTrue(
                numbers.containsAll(numbers(message)),
                () -> "expected the numbers of: " + message + "\nbut got: " + thrown.getMessage());
    }

    private static Set<String> numbers(String message) {
        return NUMBER.matcher(message).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Class<? extends Throwable> exception(String python) {
        return switch (python) {
            case "IndexError" -> IndexOutOfBoundsException.class;
            case "ValueError" -> IllegalArgumentException.class;
            case "TypeError" -> TensorTypeError.class;
            case "NotImplementedError" -> UnsupportedOperationException.class;
            default -> TensorError.class;
        };
    }

    private static Tensor leaf(int... size) {
        return torch.rand(size).requiresGrad_();
    }

    private static Map<String, Executable> calls() {
        Map<String, Executable> calls = new HashMap<>();
        shapes(calls);
        indices(calls);
        graphs(calls);
        arithmetic(calls);
        randomNumbers(calls);
        products(calls);
        layers(calls);
        optimizers(calls);
        return calls;
    }

    private static void products(Map<String, Executable> calls) {
        calls.put(
                "torch.tensor([1.0, 2.0]).float() @ torch.tensor([1, 2])",
                () -> torch.tensor(1.0, 2.0).matmul(torch.tensor(1, 2)));
        calls.put(
                "torch.bmm(torch.rand(2, 3, 4), torch.rand(3, 4, 5))",
                () -> torch.bmm(torch.rand(2, 3, 4), torch.rand(3, 4, 5)));
        calls.put("torch.dot(torch.rand(3, 1), torch.rand(3))", () -> torch.dot(torch.rand(3, 1), torch.rand(3)));
        calls.put("torch.outer(torch.rand(2, 2), torch.rand(2))", () -> torch.outer(torch.rand(2, 2), torch.rand(2)));
        calls.put(
                "torch.cross(torch.rand(4), torch.rand(4), dim=0)", () -> torch.cross(torch.rand(4), torch.rand(4), 0));
        calls.put("torch.einsum('ij', torch.rand(2, 3, 4))", () -> torch.einsum("ij", torch.rand(2, 3, 4)));
        calls.put("torch.linalg.inv(torch.zeros(2, 2))", () -> torch.linalg.inv(torch.zeros(2, 2)));
        calls.put("torch.linalg.inv(torch.rand(2, 3))", () -> torch.linalg.inv(torch.rand(2, 3)));
        calls.put(
                "torch.linalg.cholesky(-torch.eye(2))",
                () -> torch.linalg.cholesky(torch.eye(2).neg()));
        calls.put(
                "torch.linalg.solve(torch.zeros(2, 2), torch.rand(2))",
                () -> torch.linalg.solve(torch.zeros(2, 2), torch.rand(2)));
    }

    private static void layers(Map<String, Executable> calls) {
        calls.put(
                "torch.nn.Linear(3, 2)(torch.rand(4, 5))", () -> nn.Linear(3, 2).call(torch.rand(4, 5)));
        calls.put(
                "torch.nn.functional.conv2d(torch.rand(1, 3, 8, 8), torch.rand(4, 2, 3, 3))",
                () -> F.conv2d(torch.rand(1, 3, 8, 8), torch.rand(4, 2, 3, 3)));
        calls.put(
                "torch.nn.functional.cross_entropy(torch.rand(3, 5), torch.tensor([0, 1, 9]))",
                () -> F.crossEntropy(torch.rand(3, 5), torch.tensor(0, 1, 9)));
        calls.put(
                "torch.nn.functional.mse_loss(torch.rand(3), torch.rand(4))",
                () -> F.mseLoss(torch.rand(3), torch.rand(4)));
        calls.put("torch.nn.functional.one_hot(torch.tensor([0, 5]), 3)", () -> F.oneHot(torch.tensor(0, 5), 3));
        calls.put(
                "torch.nn.BatchNorm1d(3)(torch.rand(1, 3))",
                () -> nn.BatchNorm1d(3).call(torch.rand(1, 3)));
        calls.put(
                "torch.nn.Module().load_state_dict({'a': torch.rand(1)})",
                () -> new nn.Module().loadStateDict(Map.of("a", torch.rand(1))));
    }

    private static void optimizers(Map<String, Executable> calls) {
        calls.put("torch.optim.SGD([], lr=0.1)", () -> torch.optim.SGD(List.<Tensor>of(), lr(0.1)));
        calls.put(
                "torch.optim.SGD([torch.rand(3, requires_grad=True)], lr=-1)",
                () -> torch.optim.SGD(List.of(leaf(3)), lr(-1)));
    }

    private static void shapes(Map<String, Executable> calls) {
        calls.put("torch.rand(2, 3) @ torch.rand(2, 3)", () -> torch.rand(2, 3).matmul(torch.rand(2, 3)));
        calls.put("torch.rand(2, 3) + torch.rand(2, 4)", () -> torch.rand(2, 3).add(torch.rand(2, 4)));
        calls.put("torch.rand(3).matmul(torch.rand(4))", () -> torch.rand(3).matmul(torch.rand(4)));
        calls.put("torch.rand(2, 3).mm(torch.rand(3))", () -> torch.rand(2, 3).mm(torch.rand(3)));
        calls.put("torch.rand(2, 3).reshape(4, 2)", () -> torch.rand(2, 3).reshape(4, 2));
        calls.put("torch.rand(2, 3).reshape(-1, 4)", () -> torch.rand(2, 3).reshape(-1, 4));
        calls.put("torch.rand(2, 3).reshape(-1, -1)", () -> torch.rand(2, 3).reshape(-1, -1));
        calls.put("torch.rand(2, 3).t().view(6)", () -> torch.rand(2, 3).t().view(6));
        calls.put("torch.rand(2, 3).sum(-3)", () -> torch.rand(2, 3).sum(-3));
        calls.put("torch.rand(3).item()", () -> torch.rand(3).item());
        calls.put("bool(torch.rand(2))", () -> torch.rand(2).itemBoolean());
        calls.put(
                "torch.cat([torch.rand(2, 3), torch.rand(3, 2)])",
                () -> torch.cat(List.of(torch.rand(2, 3), torch.rand(3, 2))));
        calls.put("torch.cat([])", () -> torch.cat(List.of()));
        calls.put("torch.rand(2, 3).squeeze(5)", () -> torch.rand(2, 3).squeeze(5));
        calls.put("torch.rand(2, 3).unsqueeze(4)", () -> torch.rand(2, 3).unsqueeze(4));
        calls.put("torch.rand(2, 3).transpose(0, 2)", () -> torch.rand(2, 3).transpose(0, 2));
        calls.put("torch.rand(2, 3).permute(0, 0)", () -> torch.rand(2, 3).permute(0, 0));
        calls.put("torch.rand(2, 3, 4).t()", () -> torch.rand(2, 3, 4).t());
        calls.put("torch.rand(2, 3).expand(2, 4)", () -> torch.rand(2, 3).expand(2, 4));
        calls.put("torch.rand(4).chunk(0)", () -> torch.rand(4).chunk(0));
        calls.put("torch.arange(0, 10, 0)", () -> torch.arange(0, 10, 0));
        calls.put("torch.linspace(0, 1, -1)", () -> torch.linspace(0, 1, -1));
        calls.put("torch.zeros(-1)", () -> torch.zeros(-1));
        calls.put(
                "torch.rand(2, 3).split([1, 2], dim=0)", () -> torch.rand(2, 3).split(new int[] {1, 2}, 0));
        calls.put("torch.rand(4, 4).unfold(0, 5, 1)", () -> torch.rand(4, 4).unfold(0, 5, 1));
        calls.put("torch.rand(2, 3).repeat(2)", () -> torch.rand(2, 3).repeat(2));
        calls.put("torch.tensor([]).max()", () -> torch.tensor("[]").max());
        calls.put("torch.tensor([]).argmax()", () -> torch.tensor("[]").argmax());
        calls.put("torch.rand(3).kthvalue(4)", () -> torch.rand(3).kthvalue(4));
        calls.put("torch.rand(2).cuda()", () -> torch.rand(2).cuda());
    }

    private static void indices(Map<String, Executable> calls) {
        calls.put("torch.rand(2, 3)[2]", () -> torch.rand(2, 3).get(2));
        calls.put("torch.rand(2, 3)[0, 3]", () -> torch.rand(2, 3).get(0, 3));
        calls.put("torch.rand(3)[0, 0]", () -> torch.rand(3).get(0, 0));
        calls.put(
                "torch.rand(3, 3).gather(0, torch.tensor([[5]]))",
                () -> torch.rand(3, 3).gather(0, torch.tensor("[[5]]")));
        calls.put(
                "torch.rand(3).gather(0, torch.tensor([0.5]))",
                () -> torch.rand(3).gather(0, torch.tensor("[0.5]")));
        calls.put("torch.ones(3)[torch.tensor([5])]", () -> torch.ones(3).get(torch.tensor("[5]")));
        calls.put(
                "torch.ones(3)[torch.tensor([True, False])]",
                () -> torch.ones(3).get(torch.tensor("[True, False]")));
        calls.put("torch.ones(3)[torch.tensor([0.5])]", () -> torch.ones(3).get(torch.tensor("[0.5]")));
        calls.put(
                "torch.rand(2, 3).masked_fill(torch.tensor([1.0]), 0)",
                () -> torch.rand(2, 3).maskedFill(torch.tensor("[1.]"), 0));
        calls.put("torch.where(torch.rand(3), 1, 2)", () -> torch.where(torch.rand(3), 1, 2));
    }

    private static void graphs(Map<String, Executable> calls) {
        calls.put(
                "torch.rand(2, 3, requires_grad=True).backward()",
                () -> leaf(2, 3).backward());
        calls.put(
                "(torch.rand(2, 3, requires_grad=True) * 2).backward()",
                () -> leaf(2, 3).mul(2).backward());
        calls.put("torch.rand(3, requires_grad=True).numpy()", () -> leaf(3).numpy());
        calls.put("torch.tensor(1.0).backward()", () -> torch.tensor(1.0).backward());
        calls.put("x = torch.tensor(2.0, requires_grad=True); y = x ** 2; y.backward(); y.backward()", () -> {
            Tensor y = torch.tensor(2.0, requiresGrad()).pow(2);
            y.backward();
            y.backward();
        });
        calls.put("x = torch.rand(3, requires_grad=True); x[0] = 5", () -> leaf(3).set(0, 5));
        calls.put("x = torch.rand(3, requires_grad=True); y = x.exp(); y.add_(1); y.sum().backward()", () -> {
            Tensor y = leaf(3).exp();
            y.add_(1);
            y.sum().backward();
        });
        calls.put(
                "x = torch.rand(3, requires_grad=True); y = x * 2; y.requires_grad = False",
                () -> leaf(3).mul(2).requiresGrad_(false));
        calls.put(
                "torch.tensor([1, 2, 3], requires_grad=True)",
                () -> torch.tensor(new long[] {1, 2, 3}, requiresGrad()));
        calls.put(
                "x = torch.rand(2, requires_grad=True); z = torch.rand(2, requires_grad=True);"
                        + " torch.autograd.grad((x * 2).sum(), z)",
                () -> autograd.grad(leaf(2).mul(2).sum(), leaf(2)));
    }

    private static void arithmetic(Map<String, Executable> calls) {
        calls.put("torch.tensor([1, 2]) / 0", () -> torch.tensor(1, 2).div(0));
        calls.put(
                "torch.tensor([1, 2]) // torch.tensor([0, 1])",
                () -> torch.tensor(1, 2).floorDivide(torch.tensor(0, 1)));
        calls.put("torch.tensor([1, 2]) % 0", () -> torch.tensor(1, 2).remainder(0));
        calls.put(
                "torch.tensor([1.0, 2.0]).float() @ torch.tensor([1, 2])",
                () -> torch.tensor(1.0, 2.0).matmul(torch.tensor(1, 2)));
        calls.put(
                "torch.tensor([True]) - torch.tensor([True])",
                () -> torch.tensor("[True]").sub(torch.tensor("[True]")));
        calls.put("torch.tensor([1.0]) << 1", () -> torch.tensor("[1.]").bitwiseLeftShift(1));
        calls.put("torch.tensor([1, 2, 3]).pow(-1)", () -> torch.tensor(1, 2, 3).pow(-1));
    }

    private static void randomNumbers(Map<String, Executable> calls) {
        calls.put("torch.nn.functional.dropout(torch.rand(3), p=1.5)", () -> F.dropout(torch.rand(3), 1.5));
        calls.put(
                "torch.multinomial(torch.tensor([-1.0, 2.0]), 1)", () -> torch.multinomial(torch.tensor(-1.0, 2.0), 1));
        calls.put("torch.randint(5, 5, (2,))", () -> torch.randint(5, 5, size(2)));
        calls.put("torch.normal(0.0, -1.0, (2,))", () -> torch.normal(0.0, -1.0, size(2)));
        calls.put(
                "torch.nn.Embedding(3, 2)(torch.tensor([3]))",
                () -> nn.Embedding(3, 2).call(torch.tensor("[3]")));
    }
}
