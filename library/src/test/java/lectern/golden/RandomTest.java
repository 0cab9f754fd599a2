package lectern.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.Prelude.torch;
import lectern.display.Context;
import lectern.tensor.DType;
import lectern.tensor.Option;
import lectern.tensor.Size;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The random streams of random.jsonl; NumPy's are tested beside its arrays. */
class RandomTest {
    /** In float64 computed by functions whose last bit depends on the mathematical library. */
    private static final Set<String> COMPUTED = Set.of("randn", "normal_", "exponential_");

    @TestFactory
    Stream<DynamicTest> streams() {
        return Golden.samples("random.jsonl")
                .filter(sample -> !sample.json().get("call").getAsString().startsWith("numpy."))
                .map(sample -> DynamicTest.dynamicTest(
                        sample.name() + " " + sample.json().get("call").getAsString(), () -> check(sample.json())));
    }

    private static void check(JsonObject sample) {
        try (Context.Scope session = new Context().enter()) {
            torch.manualSeed(sample.get("seed").getAsLong());
            assertClose(sample, "first", draw(sample));
            assertClose(sample, "second", draw(sample));
        }
    }

    private static Tensor draw(JsonObject sample) {
        JsonArray args = sample.getAsJsonArray("args");
        Option.Random[] options = options(sample.getAsJsonObject("kwargs"));
        return switch (sample.get("call").getAsString()) {
            case "rand" -> torch.rand(size(args), options);
            case "randn" -> torch.randn(size(args), options);
            case "randint" ->
                torch.randint(
                        args.get(0).getAsLong(),
                        args.get(1).getAsLong(),
                        size(args.get(2).getAsJsonArray()),
                        options);
            case "randperm" -> torch.randperm(args.get(0).getAsInt(), options);
            case "uniform_" ->
                on(sample).uniform_(args.get(0).getAsDouble(), args.get(1).getAsDouble());
            case "normal_" ->
                on(sample).normal_(args.get(0).getAsDouble(), args.get(1).getAsDouble());
            case "bernoulli_" -> on(sample).bernoulli_(args.get(0).getAsDouble());
            case "exponential_" -> on(sample).exponential_(args.get(0).getAsDouble());
            case "random_" ->
                on(sample).random_(args.get(0).getAsLong(), args.get(1).getAsLong());
            case "multinomial" ->
                torch.multinomial(
                        Golden.tensor(args.get(0).getAsJsonObject()),
                        args.get(1).getAsInt(),
                        args.get(2).getAsBoolean());
            case "dropout" ->
                torch.dropout(
                        torch.ones(size(sample.getAsJsonArray("on"))),
                        args.get(0).getAsDouble(),
                        true);
            default -> throw new IllegalArgumentException("no call for " + sample);
        };
    }

    private static Tensor on(JsonObject sample) {
        return torch.zeros(size(sample.getAsJsonArray("on")));
    }

    private static Size size(JsonArray sizes) {
        return Size.of(IntStream.range(0, sizes.size())
                .map(i -> sizes.get(i).getAsInt())
                .toArray());
    }

    private static Option.Random[] options(JsonObject kwargs) {
        if (!kwargs.has("dtype")) return new Option.Random[0];
        return new Option.Random[] {
            DType.valueOf(kwargs.get("dtype").getAsString().toUpperCase(Locale.ROOT))
        };
    }

    private static void assertClose(JsonObject sample, String which, Tensor drawn) {
        Tensor expected = Golden.tensor(sample.getAsJsonObject(which));
        assertEquals(expected.dtype(), drawn.dtype(), which);
        assertEquals(expected.shape(), drawn.shape(), which);
        boolean computed = COMPUTED.contains(sample.get("call").getAsString()) && drawn.dtype() == DType.FLOAT64;
        double relative = computed ? 1e-13 : 0;
        double[] want = expected.toDoubles();
        double[] got = drawn.toDoubles();
        for (int i = 0; i < want.length; i++) {
            boolean close = Math.abs(want[i] - got[i]) <= relative * Math.abs(want[i]);
            String what = which + "[" + i + "]";
            assertTrue(close, () -> what + ": expected one of " + List.of(sample.get(which)) + ", got " + drawn);
        }
    }
}
