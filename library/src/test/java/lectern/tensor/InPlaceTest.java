package lectern.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lectern.Prelude.torch;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Methods with an underscore do in place what those without it give, gradients included, and copy nothing needlessly. */
class InPlaceTest {
    /** Their other arguments follow rules of their own; IndexingTest and the golden samples hold them. */
    private static final Set<String> OTHERS = Set.of(
            "scatter_",
            "scatterAdd_",
            "indexAdd_",
            "indexCopy_",
            "indexFill_",
            "indexPut_",
            "maskedScatter_",
            "detach_");

    @TestFactory
    Stream<DynamicTest> givesWhatTheFormWithoutUnderscoreGives() {
        return Arrays.stream(Tensor.class.getMethods())
                .filter(method -> method.getName().endsWith("_") && !OTHERS.contains(method.getName()))
                .filter(method -> method.getReturnType() == Tensor.class && replacing(method) != null)
                .map(method -> DynamicTest.dynamicTest(
                        method.getName() + Arrays.toString(method.getParameterTypes()), () -> check(method)));
    }

    private static Method replacing(Method method) {
        String name = method.getName().substring(0, method.getName().length() - 1);
        try {
            Method found = Tensor.class.getMethod(name, method.getParameterTypes());
            return found.getReturnType() == Tensor.class ? found : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static void check(Method inPlace) throws ReflectiveOperationException {
        for (int i = 0; i < 4; i++) {
            boolean leaves = i % 2 == 0;
            RandomTensors random = new RandomTensors(i);
            Tensor x = random.smooth(3, 2).requiresGrad_(leaves);
            Object[] arguments = arguments(inPlace, random, i < 2);
            Object expected = gradients(replacing(inPlace), x, arguments, false);
            assertEquals(expected, gradients(inPlace, x, arguments, true));
        }
    }

    private static Object[] arguments(Method method, RandomTensors random, boolean required) {
        List<Object> arguments = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            Class<?> type = parameter.getType();
            if (parameter.getName().equals("mask")) arguments.add(random.dense(DType.BOOL, 3, 2));
            else if (parameter.getName().equals("value") && type == Tensor.class) arguments.add(random.smooth());
            else if (type == Tensor.class) arguments.add(random.smooth(3, 2).requiresGrad_(required));
            else if (type == double.class) arguments.add(0.5);
            else if (type == long.class) arguments.add(2L);
            else if (type == int.class) arguments.add(1);
            else if (type == Option.RoundingMode.class) arguments.add(new Option.RoundingMode("floor"));
            else throw new AssertionError("an argument of type " + type + " is missing here");
        }
        return arguments.toArray();
    }

    /** The result and the gradients of all that requires one; or the class of the refusal. */
    private static Object gradients(Method method, Tensor x, Object[] arguments, boolean inPlace)
            throws IllegalAccessException {
        List<Tensor> leaves = new ArrayList<>(List.of(x));
        for (Object argument : arguments) if (argument instanceof Tensor t) leaves.add(t);
        leaves.forEach(leaf -> leaf.setGrad(null));
        Tensor y = x.requiresGrad() ? x.mul(1) : x.clone();
        Object result;
        try {
            result = method.invoke(y, arguments);
        } catch (InvocationTargetException e) {
            return e.getCause().getClass();
        }
        Tensor z = (Tensor) result;
        if (inPlace) assertTrue(z == y, "returns the tensor itself");
        if (z.requiresGrad()) z.mul(z).sum().backward();
        List<Object> all = new ArrayList<>();
        all.add(boxed(z.to(DType.FLOAT64)));
        for (Tensor leaf : leaves)
            all.add(boxed(leaf.grad() == null ? leaf.detach().mul(0) : leaf.grad()));
        return all;
    }

    private static List<Double> boxed(Tensor x) {
        return Arrays.stream(x.toDoubles()).boxed().toList();
    }

    @Test
    void whatNoStepKeepsIsNotCopied() {
        Tensor x = torch.zeros(1 << 20);
        Tensor w = torch.zeros(1 << 20).requiresGrad_();
        Tensor g = torch.ones(1 << 20);
        long size = x.nbytes();
        assertTrue(allocated(() -> x.add_(1)) < size / 2);
        assertTrue(allocated(() -> x.mul_(g)) < size / 2);
        assertTrue(allocated(() -> x.sqrt_()) < size / 2);
        assertTrue(allocated(() -> x.zero_()) < size / 2);
        assertTrue(allocated(() -> torch.noGrad(() -> w.sub_(g))) < size / 2);
        // A recorded sum keeps neither operand: only the sum itself is made.
        Tensor y = w.mul(2);
        assertTrue(allocated(() -> y.add_(g)) < size * 3 / 2);
    }

    /** So often, because until a loop is compiled each of its vectors is an object. */
    private static final int RUNS = 500;

    /** The least that a run allocates. */
    private static long allocated(Runnable body) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            body.run();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    @Test
    void whatAStepKeepsOutlivesTheWrite() {
        Tensor x = torch.tensor(1., 2, 3);
        Tensor w = torch.tensor(2., 2, 2).requiresGrad_();
        x.mul_(w);
        x.sum().backward();
        assertEquals("tensor([1., 2., 3.])", w.grad().toString());
        assertArrayEquals(new double[] {2, 4, 6}, x.detach().toDoubles());
    }

    @Test
    void anExpandedTensorIsNotWritten() {
        Tensor row = torch.zeros(1, 3);
        String message =
                assertThrows(TensorError.class, () -> row.expand(2, 3).add_(1)).getMessage();
        assertTrue(message.contains("single memory location"), message);
        assertEquals("tensor([[0., 0., 0.]])", row.toString());
    }
}
