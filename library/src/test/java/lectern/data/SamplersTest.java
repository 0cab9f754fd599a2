package lectern.data;

import static lectern.Prelude.batchSize;
import static lectern.Prelude.generator;
import static lectern.Prelude.list;
import static lectern.Prelude.numWorkers;
import static lectern.Prelude.sampler;
import static lectern.Prelude.shuffle;
import static lectern.Prelude.tuple;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import lectern.Prelude.torch;
import lectern.Prelude.torch.utils.data;
import lectern.display.Context;
import lectern.tensor.Generator;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What samplers draw and how samples become batches, beside real PyTorch. */
class SamplersTest {
    private static final Dataset<Sample> TEN = data.TensorDataset(torch.arange(10));

    private Context.Scope session;

    @BeforeEach
    void enter() {
        session = new Context().enter();
        torch.manualSeed(0);
    }

    @AfterEach
    void leave() {
        session.close();
    }

    private static List<Integer> drawn(Sampler sampler) {
        List<Integer> numbers = new ArrayList<>();
        sampler.forEach(numbers::add);
        return numbers;
    }

    private static String order(DataLoader<Sample> loader) {
        List<Object> batches = new ArrayList<>();
        for (Sample batch : loader) batches.add(batch.x().tolist());
        return batches.toString();
    }

    @Test
    void weightsMakeSamplesLikely() {
        Sampler weighted = data.WeightedRandomSampler(list(.1, .9, .5, .0), 8);
        assertEquals(List.of(2, 2, 1, 2, 1, 2, 1, 1), drawn(weighted));
        assertEquals(List.of(1, 1, 1, 1, 1, 1, 1, 1), drawn(weighted));
        torch.manualSeed(0);
        assertEquals(List.of(2, 1, 0), drawn(data.WeightedRandomSampler(list(.1, .9, .5), 3, false)));
        Generator five = new Generator().manualSeed(5);
        Sampler even = data.WeightedRandomSampler(Collections.nCopies(10, 1.0), 7, generator(five));
        DataLoader<Sample> loader = data.DataLoader(TEN, batchSize(3), sampler(even));
        assertEquals(3, loader.size());
        assertEquals("[[6, 2, 3], [3, 2, 8], [5]]", order(loader));
    }

    @Test
    void aSubsetInRandomOrder() {
        Sampler subset = data.SubsetRandomSampler(list(3, 5, 7, 9));
        assertEquals(List.of(3, 5, 9, 7), drawn(subset));
        assertEquals(List.of(3, 7, 9, 5), drawn(subset));
        torch.manualSeed(0);
        DataLoader<Sample> loader =
                data.DataLoader(TEN, batchSize(3), sampler(data.SubsetRandomSampler(list(1, 3, 5, 7, 9))));
        assertEquals(2, loader.size());
        assertEquals("[[7, 3, 1], [9, 5]]", order(loader));
        assertEquals("[[5, 9, 3], [7, 1]]", order(loader));
        assertEquals(0.0223, torch.rand(1).item(), 1e-4);
    }

    @Test
    void allInOrderOrMixed() {
        Dataset<Sample> six = data.TensorDataset(torch.arange(6));
        assertEquals(List.of(0, 1, 2, 3, 4, 5), drawn(data.SequentialSampler(six)));
        Sampler mixed = data.RandomSampler(six);
        assertEquals(List.of(0, 1, 2, 3, 5, 4), drawn(mixed));
        assertEquals(List.of(0, 4, 3, 5, 2, 1), drawn(mixed));
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        var both = assertThrows(
                IllegalArgumentException.class,
                () -> data.DataLoader(TEN, shuffle(), sampler(data.SequentialSampler(TEN))));
        assertTrue(both.getMessage().startsWith("sampler option is mutually exclusive with shuffle"));
        var none = assertThrows(IllegalArgumentException.class, () -> data.WeightedRandomSampler(list(1), 0));
        assertTrue(none.getMessage().contains("got num_samples=0"));
    }

    @Test
    void numbersAndTextsInSamples() {
        Dataset<List<Object>> tuples = new Dataset<>() {
            @Override
            public int size() {
                return 2;
            }

            @Override
            public List<Object> get(int i) {
                return tuple(torch.ones(1), 1, "a", 2.5, i == 0);
            }
        };
        for (List<Object> batch : data.DataLoader(tuples, batchSize(2))) {
            assertEquals(
                    "[tensor([[1.],\n        [1.]]), tensor([1, 1]), [a, a],"
                            + " tensor([2.5000, 2.5000], dtype=torch.float64), tensor([ True, False])]",
                    batch.toString());
        }
        Object batch = data.defaultCollate(list(Map.of("y", 0), Map.of("y", 1)));
        assertEquals("{y=tensor([0, 1])}", batch.toString());
    }

    /** Each worker walks the whole stream, as in PyTorch, unless it asks which share is its own. */
    @Test
    void workersWalkAStream() {
        IterableDataset<Tensor> all = () -> torch.arange(5).unbind().iterator();
        assertEquals("[[0, 1], [0, 1], [2, 3], [2, 3], [4], [4]]", stream(all));
        IterableDataset<Tensor> shared = () -> {
            WorkerInfo worker = data.getWorkerInfo();
            return torch.arange(7)
                    .get(worker.id() + "::" + worker.numWorkers())
                    .unbind()
                    .iterator();
        };
        assertEquals("[[0, 2], [1, 3], [4, 6], [5]]", stream(shared));
        assertEquals(null, data.getWorkerInfo());
    }

    private static String stream(IterableDataset<Tensor> dataset) {
        List<Object> batches = new ArrayList<>();
        for (Tensor batch : data.DataLoader(dataset, batchSize(2), numWorkers(2))) batches.add(batch.tolist());
        return batches.toString();
    }

    @Test
    void aStreamThatFailsInAWorkerSaysSo() {
        IterableDataset<Tensor> broken = () -> {
            throw new IllegalStateException("no such stream");
        };
        var thrown = assertThrows(IllegalStateException.class, () -> stream(broken));
        assertEquals("no such stream", thrown.getMessage());
    }
}
