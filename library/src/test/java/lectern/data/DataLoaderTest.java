package lectern.data;

import static lectern.Prelude.batchSize;
import static lectern.Prelude.collateFn;
import static lectern.Prelude.dropLast;
import static lectern.Prelude.generator;
import static lectern.Prelude.len;
import static lectern.Prelude.list;
import static lectern.Prelude.numWorkers;
import static lectern.Prelude.shuffle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lectern.Prelude.torch;
import lectern.Prelude.torch.utils.data;
import lectern.display.Context;
import lectern.tensor.Generator;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.TensorTypeError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders and random numbers beside real PyTorch's for the same seeds. */
class DataLoaderTest {
    private static final Dataset<Sample> TEN = data.TensorDataset(torch.arange(10));

    private Context.Scope session;

    @BeforeEach
    void enter() {
        session = new Context().enter();
    }

    @AfterEach
    void leave() {
        session.close();
    }

    private static String order(DataLoader<Sample> loader) {
        List<Object> batches = new ArrayList<>();
        for (Sample batch : loader) batches.add(batch.x().tolist());
        return batches.toString();
    }

    @Test
    void shufflesAsPyTorchDoes() {
        torch.manualSeed(0);
        DataLoader<Sample> loader = data.DataLoader(TEN, batchSize(4), shuffle());
        assertEquals("[[6, 7, 1, 4], [2, 0, 9, 8], [3, 5]]", order(loader));
        assertEquals("[[2, 4, 7, 0], [8, 9, 5, 3], [6, 1]]", order(loader));
        assertEquals(0.455627977848053, torch.rand(1).item());
        torch.manualSeed(42);
        assertEquals("[[8, 0, 9, 1], [4, 5, 6, 3], [2, 7]]", order(data.DataLoader(TEN, batchSize(4), shuffle())));
    }

    /** A pass draws a seed for workers even where there are none and nothing is shuffled. */
    @Test
    void drawsWhatPyTorchDraws() {
        torch.manualSeed(0);
        assertEquals("[[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]]", order(data.DataLoader(TEN, batchSize(4))));
        assertEquals(0.08847743272781372, torch.rand(1).item());
    }

    @Test
    void aGeneratorOfItsOwnShufflesAlone() {
        Generator g = torch.Generator().manualSeed(0);
        DataLoader<Sample> loader = data.DataLoader(TEN, batchSize(3), shuffle(), generator(g), dropLast());
        assertEquals(3, len(loader));
        assertEquals("[[3, 7, 5], [2, 0, 8], [1, 6, 9]]", order(loader));
        assertEquals("[[1, 3, 2], [7, 5, 9], [0, 6, 4]]", order(loader));
        assertEquals(
                0.5262957811355591,
                torch.rand(lectern.Prelude.size(1), generator(g)).item());
    }

    @Test
    void splitsAsPyTorchDoes() {
        torch.manualSeed(0);
        List<Subset<Sample>> parts = data.randomSplit(TEN, list(7, 3));
        assertEquals(List.of(4, 1, 7, 5, 3, 9, 0), parts.get(0).indices());
        assertEquals(List.of(8, 6, 2), parts.get(1).indices());
        Generator g = torch.Generator().manualSeed(42);
        List<Subset<Sample>> shares = data.randomSplit(TEN, list(.5, .25, .25), generator(g));
        assertEquals(
                "[[2, 6, 1, 8, 4, 5], [0, 9], [3, 7]]",
                shares.stream().map(Subset::indices).toList().toString());
        assertEquals("[[3, 7]]", order(data.DataLoader(shares.get(2), batchSize(4))));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> data.randomSplit(TEN, list(7, 4)))
                .getMessage()
                .startsWith("Sum of input lengths does not equal the length of the input dataset!"));
    }

    /** Squares its number and adds a random number, in whichever thread it is asked. */
    private static final class Noisy implements Dataset<Tensor> {
        @Override
        public int size() {
            return 20;
        }

        @Override
        public Tensor get(int index) {
            if (index == 19) throw new IllegalStateException("no sample 19");
            return torch.rand(1).add(index);
        }
    }

    @Test
    void workersGiveBatchesInOrderWithRandomNumbersOfTheirOwn() {
        List<List<Object>> passes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            torch.manualSeed(1);
            List<Object> batches = new ArrayList<>();
            Subset<Tensor> good = data.Subset(new Noisy(), list(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
            for (Tensor batch : data.DataLoader(good, batchSize(2), numWorkers(3))) batches.add(batch.tolist());
            passes.add(batches);
            assertEquals(6, batches.size());
            for (int j = 0; j < 6; j++) {
                double first = ((Number) ((List<?>) ((List<?>) batches.get(j)).get(0)).get(0)).doubleValue();
                assertEquals(2 * j, (int) first);
            }
        }
        assertEquals(passes.get(0), passes.get(1));
    }

    @Test
    void workersPassErrorsOn() {
        DataLoader<Tensor> loader = data.DataLoader(new Noisy(), batchSize(5), numWorkers(2));
        var batches = loader.iterator();
        for (int i = 0; i < 3; i++) batches.next();
        assertEquals(
                "no sample 19",
                assertThrows(IllegalStateException.class, batches::next).getMessage());
        assertFalse(batches.hasNext());
    }

    @Test
    void batchesAreOfTheTypeOfTheirSamples() {
        Dataset<Map<String, Tensor>> named = new Dataset<>() {
            @Override
            public int size() {
                return 3;
            }

            @Override
            public Map<String, Tensor> get(int index) {
                return Map.of("x", torch.tensor(index));
            }
        };
        for (var batch : data.DataLoader(named, batchSize(3))) assertEquals("{x=tensor([0, 1, 2])}", batch.toString());
        Dataset<Sample> twice = data.ConcatDataset(list(TEN, TEN));
        assertEquals(
                "[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]",
                order(data.DataLoader(twice, batchSize(20))));
    }

    @Test
    void anyBatchCanBeMadeOfSamples() {
        Dataset<String> words = new Dataset<>() {
            @Override
            public int size() {
                return 3;
            }

            @Override
            public String get(int index) {
                return "word " + index;
            }
        };
        List<Integer> lengths = new ArrayList<>();
        for (int length : data.DataLoader(words, collateFn(batch -> batch.size()), batchSize(2))) lengths.add(length);
        assertEquals(List.of(2, 1), lengths);
        assertTrue(assertThrows(
                        TensorTypeError.class,
                        () -> data.DataLoader(words).iterator().next())
                .getMessage()
                .contains("collateFn(samples -> ...)"));
    }

    @Test
    void saysWhatIsWrongWithAnArgument() {
        assertEquals(
                "batch_size should be a positive integer value, but got batch_size=0",
                assertThrows(IllegalArgumentException.class, () -> data.DataLoader(TEN, batchSize(0)))
                        .getMessage());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> data.TensorDataset(torch.ones(2), torch.ones(3)))
                .getMessage()
                .contains("[torch.Size([2]), torch.Size([3])]"));
        Dataset<Tensor> ragged = data.ConcatDataset(list(new Rows(torch.ones(2, 2)), new Rows(torch.ones(2, 3))));
        assertTrue(assertThrows(
                        TensorError.class,
                        () -> data.DataLoader(ragged, batchSize(4)).iterator().next())
                .getMessage()
                .contains("got torch.Size([2]) at entry 0 and torch.Size([3]) at entry 2"));
    }

    private record Rows(Tensor tensor) implements Dataset<Tensor> {
        @Override
        public int size() {
            return tensor.size(0);
        }

        @Override
        public Tensor get(int index) {
            return tensor.get(index);
        }
    }

    @Test
    void streamsAreBatchedAsTheyCome() {
        IterableDataset<Tensor> stream = () -> torch.arange(7.).unbind().iterator();
        torch.manualSeed(0);
        List<Object> batches = new ArrayList<>();
        for (Tensor batch : data.DataLoader(stream, batchSize(3))) batches.add(batch.tolist());
        assertEquals("[[0.0, 1.0, 2.0], [3.0, 4.0, 5.0], [6.0]]", batches.toString());
        assertEquals(0.08847743272781372, torch.rand(1).item());
        batches.clear();
        for (Tensor batch : data.DataLoader(stream, batchSize(3), dropLast())) batches.add(batch.tolist());
        assertEquals("[[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]]", batches.toString());
        assertTrue(assertThrows(TensorTypeError.class, () -> len(data.DataLoader(stream)))
                .getMessage()
                .contains("has no len()"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> data.DataLoader(stream, shuffle()))
                .getMessage()
                .contains("expected unspecified shuffle option, but got shuffle=True"));
    }
}
