package lectern.nn;

import static lectern.Prelude.generator;
import static lectern.Prelude.list;
import static lectern.Prelude.size;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lectern.Prelude.F;
import lectern.Prelude.torch;
import lectern.tensor.DType;
import lectern.tensor.Generator;
import lectern.tensor.GradMode;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.Test;

/**
 * Makemore's first lessons: names letter by letter, by counting pairs, by a layer of weights, and by a net that sees three
 * letters. {@code names.txt} is a list of common given names, written down for this test. The numbers are PyTorch's, which
 * draws the same random ones for the same seed.
 */
class NamesTest {
    private static final String LETTERS = ".abcdefghijklmnopqrstuvwxyz";
    private static final int N = LETTERS.length();
    private static final int CONTEXT = 3;
    private static final long SEED = 2147483647;
    private static final List<String> NAMES = names();

    private static List<String> names() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/names/names.txt"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What comes before and after each letter and each end of a name: all of {@code before} as columns. */
    private static Tensor[] samples(int before) {
        List<int[]> contexts = new ArrayList<>();
        List<Integer> next = new ArrayList<>();
        for (String name : NAMES) {
            int[] context = new int[before];
            for (char letter : (name + ".").toCharArray()) {
                contexts.add(context);
                next.add(LETTERS.indexOf(letter));
                context = Arrays.copyOfRange(context, 1, before + 1);
                context[before - 1] = LETTERS.indexOf(letter);
            }
        }
        return new Tensor[] {
            torch.tensor(contexts.toArray(new int[0][])),
            torch.tensor(next.stream().mapToInt(i -> i).toArray())
        };
    }

    private static Generator seeded() {
        return torch.Generator().manualSeed(SEED);
    }

    @Test
    void countsOfPairsMakeNames() {
        Tensor[] pairs = samples(1);
        Tensor first = pairs[0].squeeze(1);
        Tensor counts = torch.zeros(size(N * N), DType.INT64)
                .scatterAdd(0, first.mul(N).add(pairs[1]), torch.onesLike(first))
                .view(N, N);
        Tensor chances = counts.add(1).to(DType.FLOAT32);
        chances = chances.div(chances.sum(1, true));
        assertEquals(2.4620747, chances.get(first, pairs[1]).log().mean().neg().item(), 1e-5);
        Generator generator = seeded();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) made.add(name(chances, generator));
        assertEquals("[cexzma., omasurkica., ktyha.]", made.toString());
    }

    private static String name(Tensor chances, Generator generator) {
        StringBuilder name = new StringBuilder();
        int letter = 0;
        do {
            letter = (int) torch.multinomial(chances.get(letter), 1, true, generator(generator))
                    .itemLong();
            name.append(LETTERS.charAt(letter));
        } while (letter != 0);
        return name.toString();
    }

    @Test
    void oneLayerLearnsThePairs() {
        Tensor[] pairs = samples(1);
        Tensor inputs = F.oneHot(pairs[0].squeeze(1), N).to(DType.FLOAT32);
        Tensor weights = torch.randn(size(N, N), generator(seeded())).requiresGrad_();
        Tensor rows = torch.arange(pairs[1].size(0));
        List<Double> losses = new ArrayList<>();
        for (int step = 0; step < 100; step++) {
            Tensor counts = inputs.matmul(weights).exp();
            Tensor chances = counts.div(counts.sum(1, true));
            Tensor likelihood = chances.get(rows, pairs[1]).log().mean();
            Tensor loss = weights.pow(2).mean().mul(0.01).sub(likelihood);
            weights.setGrad(null);
            loss.backward();
            weights.data().sub_(weights.grad().mul(50));
            losses.add(loss.item());
        }
        assertEquals(3.7344799, losses.get(0), 1e-4);
        assertEquals(2.3557429, losses.get(99), 1e-3);
    }

    @Test
    void aNetOfThreeLettersLearnsMore() {
        Tensor[] samples = samples(CONTEXT);
        Generator generator = seeded();
        Tensor table = torch.randn(size(N, 2), generator(generator));
        Tensor w1 = torch.randn(size(2 * CONTEXT, 100), generator(generator));
        Tensor b1 = torch.randn(size(100), generator(generator));
        Tensor w2 = torch.randn(size(100, N), generator(generator));
        Tensor b2 = torch.randn(size(N), generator(generator));
        List<Tensor> parameters = list(table, w1, b1, w2, b2);
        parameters.forEach(Tensor::requiresGrad_);
        assertEquals(19.109165, loss(samples[0], samples[1], parameters), 1e-3);
        for (int step = 0; step < 500; step++) {
            Tensor batch = torch.randint(0, samples[0].size(0), size(32), generator(generator));
            Tensor loss = F.crossEntropy(logits(samples[0].get(batch), parameters), samples[1].get(batch));
            parameters.forEach(parameter -> parameter.setGrad(null));
            loss.backward();
            for (Tensor parameter : parameters)
                parameter.data().sub_(parameter.grad().mul(0.1));
        }
        assertEquals(2.6235383, loss(samples[0], samples[1], parameters), 5e-3);
    }

    private static Tensor logits(Tensor contexts, List<Tensor> p) {
        Tensor embedded = p.get(0).get(contexts).view(-1, 2 * CONTEXT);
        Tensor hidden = embedded.matmul(p.get(1)).add(p.get(2)).tanh();
        return hidden.matmul(p.get(3)).add(p.get(4));
    }

    private static double loss(Tensor contexts, Tensor next, List<Tensor> parameters) {
        try (GradMode.Scope off = torch.noGrad()) {
            return F.crossEntropy(logits(contexts, parameters), next).item();
        }
    }
}
