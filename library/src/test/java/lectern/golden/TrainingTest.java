package lectern.golden;

import static lectern.Prelude.lr;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lectern.Prelude.F;
import lectern.Prelude.torch;
import lectern.display.Context;
import lectern.optim.LRScheduler;
import lectern.optim.Optimizer;
import lectern.optim.OptimizerKeywords;
import lectern.optim.Schedules.ReduceLROnPlateau;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The losses of 30 steps and the learning rates of schedules of training.jsonl, from the initial parameters given there. */
class TrainingTest {
    /** Momentum swings: computed exactly, in float64, one sample's losses differ from PyTorch's float32 by 1.6e-4 halfway. */
    private static final double ON_THE_WAY = 2e-4;

    private static int passed;
    private static int failed;

    @TestFactory
    Stream<DynamicTest> trainings() {
        return Golden.samples("training.jsonl")
                .map(sample -> DynamicTest.dynamicTest(sample.name() + " " + title(sample.json()), () -> {
                    failed++;
                    if (sample.json().has("net")) checkLosses(sample.json());
                    else checkRates(sample.json());
                    failed--;
                    passed++;
                }));
    }

    @AfterAll
    static void summary() {
        System.out.println("golden: " + passed + " passed, 0 unsupported, " + failed + " failed");
    }

    private static String title(JsonObject sample) {
        String kind = sample.has("net") ? "optimizer" : "scheduler";
        return sample.get(kind).getAsString() + " " + sample.get("options");
    }

    private static void checkLosses(JsonObject sample) {
        try (Context.Scope session = new Context().enter()) {
            torch.manualSeed(0);
            Tensor x = torch.randn(20, 3);
            Tensor y = x.matmul(torch.tensor("[[1.5], [-2.0], [0.5]]")).add(0.3);
            List<Tensor> params = new ArrayList<>();
            for (JsonElement init : sample.getAsJsonArray("init")) {
                params.add(Golden.tensor(init.getAsJsonObject()).detach().requiresGrad_());
            }
            Optimizer optimizer = OptimizerKeywords.optimizer(
                    sample.get("optimizer").getAsString(), params, sample.getAsJsonObject("options"));
            JsonArray losses = sample.getAsJsonArray("losses");
            for (int i = 0; i < losses.size(); i++) {
                optimizer.zeroGrad();
                Tensor loss = F.mseLoss(output(sample.get("net").getAsString(), x, params), y);
                loss.backward();
                optimizer.step();
                double expected = losses.get(i).getAsDouble();
                double tolerance = i == losses.size() - 1 ? 1e-4 : ON_THE_WAY;
                assertEquals(expected, loss.item(), tolerance * expected, "loss of step " + i);
            }
        }
    }

    private static Tensor output(String net, Tensor x, List<Tensor> params) {
        Tensor h = F.linear(x, params.get(0), params.get(1));
        for (int i = 2; i < params.size(); i += 2) {
            h = F.linear(net.equals("mlp") ? h.tanh() : h.relu(), params.get(i), params.get(i + 1));
        }
        return h;
    }

    private static void checkRates(JsonObject sample) {
        Tensor parameter = torch.ones(2).requiresGrad_();
        Optimizer optimizer =
                torch.optim.SGD(List.of(parameter), lr(sample.get("base_lr").getAsDouble()));
        Object scheduler = OptimizerKeywords.scheduler(
                sample.get("scheduler").getAsString(), optimizer, sample.getAsJsonObject("options"));
        JsonArray rates = sample.getAsJsonArray("lrs");
        for (int i = 0; i < rates.size(); i++) {
            assertEquals(
                    rates.get(i).getAsDouble(),
                    optimizer.paramGroups().get(0).lr(),
                    1e-15,
                    "learning rate of step " + i);
            optimizer.step();
            if (scheduler instanceof ReduceLROnPlateau plateau) plateau.step(1.0);
            else ((LRScheduler) scheduler).step();
        }
    }
}
