package lectern.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A network that a student defines in a cell. */
class ModuleTest {
    private static List<String> printed(String... cells) {
        Recording output = new Recording();
        try (Session session = Session.open(SessionOptions.standard())) {
            for (String cell : cells) {
                EvalResult result = session.eval(cell, output);
                assertEquals(EvalResult.Done.class, result.getClass(), cell + ": " + result);
            }
        }
        return output.shown().get(0).lines().toList();
    }

    @Test
    void aClassOfACellIsAModule() {
        List<String> out = printed("torch.manualSeed(0);", """
                class Net extends nn.Module {
                    nn.Linear fc = new nn.Linear(3, 1);
                    private nn.ReLU act = nn.ReLU();
                    nn.Parameter gain = new nn.Parameter(torch.ones(1));
                    Tensor forward(Tensor x) {
                        return act.call(fc.call(x)) * gain + 1;
                    }
                }
                """, """
                var net = new Net();
                net.fc = nn.Linear(2, 1);
                print(net);
                print(net.namedParameters().keySet());
                print(net.call(torch.zeros(4, 2)).shape());
                net.call(torch.ones(1, 2)).sum().backward();
                nn.Module first = net.children().get(0);
                print(first instanceof nn.Linear, net.gain.grad() != null);
                """);
        assertEquals(
                List.of(
                        "stdout: Net(",
                        "  (fc): Linear(in_features=2, out_features=1, bias=True)",
                        "  (act): ReLU()",
                        ")",
                        "{'gain', 'fc.weight', 'fc.bias'}",
                        "torch.Size([4, 1])",
                        "True True"),
                out);
    }
}
