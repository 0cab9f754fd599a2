package lectern.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.Prelude.torch;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Operators over adjacent elements, which may use vector instructions, give the same bits as over elements with gaps, which
 * never do: at awkward sizes and offsets, and for every kind of number. The build runs this test once for each width of
 * vectors.
 */
class VectorTwinsTest {
    private static final int[] SIZES = {1, 3, 7, 15, 16, 17, 31, 63, 64, 65, 127, 255, 1023, 1025, 4099};
    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        -1,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        Float.MIN_NORMAL / 2,
        Double.MIN_VALUE,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        88.5,
        -88.5,
        710,
        -746,
        1e-10,
        3.5,
        -2.5,
        1e8,
        -1e8
    };
    private static final List<DType> TYPES = List.of(DType.FLOAT32, DType.FLOAT64);

    /** Ordinary numbers with special ones strewn in. */
    private static Tensor values(int n, DType type, long seed) {
        Random random = new Random(seed);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = random.nextInt(4) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : 3 * random.nextGaussian();
        }
        return torch.tensor(values, type);
    }

    /** The same values in the middle of a larger array. */
    private static Tensor shifted(Tensor x) {
        return torch.cat(List.of(torch.zeros(3).to(x.dtype()), x, torch.zeros(2).to(x.dtype())))
                .get("3:-2");
    }

    /** The same values with gaps between them. */
    private static Tensor gapped(Tensor x) {
        return torch.stack(List.of(x, torch.zerosLike(x)), 1).get(":, 0");
    }

    @TestFactory
    Stream<DynamicTest> functionsOfOne() {
        return Arrays.stream(UnaryOp.values())
                .filter(op -> op != UnaryOp.BITWISE_NOT)
                .flatMap(op -> TYPES.stream()
                        .map(type -> dynamicTest(op + " " + type, () -> {
                            for (int n : SIZES) {
                                Tensor x = values(n, type, n);
                                assertSame(op.apply(gapped(x)), op.apply(x), x);
                                assertSame(op.apply(gapped(x)), op.apply(shifted(x)), x);
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> functionsOfTwo() {
        Set<BinaryOp> integers = Set.of(
                BinaryOp.BITWISE_AND, BinaryOp.BITWISE_OR, BinaryOp.BITWISE_XOR, BinaryOp.LSHIFT, BinaryOp.RSHIFT);
        return Arrays.stream(BinaryOp.values())
                .filter(op -> !integers.contains(op) && op != BinaryOp.POLYGAMMA)
                .flatMap(op -> TYPES.stream()
                        .map(type -> dynamicTest(op + " " + type, () -> {
                            for (int n : SIZES) {
                                Tensor x = values(n, type, n);
                                Tensor y = values(n, type, n + 1);
                                Tensor one = values(1, type, n + 2).get(0);
                                assertSame(op.apply(gapped(x), gapped(y)), op.apply(x, shifted(y)), x);
                                assertSame(op.apply(gapped(x), one), op.apply(shifted(x), one), x);
                                assertSame(op.apply(one, gapped(y)), op.apply(one, y), y);
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> questions() {
        return Arrays.stream(CompareOp.values())
                .flatMap(op -> TYPES.stream()
                        .map(type -> dynamicTest(op + " " + type, () -> {
                            for (int n : SIZES) {
                                Tensor x = values(n, type, n);
                                Tensor y = values(n, type, n + 1);
                                y = torch.where(torch.rand(n).gt(0.5), x, y);
                                Tensor one = values(1, type, n + 2).get(0);
                                assertEquals(
                                        op.apply(gapped(x), gapped(y)).tolist(),
                                        op.apply(x, shifted(y)).tolist());
                                assertEquals(
                                        op.apply(gapped(x), one).tolist(),
                                        op.apply(shifted(x), one).tolist());
                                assertEquals(
                                        op.apply(one, gapped(x)).tolist(),
                                        op.apply(one, x).tolist());
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> folds() {
        return TYPES.stream()
                .flatMap(type -> IntStream.of(SIZES)
                        .mapToObj(n -> dynamicTest(type + " " + n, () -> {
                            Tensor x = torch.rand(Size.of(n), DType.FLOAT64)
                                    .add(0.5)
                                    .to(type);
                            double exact = Arrays.stream(x.toDoubles()).sum();
                            double slack = n * (type == DType.FLOAT32 ? 3e-7 : 1e-15);
                            for (Tensor same : List.of(x, shifted(x), gapped(x))) {
                                assertEquals(exact, same.sum().item(), slack);
                                assertEquals(x.max().item(), same.max().item());
                                assertEquals(x.min().item(), same.min().item());
                            }
                            assertEquals(gapped(x).sum().item(), x.sum().item());
                            assertEquals(gapped(x).prod().item(), x.prod().item());
                            Tensor rows = torch.stack(List.of(x, x.mul(2), x.mul(-3)));
                            assertArrayEquals(
                                    rows.t().contiguous().sum(1).toDoubles(),
                                    rows.sum(0).toDoubles(),
                                    slack);
                            assertArrayEquals(x.mul(2).toDoubles(), rows.amax(0).toDoubles());
                            Tensor hole = x.clone();
                            hole.set(String.valueOf(n - 1), Double.NaN);
                            assertTrue(Double.isNaN(hole.sum().item())
                                    && Double.isNaN(hole.max().item()));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> exponentials() {
        return TYPES.stream()
                .flatMap(type -> IntStream.of(SIZES)
                        .mapToObj(n -> dynamicTest(type + " " + n, () -> {
                            Tensor x = torch.randn(Size.of(n), DType.FLOAT64)
                                    .mul(30)
                                    .to(type);
                            Tensor columns = torch.stack(List.of(x, x.neg()), 1);
                            assertArrayEquals(
                                    columns.softmax(0).get(":, 0").toDoubles(),
                                    x.softmax(0).toDoubles());
                            assertArrayEquals(
                                    columns.logSoftmax(0).get(":, 0").toDoubles(),
                                    x.logSoftmax(0).toDoubles());
                            Tensor hole = x.clone();
                            hole.set(String.valueOf(n / 2), Double.NaN);
                            assertTrue(hole.softmax(0).isnan().all().itemBoolean());
                        })));
    }

    @TestFactory
    Stream<DynamicTest> products() {
        List<DynamicTest> tests = new ArrayList<>();
        int[][] shapes = {
            {1, 1, 1},
            {2, 3, 4},
            {8, 8, 32},
            {7, 5, 31},
            {9, 17, 33},
            {1, 300, 1},
            {300, 1, 5},
            {33, 257, 65},
            {129, 70, 130},
            {5, 3, 1100},
            {140, 513, 40},
            {64, 64, 64}
        };
        for (int[] shape : shapes) {
            for (DType type : List.of(DType.FLOAT32, DType.FLOAT64, DType.INT64)) {
                tests.add(dynamicTest(type + " " + Arrays.toString(shape), () -> product(shape, type)));
            }
        }
        return tests.stream();
    }

    private static void product(int[] shape, DType type) {
        Tensor a = torch.randint(-9, 9, Size.of(shape[0], shape[1])).to(type);
        Tensor b = torch.randint(-9, 9, Size.of(shape[1], shape[2])).to(type);
        // Sums of small whole numbers are exact in every type and every order.
        Tensor exact = a.unsqueeze(2).mul(b.unsqueeze(0)).to(DType.INT64).sum(1);
        Tensor columns = b.t().contiguous().t();
        Tensor wide = torch.cat(List.of(a, a), 1).get(":, :" + shape[1]);
        for (Tensor left : List.of(a, a.t().contiguous().t(), wide)) {
            for (Tensor right : List.of(b, columns)) {
                assertTrue(left.matmul(right).to(DType.INT64).equal(exact));
            }
        }
        Tensor batch = torch.stack(List.of(a, a.neg())).matmul(b);
        assertTrue(batch.get(1).to(DType.INT64).equal(exact.neg()));
    }

    @Test
    void productsKeepWhatIsNotANumber() {
        Tensor a = torch.ones(20, 20);
        a.set("3, 4", Double.NaN);
        Tensor product = a.matmul(torch.ones(20, 20));
        assertTrue(product.get(3).isnan().all().itemBoolean());
        assertEquals(20, product.isnan().sum().itemLong());
    }

    /** Before its loop is compiled an operator gives the same bits as after. */
    @Test
    void theCompilerChangesNothing() {
        Tensor x = torch.randn(4099);
        List<UnaryOperator<Tensor>> calls = List.of(
                Tensor::exp,
                Tensor::tanh,
                Tensor::sigmoid,
                Tensor::erf,
                Tensor::sin,
                t -> t.abs().log(),
                t -> t.abs().pow(t),
                Tensor::sqrt,
                t -> t.softmax(0),
                t -> t.sum(),
                t -> t.prod());
        for (UnaryOperator<Tensor> call : calls) {
            double[] first = call.apply(x).toDoubles();
            for (int i = 0; i < 3000; i++)
                assertArrayEquals(first, call.apply(x).toDoubles());
        }
    }

    private static void assertSame(Tensor expected, Tensor actual, Tensor inputs) {
        double[] e = expected.toDoubles();
        double[] a = actual.toDoubles();
        for (int i = 0; i < e.length; i++) {
            int place = i;
            assertEquals(
                    e[i],
                    a[i],
                    () -> "at " + place + " of " + e.length + " for "
                            + (inputs.numel() == e.length ? inputs.toDoubles()[place] : Double.NaN));
        }
    }
}
