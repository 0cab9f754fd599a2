package lectern.plot;

import static lectern.Prelude.batchSize;
import static lectern.Prelude.confusionMatrix;
import static lectern.Prelude.list;
import static lectern.Prelude.lossCurve;
import static lectern.Prelude.progress;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import lectern.Prelude.torch;
import lectern.data.Sample;
import lectern.display.Context;
import lectern.display.Display;
import lectern.display.MimeBundle;
import lectern.tensor.TensorTypeError;
import lectern.widgets.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a training loop shows of itself, on a display that writes down what it is given. */
class TrainingPicturesTest {
    private final List<String> outputs = new ArrayList<>();
    private final List<MimeBundle> bundles = new ArrayList<>();
    private final List<Runnable> ends = new ArrayList<>();
    private Context.Scope session;

    private final class Recorder implements Display {
        @Override
        public void show(MimeBundle bundle) {
            outputs.add("show");
            bundles.add(bundle);
        }

        @Override
        public void show(MimeBundle bundle, String id) {
            outputs.add("show " + id);
            bundles.add(bundle);
        }

        @Override
        public void update(MimeBundle bundle, String id) {
            outputs.add("update " + id);
            bundles.add(bundle);
        }

        @Override
        public void atCellEnd(Runnable last) {
            ends.add(last);
        }
    }

    @BeforeEach
    void enter() {
        Context context = new Context();
        session = context.enter();
        context.set(Display.class, new Recorder());
    }

    @AfterEach
    void leave() {
        session.close();
    }

    private MimeBundle last() {
        return bundles.get(bundles.size() - 1);
    }

    @Test
    void aLossCurveIsOneOutputThatIsReplaced() {
        LossCurve curve = lossCurve();
        for (int step = 1; step <= 100; step++) {
            curve.add(torch.tensor(1.0 / step));
            if (step % 50 == 0) curve.add("validation", step, 2.0 / step);
        }
        assertEquals(1, ends.size());
        ends.get(0).run();
        String id = outputs.get(0).substring("show ".length());
        assertEquals(1, outputs.stream().filter(("show " + id)::equals).count());
        assertEquals("update " + id, outputs.get(outputs.size() - 1));
        assertEquals("loss 0.010 after 100 steps, validation 0.020 after 100 steps", last().text());
        assertTrue(last().data().containsKey(MimeBundle.PNG));
    }

    @Test
    void aLossCurveGoesOnInTheNextCell() {
        LossCurve curve = lossCurve();
        curve.add(1);
        ends.get(0).run();
        curve.add(0.5);
        assertEquals(2, ends.size());
        ends.get(1).run();
        assertEquals("loss 0.50 after 2 steps", last().text());
        assertEquals(
                "LossCurve without points: add(loss) adds one",
                lossCurve().toMimeBundle().text());
    }

    @Test
    void aConfusionMatrixCountsAsScikitLearnDoes() {
        ConfusionMatrix matrix =
                confusionMatrix(torch.tensor(0, 1, 2, 2, 1), torch.tensor(0, 1, 1, 2, 1), list("cat", "dog", "fish"));
        assertEquals(
                "[[1, 0, 0], [0, 2, 0], [0, 1, 1]]", matrix.counts().tolist().toString());
        assertEquals(0.8, matrix.accuracy());
        assertEquals("""
                       cat   dog  fish
                 cat     1     0     0
                 dog     0     2     0
                fish     0     1     1""", matrix.toString());
        MimeBundle shown = matrix.toMimeBundle();
        assertTrue(shown.data().containsKey(MimeBundle.PNG));
        assertEquals(matrix.toString(), shown.text());
        // One class that only one side knows still has its row and column.
        assertEquals(
                "[0, 1, 2]",
                confusionMatrix(torch.tensor(0., 1.), torch.tensor(2, 1))
                        .classes()
                        .toString());
    }

    @Test
    void whatAreNoClassesIsRefused() {
        assertTrue(assertThrows(
                        TensorTypeError.class, () -> confusionMatrix(torch.tensor(0, 1), torch.tensor(0.2, 0.7)))
                .getMessage()
                .contains("of scores take argmax(1)"));
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> confusionMatrix(torch.tensor(0, 2), torch.tensor(0, 1), list("a", "b")))
                .getMessage()
                .contains("yTrue has the class 2, and there are 2 classes"));
        assertThrows(IllegalArgumentException.class, () -> confusionMatrix(torch.tensor(0, 1), torch.tensor(0, 1, 1)));
    }

    @Test
    void aBarKnowsTheBatchesAndTellsTheLoss() {
        Progress<Sample> bar = progress(
                torch.utils.data.DataLoader(torch.utils.data.TensorDataset(torch.arange(10)), batchSize(3)), "epoch 1");
        for (Sample batch : bar) bar.setPostfix("loss", batch.x().get(0).item() / 2);
        assertTrue(last().text().startsWith("epoch 1: 100%"), last().text());
        assertTrue(last().text().contains("| 4/4 ["), last().text());
        assertTrue(last().text().endsWith(", loss=4.50]"), last().text());
    }
}
