package lectern.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds for every row of the operator tables, on random shapes, strides and types: a view counts as its copy,
 * broadcasting as expanding first, writing in place as replacing, and types are promoted alike from both sides.
 */
class RowPropertiesTest {
    private static final int CASES = 60;
    private static final int ULPS = 4;

    /** What must hold for a row in one random case. */
    private interface Property<O> {
        void check(O row, RandomTensors random);
    }

    private static <O extends Enum<O>> Stream<DynamicTest> forAll(Class<O> rows, Property<O> property) {
        return Arrays.stream(rows.getEnumConstants())
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> {
                    for (int i = 0; i < CASES; i++)
                        property.check(row, new RandomTensors(1000L * row.name().hashCode() + i));
                }));
    }

    /** What a call gives: its type, shape and elements, or the class of what it throws. */
    private static Object outcome(Supplier<Tensor> call) {
        try {
            Tensor x = call.get();
            return List.of(
                    x.dtype, x.shape(), Arrays.stream(x.toDoubles()).boxed().toList());
        } catch (TensorError | UnsupportedOperationException e) {
            return e.getClass();
        }
    }

    /** The same but for the last digits, in which vector instructions differ from Java's own functions. */
    private static void assertAlike(Object expected, Object actual) {
        if (expected instanceof List<?> e && actual instanceof List<?> a) {
            assertEquals(e.subList(0, 2), a.subList(0, 2));
            boolean single = e.get(0) == DType.FLOAT32;
            assertAlike(numbers(e), numbers(a), single);
        } else {
            assertEquals(expected, actual);
        }
    }

    private static double[] numbers(List<?> outcome) {
        return ((List<?>) outcome.get(2)).stream().mapToDouble(x -> (Double) x).toArray();
    }

    private static void assertAlike(double[] expected, double[] actual, boolean single) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            double ulp = single ? Math.ulp((float) expected[i]) : Math.ulp(expected[i]);
            if (Double.compare(expected[i], actual[i]) != 0) assertEquals(expected[i], actual[i], ULPS * ulp);
        }
    }

    private static Tensor copy(Tensor view) {
        return view.contiguous().clone();
    }

    @TestFactory
    Stream<DynamicTest> functionsOfOneTakeViewsAsCopies() {
        return forAll(UnaryOp.class, (op, random) -> {
            Tensor x = random.view(random.dtype(), random.shape());
            assertAlike(outcome(() -> op.apply(copy(x))), outcome(() -> op.apply(x)));
        });
    }

    @TestFactory
    Stream<DynamicTest> functionsOfTwoTakeViewsAsCopies() {
        return forAll(BinaryOp.class, (op, random) -> {
            int[] sizes = random.shape();
            Tensor a = random.view(random.dtype(), sizes);
            Tensor b = random.view(random.dtype(), random.broadcastable(sizes, 0));
            assertEquals(outcome(() -> op.apply(copy(a), copy(b))), outcome(() -> op.apply(a, b)));
        });
    }

    @TestFactory
    Stream<DynamicTest> comparisonsTakeViewsAsCopies() {
        return forAll(CompareOp.class, (op, random) -> {
            int[] sizes = random.shape();
            Tensor a = random.view(random.dtype(), sizes);
            Tensor b = random.view(random.dtype(), random.broadcastable(sizes, 0));
            assertEquals(outcome(() -> op.apply(copy(a), copy(b))), outcome(() -> op.apply(a, b)));
        });
    }

    @TestFactory
    Stream<DynamicTest> functionsOfThreeTakeViewsAsCopies() {
        return forAll(TernaryOp.class, (op, random) -> {
            int[] sizes = random.shape();
            Tensor a = random.view(DType.FLOAT32, random.broadcastable(sizes, 0));
            Tensor b = random.view(DType.FLOAT32, sizes);
            Tensor c = random.view(DType.FLOAT32, random.broadcastable(sizes, 0));
            assertEquals(
                    outcome(() -> op.compute(DType.FLOAT32, copy(a), copy(b), copy(c))),
                    outcome(() -> op.compute(DType.FLOAT32, a, b, c)));
        });
    }

    @TestFactory
    Stream<DynamicTest> reductionsTakeViewsAsCopies() {
        return forAll(ReduceOp.class, (op, random) -> {
            boolean ofBits = op == ReduceOp.ANY || op == ReduceOp.ALL;
            int[] sizes = random.shape();
            DType dtype = ofBits ? DType.BOOL : random.dtype();
            // Sums of floats may differ in the last digit by the order of addition.
            Tensor x = dtype.isFloatingPoint() ? finite(random.view(dtype, sizes)) : random.view(dtype, sizes);
            boolean[] reduced = new boolean[sizes.length];
            for (int d = 0; d < reduced.length; d++) reduced[d] = random.chance(2);
            Tensor expected = op.compute(copy(x), reduced);
            Tensor result = op.compute(x, reduced);
            assertEquals(expected.shape(), result.shape());
            assertEquals(expected.dtype, result.dtype);
            double[] values = expected.toDoubles();
            double scale = Arrays.stream(values).map(Math::abs).max().orElse(0);
            double digits = dtype.itemsize() == 2 ? 1e-2 : 1e-5;
            assertArrayEquals(values, result.toDoubles(), dtype.isFloatingPoint() ? digits * (scale + 1) : 0);
        });
    }

    private static Tensor finite(Tensor view) {
        view.copy_(view.nanToNum(0., 1., -1.).clamp(-2., 2.));
        return view;
    }

    @TestFactory
    Stream<DynamicTest> runningTotalsTakeViewsAsCopies() {
        return forAll(ScanOp.class, (op, random) -> {
            int[] sizes = random.shape();
            if (sizes.length == 0) return;
            Tensor x = random.view(random.dtype(), sizes);
            int dim = random.below(sizes.length);
            boolean backward = random.chance(2);
            assertEquals(
                    outcome(() -> op.compute(copy(x), dim, backward)), outcome(() -> op.compute(x, dim, backward)));
        });
    }

    @TestFactory
    Stream<DynamicTest> broadcastingIsExpandingFirst() {
        return forAll(BinaryOp.class, (op, random) -> {
            int[] sizes = random.shape();
            if (sizes.length == 0) return;
            DType dtype = random.dtype();
            Tensor a = random.view(dtype, random.broadcastable(sizes, 1));
            Tensor b = random.view(dtype, random.broadcastable(sizes, 1));
            int[] whole = Layout.broadcast("expand", a.layout.sizes, b.layout.sizes);
            assertEquals(
                    outcome(() -> op.apply(copy(a.expand(whole)), copy(b.expand(whole)))),
                    outcome(() -> op.apply(a, b)));
        });
    }

    @TestFactory
    Stream<DynamicTest> typesArePromotedAlikeFromBothSides() {
        return Arrays.stream(BinaryOp.values())
                .map(op -> DynamicTest.dynamicTest(op.name(), () -> {
                    RandomTensors random = new RandomTensors(op.name().hashCode());
                    for (DType first : DType.values()) {
                        for (DType second : DType.values()) {
                            for (int[] sizes : List.of(new int[0], new int[] {0})) {
                                Tensor a = random.dense(first, 0);
                                Tensor b = random.dense(second, sizes);
                                Object there = outcome(() -> op.apply(a, b));
                                assertEquals(there, outcome(() -> op.apply(b, a)), () -> first + " and " + second);
                            }
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> functionsOfOneInPlace() {
        return forAll(
                UnaryOp.class,
                (op, random) -> checkInPlace(random.view(random.dtype(), random.shape()), op::apply, op::applyInPlace));
    }

    @TestFactory
    Stream<DynamicTest> functionsOfTwoInPlace() {
        return forAll(BinaryOp.class, (op, random) -> checkInPlace(random, op::apply, op::applyInPlace));
    }

    @TestFactory
    Stream<DynamicTest> comparisonsInPlace() {
        return forAll(CompareOp.class, (op, random) -> checkInPlace(random, op::apply, op::applyInPlace));
    }

    /** In place with a tensor of its own memory, and with one that shares memory and overlaps. */
    private static void checkInPlace(
            RandomTensors random, BinaryOperator<Tensor> replacing, BinaryOperator<Tensor> inPlace) {
        int[] sizes = random.shape();
        Tensor x = random.chance(2) ? random.view(random.dtype(), sizes) : random.dense(random.dtype(), sizes);
        Tensor other = random.view(random.chance(2) ? x.dtype : random.dtype(), random.broadcastable(sizes, 0));
        checkInPlace(x, y -> replacing.apply(y, other), y -> inPlace.apply(y, other));

        int n = 2 + random.below(100);
        Tensor shared = random.dense(random.dtype(), n);
        Tensor apart = copy(shared);
        checkInPlace(
                shared.narrow(0, 0, n - 1),
                y -> replacing.apply(y, apart.narrow(0, 1, n - 1)),
                y -> inPlace.apply(y, shared.narrow(0, 1, n - 1)));
    }

    /** The elements of the view change as asked for, those beside it do not, and after an error none does. */
    private static void checkInPlace(Tensor x, UnaryOperator<Tensor> replacing, UnaryOperator<Tensor> inPlace) {
        Layout whole = Layout.contiguous(x.dtype.elements().length(x.storage.array));
        Tensor memory = Tensor.of(x.storage.array, whole, x.dtype);
        Tensor expected = copy(memory);
        Tensor place = expected.viewed(layout -> x.layout);
        if (fits(x, outcome(() -> replacing.apply(copy(place))))) {
            InPlace.write(place, replacing.apply(copy(place)));
            assertSame(x, inPlace.apply(x));
        } else {
            assertThrows(RuntimeException.class, () -> inPlace.apply(x));
        }
        assertAlike(expected.toDoubles(), memory.toDoubles(), x.dtype == DType.FLOAT32);
    }

    private static boolean fits(Tensor x, Object outcome) {
        return outcome instanceof List<?> result
                && result.get(1).equals(x.shape())
                && !((DType) result.get(0)).isHigherKind(x.dtype);
    }
}
