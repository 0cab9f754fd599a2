package lectern.numpy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lectern.Prelude.np;
import lectern.display.Context;
import lectern.golden.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** NumPy's streams: the samples of random.jsonl, and numbers that NumPy 2.4 gave for the calls they leave out. */
class RandomStateTest {
    @TestFactory
    Stream<DynamicTest> samples() {
        return Golden.samples("random.jsonl")
                .filter(sample -> call(sample).startsWith("numpy.random."))
                .map(sample -> DynamicTest.dynamicTest(sample.name() + " " + call(sample), () -> {
                    np.random.seed(sample.json().get("seed").getAsLong());
                    check(sample.json(), "first");
                    check(sample.json(), "second");
                }));
    }

    private static String call(Golden.Sample sample) {
        return sample.json().get("call").getAsString();
    }

    private static void check(JsonObject json, String result) {
        JsonArray args = json.getAsJsonArray("args");
        int last = args.get(args.size() - 1).getAsInt();
        NDArray actual = switch (json.get("call").getAsString()) {
            case "numpy.random.rand" -> np.random.rand(last);
            case "numpy.random.randn" -> np.random.randn(last);
            case "numpy.random.randint" ->
                np.random.randint(args.get(0).getAsLong(), args.get(1).getAsLong(), last);
            default -> throw new AssertionError("no binding for " + json.get("call"));
        };
        assertEquals(
                json.getAsJsonObject(result).get("tensor").getAsString(),
                actual.dtype().name());
        assertArrayEquals(Golden.tensor(json.getAsJsonObject(result)).toDoubles(), actual.toDoubles());
    }

    /** One stream through all calls: a word too many or too few anywhere changes the rest. */
    @Test
    void oneStreamThroughAllCalls() {
        RandomState random = new RandomState(0);
        assertEquals("[2 8 4 9 1 6 7 3 0 5]", random.permutation(10).toString());
        assertEquals("[4 0 0 4 2]", random.choice(5, 5).toString());
        assertEquals("[4 2 3 5]", random.choice(6, 4, false).toString());
        double[] p = {.1, .2, .3, .4};
        assertEquals("[0 0 0 3]", random.choice(4, 4, true, p).toString());
        assertEquals("[3 2 1]", random.choice(4, 3, false, p).toString());
        List<Integer> items = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
        random.shuffle(items);
        assertEquals(List.of(5, 2, 6, 4, 1, 0, 7, 3), items);
        NDArray rows = np.arange(6).reshape(3, 2);
        assertEquals(
                "[[4, 5], [2, 3], [0, 1]]", random.permutation(rows).tolist().toString());
        assertEquals(
                "[-0.78818479 -0.05279916 -0.62733531]",
                random.uniform(-1, 1, 3).toString());
        assertEquals(
                "[[ 8.31153827 11.41128162]\n [ 9.20242765  8.34560693]]",
                random.normal(10, 2, List.of(2, 2)).toString());
        assertEquals(
                "[673371209254 176579438927 669375706729]",
                random.randint(-1_000_000_000_000L, 1_000_000_000_000L, 3).toString());
        assertEquals(
                "[1932520490 1544074682 2633087519]",
                random.randint(0, 1L << 32, 3).toString());
        assertEquals(0.43703195379934145, random.rand());
        assertEquals(-0.3479121493261526, random.randn());
        assertEquals(2, random.randint(3));
        assertEquals("c", random.choice(List.of("a", "b", "c")));
    }

    @Test
    void seedsAreUnsigned32Bits() {
        assertEquals(
                "[0.09763203 0.91238285]", new RandomState(4294967295L).rand(2).toString());
        assertThrows(IllegalArgumentException.class, () -> new RandomState(-1));
        assertThrows(IllegalArgumentException.class, () -> new RandomState(1L << 32));
    }

    @Test
    void eachSessionHasItsOwnStream() {
        np.random.seed(1);
        try (Context.Scope other = new Context().enter()) {
            np.random.seed(1);
            np.random.rand(5);
        }
        assertEquals(new RandomState(1).rand(), np.random.rand());
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        RandomState random = new RandomState(0);
        assertThrows(IllegalArgumentException.class, () -> random.randint(5, 5));
        assertThrows(IllegalArgumentException.class, () -> random.choice(3, 4, false));
        assertThrows(IllegalArgumentException.class, () -> random.choice(2, 1, true, new double[] {.5, .6}));
        assertThrows(IllegalArgumentException.class, () -> random.choice(List.of()));
    }
}
