package lectern.optim;

import static lectern.Prelude.lr;
import static lectern.Prelude.momentum;
import static lectern.Prelude.nesterov;
import static lectern.Prelude.weightDecay;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.Prelude.nn;
import lectern.Prelude.optim;
import lectern.Prelude.torch;
import lectern.tensor.DType;
import lectern.tensor.Option;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class OptimizerTest {
    private static Tensor parameter(double... values) {
        return torch.tensor(values).requiresGrad_();
    }

    private static void slope(Tensor parameter, double... values) {
        parameter.setGrad(torch.tensor(values));
    }

    @Test
    void takesKeywordsAfterTheParameters() {
        Tensor w = parameter(1, 2);
        optim.SGD sgd = optim.SGD(List.of(w), lr(.1), momentum(.9));
        assertEquals("""
                SGD (
                Parameter Group 0
                    dampening: 0
                    lr: 0.1
                    maximize: False
                    momentum: 0.9
                    nesterov: False
                    weight_decay: 0
                )""", sgd.toString());
        assertTrue(new optim.Adam(List.of(w)).toString().contains("    betas: (0.9, 0.999)\n    eps: 1e-08\n"));
    }

    @Test
    void printsSmallSettingsAsPython() {
        assertTrue(optim.SGD(List.of(parameter(1)), .1, weightDecay(1e-4))
                .toString()
                .contains("    weight_decay: 0.0001\n"));
    }

    @Test
    void takesTheLearningRateInItsPlace() {
        Tensor w = parameter(1);
        slope(w, 1);
        optim.SGD(List.of(w), .5).step();
        assertEquals(.5, w.item());
        assertEquals(
                .01,
                optim.Adam(List.of(w), .01, weightDecay(1)).paramGroups().get(0).lr());
    }

    @Test
    void refusesWhatIsNoListOfTensors() {
        Tensor w = parameter(1);
        assertRefused(() -> optim.SGD(List.of(), lr(.1)), "empty parameter list");
        assertRefused(() -> optim.SGD(w, lr(.1)), "put it in a list: list(w)");
        assertRefused(() -> optim.SGD(List.of(w, 3), lr(.1)), "one of the params is a Integer");
        assertRefused(() -> optim.Adam(nn.Sequential(nn.ReLU())), "is a ReLU; give it model.parameters()");
        assertRefused(() -> optim.Adam(List.of(w, optim.group(List.of(w)))), "tensors or groups, but got both");
        assertRefused(
                () -> optim.LBFGS(List.of(optim.group(List.of(w)), optim.group(List.of(parameter(2))))),
                "LBFGS doesn't support per-parameter options");
        assertRefused(() -> optim.SGD(List.of(w)).loadStateDict((Object) w), "expected the map that stateDict() gives");
    }

    private static void assertRefused(Executable call, String part) {
        String message = assertThrows(RuntimeException.class, call).getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void groupsHaveTheirOwnSettings() {
        Tensor a = parameter(1, 1);
        Tensor b = parameter(1, 1);
        Tensor c = parameter(1, 1);
        Optimizer sgd = optim.SGD(List.of(optim.group(List.of(a)), optim.group(List.of(b), lr(1))), lr(.5));
        sgd.addParamGroup(List.of(c), lr(.25), weightDecay(1));
        for (Tensor p : List.of(a, b, c)) slope(p, 1, 0);
        sgd.step();
        assertArrayEquals(new double[] {.5, 1}, a.toDoubles());
        assertArrayEquals(new double[] {0, 1}, b.toDoubles());
        assertArrayEquals(new double[] {.5, .75}, c.toDoubles());
        sgd.paramGroups().get(0).put("lr", 1);
        sgd.step();
        assertArrayEquals(new double[] {-.5, 1}, a.toDoubles());
    }

    @Test
    void parametersWithoutGradientStay() {
        Tensor w = parameter(1, 2);
        optim.Adam(List.of(w)).step();
        assertArrayEquals(new double[] {1, 2}, w.toDoubles());
    }

    @Test
    void zeroGradDropsOrFills() {
        Tensor w = parameter(1, 2);
        Optimizer sgd = optim.SGD(List.of(w));
        slope(w, 3, 4);
        sgd.zeroGrad(false);
        assertArrayEquals(new double[] {0, 0}, w.grad().toDoubles());
        sgd.zeroGrad();
        assertNull(w.grad());
    }

    @Test
    void theClosureIsRecordedAndItsLossReturned() {
        Tensor w = parameter(3);
        Optimizer sgd = optim.SGD(List.of(w), lr(.5));
        Tensor loss;
        try (var unrecorded = torch.noGrad()) {
            loss = sgd.step(() -> {
                sgd.zeroGrad();
                Tensor squared = w.pow(2).sum();
                squared.backward();
                return squared;
            });
        }
        assertEquals(9, loss.item());
        assertEquals(0, w.item());
    }

    /** A gradient that kept the old value of a parameter must notice the step. */
    @Test
    void backwardAfterAStepIsRefused() {
        Tensor w = parameter(1, 2);
        Tensor loss = w.pow(2).sum();
        slope(w, 1, 1);
        optim.SGD(List.of(w)).step();
        TensorError thrown = assertThrows(TensorError.class, loss::backward);
        assertTrue(thrown.getMessage().contains("modified by an inplace operation"), thrown::getMessage);
    }

    @Test
    void stepsThroughAnyLayoutAndType() {
        double[] values = {1, 2, 3, 4, 5, 6};
        for (DType dtype : List.of(DType.FLOAT32, DType.FLOAT64, DType.BFLOAT16, DType.FLOAT16)) {
            Tensor dense = torch.tensor(values, new Option.Creation[] {dtype})
                    .reshape(2, 3)
                    .requiresGrad_();
            Tensor turned = torch.tensor(values, new Option.Creation[] {dtype})
                    .reshape(3, 2)
                    .t()
                    .detach()
                    .requiresGrad_();
            for (Tensor w : List.of(dense, turned)) {
                double[] before = w.toDoubles();
                Optimizer adam = optim.Adam(List.of(w), lr(.5));
                w.setGrad(torch.ones(3, 2).to(dtype).t());
                adam.step();
                double[] after = w.toDoubles();
                for (int i = 0; i < before.length; i++)
                    assertEquals(before[i] - .5, after[i], 1e-6, dtype + " at " + i);
            }
        }
    }

    @Test
    void stateDictsGoOnWhereTheyWereTaken() {
        Tensor w = parameter(1, 2);
        Optimizer first = optim.Adam(List.of(w), lr(.1));
        slope(w, 1, -2);
        first.step();
        Tensor copy = w.detach().clone().requiresGrad_();
        Optimizer second = optim.Adam(List.of(copy), lr(.7));
        second.loadStateDict(first.stateDict());
        assertEquals(
                "{step=tensor(1.), exp_avg=tensor([ 0.1000, -0.2000]), exp_avg_sq=tensor([0.0010, 0.0040])}",
                ((Map<?, ?>) second.stateDict().get("state")).get(0).toString());
        slope(w, 3, 3);
        slope(copy, 3, 3);
        first.step();
        second.step();
        assertArrayEquals(w.toDoubles(), copy.toDoubles());
    }

    @Test
    void lbfgsGoesOnFromAFile(@TempDir Path folder) {
        Tensor w = parameter(-1, 1);
        Optimizer first = optim.LBFGS(List.of(w), lr(.1));
        first.step(() -> bowl(first, w));
        Tensor copy = w.detach().clone().requiresGrad_();
        Optimizer second = optim.LBFGS(List.of(copy));
        torch.save(first.stateDict(), folder.resolve("state"));
        @SuppressWarnings("unchecked")
        Map<String, ?> state = (Map<String, ?>) torch.load(folder.resolve("state"));
        second.loadStateDict(state);
        first.step(() -> bowl(first, w));
        second.step(() -> bowl(second, copy));
        assertArrayEquals(w.toDoubles(), copy.toDoubles());
    }

    private static Tensor bowl(Optimizer optimizer, Tensor w) {
        optimizer.zeroGrad();
        Tensor loss = w.pow(4).sum().add(w.prod());
        loss.backward();
        return loss;
    }

    @Test
    void stateDictsThatDoNotFitChangeNothing() {
        Tensor w = parameter(1, 2);
        Optimizer adam = optim.Adam(List.of(w), lr(.1));
        Tensor other = parameter(1, 2, 3);
        Optimizer larger = optim.Adam(List.of(other), lr(.2));
        slope(other, 1, 1, 1);
        larger.step();
        IllegalArgumentException shape =
                assertThrows(IllegalArgumentException.class, () -> adam.loadStateDict(larger.stateDict()));
        assertEquals(
                "loadStateDict: exp_avg has shape torch.Size([3]) and belongs to a parameter of shape torch.Size([2])",
                shape.getMessage());
        assertEquals(.1, adam.paramGroups().get(0).lr());
        Optimizer two = optim.Adam(List.of(w, other));
        assertThrows(IllegalArgumentException.class, () -> adam.loadStateDict(two.stateDict()));
        Map<String, Object> cut = new LinkedHashMap<>(adam.stateDict());
        cut.remove("param_groups");
        assertThrows(IllegalArgumentException.class, () -> adam.loadStateDict(cut));
    }

    @Test
    void saysWhatIsWrongWithAnArgument() {
        Tensor w = parameter(1);
        refused(
                "Nesterov momentum requires a momentum and zero dampening; got momentum 0 and dampening 0",
                () -> optim.SGD(List.of(w), nesterov()));
        refused(
                "Invalid beta parameters, expected 0 <= beta < 1: (0.9, 1)",
                () -> optim.Adam(List.of(w), lectern.Prelude.betas(.9, 1)));
        refused(
                "some parameters appear in more than one parameter group, or twice in one; the second time a tensor of"
                        + " shape torch.Size([1])",
                () -> optim.SGD(List.of(w, w)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> optim.SGD(List.of(w.mul(2))))
                .getMessage()
                .startsWith("can't optimize a non-leaf Tensor"));
        refused(
                "SGD: there is no setting rho; expected one of"
                        + " [lr, momentum, dampening, weight_decay, nesterov, maximize]",
                () -> optim.SGD(List.of(w)).addParamGroup(List.of(parameter(2)), lectern.Prelude.rho(.9)));
        refused(
                "LBFGS: step() needs a closure that computes the loss again: write optimizer.step(() -> {"
                        + " optimizer.zeroGrad(); var loss = ...; loss.backward(); return loss; })",
                () -> optim.LBFGS(new ArrayList<>(List.of(w))).step());
    }

    private static void refused(String message, Runnable call) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
