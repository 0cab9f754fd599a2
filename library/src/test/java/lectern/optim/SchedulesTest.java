package lectern.optim;

import static lectern.Prelude.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import lectern.Prelude.optim;
import lectern.Prelude.torch;
import lectern.tensor.TensorTypeError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schedules that training.jsonl lacks, beside real PyTorch's rates. */
class SchedulesTest {
    private static Optimizer optimizer() {
        return optim.SGD(List.of(torch.ones(2).requiresGrad_()), lr(.05), momentum(.9));
    }

    private static void assertRates(Function<Optimizer, LRScheduler> schedule, double... rates) {
        Optimizer optimizer = optimizer();
        LRScheduler scheduler = schedule.apply(optimizer);
        double[] got = new double[rates.length];
        for (int i = 0; i < rates.length; i++) {
            got[i] = scheduler.getLastLr().get(0);
            optimizer.step();
            if (i < rates.length - 1) scheduler.step();
        }
        assertArrayEquals(rates, got, 1e-15);
    }

    @Test
    void milestonesGivenTwiceCountTwice() {
        assertRates(
                o -> optim.lrScheduler.MultiStepLR(o, list(3, 5, 5, 9)),
                .05,
                .05,
                .05,
                .005,
                .005,
                5e-5,
                5e-5,
                5e-5,
                5e-5,
                5e-6,
                5e-6);
        assertRates(o -> new optim.lrScheduler.MultiStepLR(o, milestones(1), gamma(.5)), .05, .025, .025);
    }

    @Test
    void aFunctionOfTheEpoch() {
        assertRates(
                o -> optim.lrScheduler.LambdaLR(o, epoch -> Math.pow(.95, epoch)),
                .05,
                .0475,
                .045125,
                .04286875,
                .0407253125);
    }

    @Test
    void heldLowThenReleased() {
        assertRates(o -> optim.lrScheduler.ConstantLR(o, factor(.3), totalIters(3)), .015, .015, .015, .05, .05, .05);
    }

    @Test
    void aPowerThatReachesNothing() {
        assertRates(
                o -> optim.lrScheduler.PolynomialLR(o, totalIters(4), power(2)),
                .05,
                0.028125,
                0.012499999999999999,
                0.0031249999999999997,
                0,
                0,
                0);
    }

    @Test
    void aFactorOfTheEpoch() {
        assertRates(
                o -> optim.lrScheduler.MultiplicativeLR(o, epoch -> .9 + epoch * .01),
                .05,
                0.045500000000000006,
                0.04186000000000001,
                0.03892980000000001,
                0.03659401200000001);
    }

    /** A file has longs where a schedule has ints. */
    @Test
    void goesOnAfterAFile(@TempDir Path folder) {
        String file = folder.resolve("schedule").toString();
        LRScheduler before = optim.lrScheduler.MultiStepLR(optimizer(), list(2, 3), gamma(.5));
        before.step();
        torch.save(before.stateDict(), file);
        Optimizer optimizer = optimizer();
        LRScheduler after = optim.lrScheduler.MultiStepLR(optimizer, list(7));
        after.loadStateDict(torch.load(file));
        after.step();
        assertEquals(List.of(.025), after.getLastLr());
        assertThrows(TensorTypeError.class, () -> after.loadStateDict(torch.ones(1)));
    }

    @Test
    void warmRestartsGrowLonger() {
        assertRates(
                o -> optim.lrScheduler.CosineAnnealingWarmRestarts(o, 3, tMult(2), etaMin(.001)),
                .05,
                0.037750000000000006,
                0.013250000000000005,
                .05,
                0.046717622392718754,
                0.037750000000000006,
                0.025500000000000002,
                0.013250000000000005,
                0.004282377607281252,
                .05,
                0.04916518274408217);
    }

    @Test
    void oneAfterTheOther() {
        assertRates(
                o -> optim.lrScheduler.SequentialLR(
                        o,
                        list(optim.lrScheduler.LinearLR(o, .1, totalIters(4)), optim.lrScheduler.ExponentialLR(o, .9)),
                        list(4)),
                0.005,
                0.01625,
                0.0275,
                0.03875,
                .05,
                0.045,
                0.0405,
                0.03645,
                0.032805,
                0.0295245);
    }

    @Test
    void oneCycleInThreeStraightPhases() {
        assertRates(
                o -> optim.lrScheduler.OneCycleLR(
                        o,
                        .1,
                        epochs(3),
                        stepsPerEpoch(4),
                        threePhase(),
                        annealStrategy("linear"),
                        finalDivFactor(100)),
                0.004,
                0.04092307692307694,
                0.07784615384615387,
                0.08523076923076922,
                0.048307692307692295,
                0.011384615384615368,
                0.0034537931034482753,
                0.0027710344827586207,
                0.0020882758620689654,
                0.00140551724137931,
                0.0007227586206896555,
                4e-5);
    }

    @Test
    void momentumMovesAgainstTheLearningRate() {
        Optimizer optimizer = optimizer();
        LRScheduler scheduler = optim.lrScheduler.OneCycleLR(optimizer, maxLr(.1), totalSteps(10));
        double[] got = new double[10];
        for (int i = 0; i < 10; i++) {
            got[i] = (Double) optimizer.paramGroups().get(0).get("momentum");
            scheduler.step();
        }
        assertArrayEquals(
                new double[] {
                    .95,
                    .9,
                    .85,
                    0.854951556604879,
                    0.8688255099070633,
                    0.8888739533021842,
                    0.9111260466978157,
                    0.9311744900929366,
                    0.945048443395121,
                    .95
                },
                got,
                1e-15);
        assertEquals(
                "Tried to step 11 times. The specified number of total steps is 10",
                assertThrows(IllegalArgumentException.class, scheduler::step).getMessage());
    }

    @Test
    void plateausCoolDown() {
        Optimizer optimizer = optimizer();
        var scheduler = optim.lrScheduler.ReduceLROnPlateau(
                optimizer,
                "max",
                factor(.5),
                patience(1),
                cooldown(2),
                minLr(.01),
                optim.threshold(.1),
                thresholdMode("abs"));
        double[] metrics = {1, 1.05, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2};
        double[] got = new double[metrics.length];
        for (int i = 0; i < metrics.length; i++) {
            scheduler.step(metrics[i]);
            got[i] = scheduler.getLastLr().get(0);
        }
        double[] expected = {.05, .05, .05, .05, .025, .025, .025, .025, .0125, .0125, .0125, .0125, .01, .01};
        assertArrayEquals(expected, got, 1e-15);
    }

    @Test
    void statesGoOnWhereTheyWereTaken() {
        for (Function<Optimizer, LRScheduler> schedule : List.<Function<Optimizer, LRScheduler>>of(
                o -> optim.lrScheduler.CosineAnnealingWarmRestarts(o, 2, tMult(2)),
                o -> optim.lrScheduler.StepLR(o, 2, .5),
                o -> optim.lrScheduler.SequentialLR(
                        o, list(optim.lrScheduler.LinearLR(o), optim.lrScheduler.StepLR(o, 1)), list(2)))) {
            Optimizer first = optimizer();
            LRScheduler one = schedule.apply(first);
            for (int i = 0; i < 3; i++) one.step();
            Optimizer second = optimizer();
            LRScheduler two = schedule.apply(second);
            two.loadStateDict(one.stateDict());
            second.loadStateDict(first.stateDict());
            for (int i = 0; i < 4; i++) {
                one.step();
                two.step();
                assertEquals(one.getLastLr(), two.getLastLr());
            }
        }
    }

    @Test
    void saysWhatIsMissingOrWrong() {
        Optimizer o = optimizer();
        refused(
                "StepLR: the setting step_size is missing; give its value",
                () -> optim.lrScheduler.StepLR(o, gamma(.5)));
        refused("Invalid step_size, expected at least 1: 0", () -> optim.lrScheduler.StepLR(o, 0));
        refused(
                "You must define either total_steps OR (epochs AND steps_per_epoch)",
                () -> optim.lrScheduler.OneCycleLR(o, .1));
        refused("mode up is unknown!; expected 'min' or 'max'", () -> optim.lrScheduler.ReduceLROnPlateau(o, "up"));
        refused(
                "Sequential Schedulers expects number of schedulers provided to be one more than the number of milestone"
                        + " points, but got number of schedulers 1 and the number of milestones to be equal to 1",
                () -> optim.lrScheduler.SequentialLR(o, list(optim.lrScheduler.LinearLR(o)), list(3)));
    }

    private static void refused(String message, Runnable call) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
