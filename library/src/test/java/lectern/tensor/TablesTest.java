package lectern.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lectern.Prelude.torch;
import lectern.autograd.Autograd;
import org.junit.jupiter.api.Test;

/** Functions of tables of numbers that no golden sample covers, and comparisons in place; the numbers are PyTorch's. */
class TablesTest {
    @Test
    void kroneckerProducts() {
        assertEquals(
                "tensor([[ 1, 10,  2, 20],\n        [ 3, 30,  4, 40]])",
                torch.kron(torch.tensor("[[1, 2], [3, 4]]"), torch.tensor(1, 10))
                        .toString());
        RandomTensors random = new RandomTensors(1);
        List<Tensor> inputs =
                List.of(random.smooth(2, 2).requiresGrad_(), random.smooth(3).requiresGrad_());
        assertTrue(Autograd.gradcheck(in -> torch.kron(in.get(0), in.get(1)), inputs));
    }

    @Test
    void correlations() {
        assertEquals(
                "tensor([[ 1.0000, -0.9820],\n        [-0.9820,  1.0000]])",
                torch.corrcoef(torch.tensor("[[1., 2, 4], [3, 2, 1]]")).toString());
        assertEquals("tensor(1.)", torch.corrcoef(torch.tensor(1., 2)).toString());
        List<Tensor> inputs = List.of(new RandomTensors(2).smooth(2, 4).requiresGrad_());
        assertTrue(Autograd.gradcheck(in -> torch.corrcoef(in.get(0)), inputs));
    }

    @Test
    void partsOfEqualSize() {
        assertEquals(
                "[tensor([1, 2]), tensor([3, 4])]",
                torch.hsplit(torch.tensor(1, 2, 3, 4), 2).toString());
        assertEquals(
                List.of(Size.of(1, 3), Size.of(1, 3)),
                torch.vsplit(torch.ones(2, 3), 2).stream().map(Tensor::shape).toList());
        assertThrows(TensorError.class, () -> torch.hsplit(torch.ones(3), 2));
        assertThrows(TensorError.class, () -> torch.vsplit(torch.ones(4), 2));
    }

    @Test
    void comparisonsInPlaceAnswerInTheTypeOfTheTensor() {
        assertEquals("tensor([0., 1., 1.])", torch.tensor(1., 2, 3).gt_(1.5).toString());
        assertEquals("tensor([0, 1, 0])", torch.tensor(1, 2, 3).eq_(2.0).toString());
        assertEquals(
                "tensor([False,  True])",
                torch.tensor("[True, False]").ne_(torch.tensor("[True, True]")).toString());
    }

    @Test
    void shiftsKeepTheType() {
        Tensor q = torch.tensor(1, 2, 3).to(torch.int8);
        assertEquals(
                "tensor([2, 4, 6], dtype=torch.int8)", q.bitwiseLeftShift(1).toString());
        assertEquals(
                "tensor([0, 1, 1], dtype=torch.int8)", q.bitwiseRightShift(1).toString());
    }
}
