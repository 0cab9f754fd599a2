package lectern;

import static lectern.Prelude.requiresGrad;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import lectern.Prelude.np;
import lectern.Prelude.torch;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import org.junit.jupiter.api.Test;

/** The second course document, tensors and automatic differentiation, from its first cell to its last. */
class CourseTensorsTest {
    /** What the cell's {@code print} writes. */
    private static String printed(Object... values) {
        PrintStream standard = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            Prelude.print(values);
        } finally {
            System.setOut(standard);
        }
        return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void makingTensors() {
        assertEquals(
                "tensor([[1., 2.],\n        [3., 4.]])",
                torch.tensor("[[1., 2.], [3., 4.]]").toString());
        assertEquals(
                "tensor([[1., 2.],\n        [3., 4.]], dtype=torch.float64)",
                torch.tensor(np.array(new double[][] {{1, 2}, {3, 4}})).toString());
        assertEquals(
                "tensor([[0., 0., 0.],\n        [0., 0., 0.],\n        [0., 0., 0.]])",
                torch.zeros(3, 3).toString());
    }

    @Test
    void randomNumbersAndTheGraphMadeOfThem() {
        torch.manualSeed(0);
        Tensor x = torch.rand(3, 3);
        assertEquals(
                "tensor([[0.4963, 0.7682, 0.0885],\n        [0.1320, 0.3074, 0.6341],\n        [0.4901, 0.8964, 0.4556]])",
                x.toString());
        assertEquals(
                "tensor([[0.4963, 0.7682],\n        [0.1320, 0.3074],\n        [0.4901, 0.8964]])",
                x.get(":, 0:2").toString());
        assertEquals(
                "tensor([[0.4963, 0.0885],\n        [0.1320, 0.6341],\n        [0.4901, 0.4556]])",
                x.get(":, [0, 2]").toString());
        assertEquals(
                "[[0.4962566  0.7682218  0.08847743]\n [0.13203049 0.30742282 0.6340787 ]\n [0.4900934  0.89644474 0.45562798]]",
                x.numpy().toString());
        Tensor z = torch.rand(10, 3).matmul(torch.rand(3, 5));
        assertEquals("torch.Size([10, 5])", z.shape().toString());
        assertEquals("""
                tensor([[0.7114, 0.7466, 0.8391, 0.9269, 0.3460],
                        [0.1816, 0.2936, 0.4362, 0.3522, 0.2145],
                        [0.8673, 1.0977, 1.4929, 1.4152, 0.6654],
                        [0.4872, 0.7119, 0.9490, 0.7941, 0.4707],
                        [1.1558, 1.2945, 1.4184, 1.4605, 0.6370],
                        [0.8472, 1.1357, 1.5030, 1.3492, 0.7085],
                        [0.2325, 0.3700, 0.5322, 0.4289, 0.2647],
                        [0.4406, 0.5305, 1.0098, 1.0404, 0.3693],
                        [0.2365, 0.2045, 0.2202, 0.2994, 0.0689],
                        [0.6320, 0.9276, 1.5299, 1.3642, 0.6760]])
                torch.Size([10, 5])
                """, printed(z) + printed(z.shape()));

        Tensor a = torch.rand(10, 3).requiresGrad_();
        Tensor b = torch.rand(3, 5).requiresGrad_();
        Tensor c = torch.norm(torch.sin(a).matmul(torch.pow(b, 2)));
        assertEquals("tensor(3.4619, grad_fn=<LinalgVectorNormBackward0>)", c.toString());
        c.backward();
        assertEquals("""
                dc/da: tensor([[0.0938, 0.2709, 0.1142],
                        [0.0437, 0.1137, 0.0606],
                        [0.1322, 0.2826, 0.1623],
                        [0.1479, 0.3010, 0.1827],
                        [0.1457, 0.3371, 0.1483],
                        [0.0716, 0.2103, 0.0886],
                        [0.1672, 0.3222, 0.1597],
                        [0.1047, 0.2766, 0.1390],
                        [0.0767, 0.1448, 0.0575],
                        [0.1195, 0.2560, 0.1673]])
                dc/db: tensor([[0.5632, 0.5398, 0.8796, 0.5221, 1.4163],
                        [0.1423, 0.7645, 1.3658, 1.4778, 1.1370],
                        [0.0023, 0.1227, 1.0282, 0.7308, 0.1148]])
                """, printed("dc/da:", a.grad()) + printed("dc/db:", b.grad()));
        assertEquals("tensor(3.4619)", c.detach().toString());
    }

    @Test
    void operationsAreElementWise() {
        Tensor x = torch.tensor("[[1., 2.], [3., 4.]]");
        Tensor y = x.mul(0.1);
        assertEquals("tensor([[0.1000, 0.2000],\n        [0.3000, 0.4000]])", y.toString());
        assertEquals(
                "tensor([[1.1000, 2.2000],\n        [3.3000, 4.4000]])",
                x.add(y).toString());
        assertEquals(
                "tensor([[0.1000, 0.4000],\n        [0.9000, 1.6000]])",
                x.mul(y).toString());
        assertEquals("tensor([[10., 10.],\n        [10., 10.]])", x.div(y).toString());
        assertEquals("x:  tensor([[1., 2.],\n        [3., 4.]])\n", printed("x: ", x));
        assertEquals("y:  tensor([[0.1000, 0.2000],\n        [0.3000, 0.4000]])\n", printed("y: ", y));
    }

    @Test
    void assignmentIsAnAliasAndCloneACopy() {
        Tensor x = torch.tensor(1, 2, 3, 4);
        Tensor z = x;
        z.set("0", 5);
        assertEquals("z:  tensor([5, 2, 3, 4])\nx:  tensor([5, 2, 3, 4])\n", printed("z: ", z) + printed("x: ", x));
        Tensor copy = x.clone();
        copy.set("0", 1);
        assertEquals("tensor([5, 2, 3, 4])", x.toString());
        assertEquals("tensor([2, 3, 4, 5])", copy.add(1).toString());
    }

    @Test
    void gradientsOfIntermediateVariables() {
        Tensor x = torch.tensor(new double[] {5}, requiresGrad());
        Tensor y = torch.tensor(new double[] {7}).requiresGrad_(true);
        assertEquals("tensor([5.], requires_grad=True)", x.toString());
        Tensor var1 = x.mul(2);
        Tensor var2 = x.add(y);
        assertEquals("tensor([10.], grad_fn=<MulBackward0>)", var1.toString());
        assertEquals("tensor([12.], grad_fn=<AddBackward0>)", var2.toString());
        Tensor z = var2.sub(var1);
        assertEquals("tensor([2.], grad_fn=<SubBackward0>)", z.toString());
        z.backward();
        assertEquals("tensor([-1.])", x.grad().toString());
        assertEquals("tensor([1.])", y.grad().toString());
    }

    @Test
    void throughNumpyTheGraphIsBroken() {
        Tensor a = torch.tensor(1., 2, 3).requiresGrad_();
        assertEquals("tensor([1., 4., 9.], grad_fn=<PowBackward0>)", a.pow(2).toString());
        Tensor b = torch.tensor(a.pow(2).detach().numpy());
        assertEquals("tensor([1., 4., 9.])", b.toString());
        TensorError error = assertThrows(TensorError.class, () -> b.backward());
        assertTrue(error.getMessage()
                .startsWith("element 0 of tensors does not require grad and does not have a grad_fn"));
    }
}
