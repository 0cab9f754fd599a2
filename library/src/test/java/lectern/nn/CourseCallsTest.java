package lectern.nn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lectern.Prelude.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import lectern.Prelude.F;
import lectern.Prelude.nn;
import lectern.Prelude.torch;
import lectern.display.Context;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Layers as courses call them, beside what real PyTorch gives. */
class CourseCallsTest {
    private static void assertRefused(Executable call, String... parts) {
        String message = assertThrows(RuntimeException.class, call).getMessage();
        for (String part : parts) assertTrue(message.contains(part), message);
    }

    @Test
    void settingsInTheirPlaces() {
        assertEquals(
                "MaxPool2d(kernel_size=2, stride=1, padding=0, dilation=1, ceil_mode=False)",
                nn.MaxPool2d(2, 1).toString());
        assertEquals(
                "AvgPool2d(kernel_size=3, stride=2, padding=1)",
                nn.AvgPool2d(3, 2, padding(1)).toString());
        assertEquals(
                "Conv2d(3, 8, kernel_size=(3, 3), stride=(2, 2))",
                nn.Conv2d(3, 8, 3, 2).toString());
        assertEquals(
                "Conv2d(3, 8, kernel_size=(4, 4), stride=(2, 2), padding=(1, 1), bias=False)",
                nn.Conv2d(3, 8, 4, 2, 1, bias(false)).toString());
        assertEquals(
                "ConvTranspose2d(3, 8, kernel_size=(4, 4), stride=(2, 2), padding=(1, 1))",
                nn.ConvTranspose2d(3, 8, 4, 2, 1).toString());
        assertEquals(
                "LSTM(3, 4, num_layers=2, batch_first=True)",
                nn.LSTM(3, 4, 2, batchFirst()).toString());
        assertEquals("PReLU(num_parameters=3)", nn.PReLU(3).toString());
        assertEquals(
                List.of(1, 1, 3, 3), F.maxPool2d(torch.ones(1, 1, 4, 4), 2, 1).shape());
    }

    /** A list of different layers is one of a class that cells can name. */
    @Test
    void listsOfDifferentLayers() throws Exception {
        for (Object[] both : new Object[][] {
            {nn.ReLU(), nn.Tanh()},
            {nn.Linear(1, 1), nn.ReLU()},
            {nn.RNN(1, 1), nn.GRU(1, 1)},
            {nn.RNN(1, 1), nn.LSTM(1, 1)},
            {nn.Dropout(), nn.Dropout2d()},
            {nn.MSELoss(), nn.L1Loss()},
            {nn.NLLLoss(), nn.CrossEntropyLoss()},
            {nn.BatchNorm1d(1), nn.BatchNorm2d(1)},
            {nn.RNNCell(1, 1), nn.GRUCell(1, 1)},
            {nn.Sequential(), nn.ModuleList()},
            {nn.MaxPool2d(1), nn.AvgPool2d(1)},
            {nn.Conv1d(1, 1, 1), nn.Conv2d(1, 1, 1)}
        }) {
            Class<?> common = both[0].getClass();
            while (!common.isInstance(both[1])) common = common.getSuperclass();
            assertTrue(java.lang.reflect.Modifier.isPublic(common.getModifiers()), common::toString);
        }
    }

    @Test
    void parametersInContainers() {
        var list = nn.ParameterList(list(torch.ones(2), torch.zeros(3, 2)));
        assertEquals("""
                ParameterList(
                    (0): Parameter containing: [torch.float32 of size 2]
                    (1): Parameter containing: [torch.float32 of size 3x2]
                )""", list.toString());
        assertEquals("ParameterList()", nn.ParameterList().toString());
        assertEquals(List.of("0", "1"), List.copyOf(list.namedParameters().keySet()));
        assertTrue(list.get(-1).requiresGrad());
        assertRefused(() -> list.get(2), "index 2 is out of range for a ParameterList of 2");
        var dict = nn.ParameterDict(Map.of("a", torch.ones(2).to(DType.FLOAT64)));
        assertEquals("ParameterDict(  (a): Parameter containing: [torch.DoubleTensor of size 2])", dict.toString());
        assertSame(dict.get("a"), dict.parameters().get(0));
        assertRefused(() -> dict.get("b"), "no parameter 'b'; it has [a]");
    }

    @Test
    void keysBehindThoseGiven() {
        torch.manualSeed(0);
        var attention = nn.MultiheadAttention(4, 2, addBiasKv(), addZeroAttn(), batchFirst());
        assertEquals(
                List.of("in_proj_weight", "in_proj_bias", "bias_k", "bias_v", "out_proj.weight", "out_proj.bias"),
                List.copyOf(attention.stateDict().keySet()));
        torch.manualSeed(1);
        Tensor q = torch.randn(1, 2, 4);
        Tensor k = torch.randn(1, 3, 4);
        Tensor mask = torch.ones(2, 3).triu(2).to(DType.BOOL);
        Tensor padding = torch.tensor("[[False, True, False]]");
        var attended = attention.call(q, k, k, attnMask(mask), keyPaddingMask(padding));
        assertClose(
                attended.attnOutput(),
                0.06251426786184311,
                0.026254186406731606,
                0.03206046670675278,
                0.07422266900539398,
                0.10372399538755417,
                0.053417980670928955,
                0.05666095018386841,
                0.059551090002059937);
        assertClose(
                attended.attnOutputWeights(),
                0.34466880559921265,
                0,
                0,
                0.30057403445243835,
                0.3547571301460266,
                0.28868651390075684,
                0,
                0.21887049078941345,
                0.20779094099998474,
                0.28465205430984497);
        attended.attnOutput().sum().backward();
        assertClose(
                attention.biasK.grad(),
                -0.04744004085659981,
                0.09780016541481018,
                0.0016909856349229813,
                0.006751826032996178);
        assertClose(
                attention.biasV.grad(),
                -0.3344813585281372,
                0.09473639726638794,
                -0.42912527918815613,
                -0.028264382854104042);
    }

    private static void assertClose(Tensor got, double... expected) {
        assertArrayEquals(expected, got.detach().toDoubles(), 1e-6);
    }

    @Test
    void aCausalHintNeedsItsMask() {
        var attention = nn.MultiheadAttention(4, 2, batchFirst());
        Tensor x = torch.ones(1, 2, 4);
        assertRefused(() -> attention.call(x, x, x, isCausal()), "Need attn_mask if specifying the is_causal hint");
        Tensor mask = torch.ones(2, 2).triu(1).to(DType.BOOL);
        assertEquals(
                0,
                attention
                        .call(x, x, x, attnMask(mask), isCausal())
                        .attnOutputWeights()
                        .get(0, 0, 1)
                        .item());
    }

    @Test
    void misfitsNameTheLayerAndTheFix() {
        Tensor x = torch.ones(2, 3, 8);
        assertRefused(
                () -> nn.MultiheadAttention(8, 2).call(x, torch.ones(2, 4, 8), x),
                "MultiheadAttention",
                "[2, 4, 8]",
                "batchFirst()");
        assertRefused(
                () -> nn.BatchNorm1d(4).call(torch.ones(1, 4)),
                "BatchNorm1d(4",
                "[1, 4]",
                "dropLast()",
                "model.eval()");
        assertRefused(() -> nn.Sequential(nn.LSTM(8, 4)).call(x), "LSTM", "LstmOutput", "rather than in a Sequential");
        assertRefused(() -> nn.Linear(1, 1).call(x, x), "Linear.forward() takes 1 tensor, but 2 were given");
        assertRefused(() -> nn.MaxPool2d(4).call(torch.ones(1, 3, 2, 2)), "MaxPool2d(kernel_size=4", "[1, 3, 2, 2]");
        assertRefused(() -> nn.Conv2d(3, 8, 5).call(torch.ones(1, 3, 4, 4)), "Conv2d(3, 8", "(4 x 4)", "padding(1)");
    }

    @Test
    void devicesAndLooseStates() {
        var net = nn.Linear(2, 1);
        assertSame(net, net.to(torch.device("cpu")).cpu());
        assertRefused(() -> net.to(torch.device("cuda:0")), "got \"cuda:0\"");
        assertRefused(net::cuda, "the only one here");
        var keys = net.loadStateDict(Map.of("weight", torch.ones(1, 2), "x", torch.ones(1)), strict(false));
        assertEquals(List.of("bias"), keys.missingKeys());
        assertEquals(List.of("x"), keys.unexpectedKeys());
    }

    /** PyTorch warns on stderr, which nbgrader takes for a failure. */
    @Test
    void differentSizesAreNotedOnceOnTheOutput() throws Exception {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var stdout = System.out;
        var stderr = System.err;
        try (var session = new Context().enter()) {
            System.setOut(new PrintStream(out, true, UTF_8));
            System.setErr(new PrintStream(err, true, UTF_8));
            for (int i = 0; i < 3; i++) {
                nn.MSELoss().call(torch.ones(5, 1), torch.ones(5));
                F.mseLoss(torch.ones(5), torch.ones(5));
            }
            F.l1Loss(torch.ones(5), torch.tensor(1.));
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
        assertEquals("", err.toString(UTF_8));
        assertEquals(
                List.of(
                        "note: mse_loss: Using a target size (torch.Size([5])) that is different to the input size"
                                + " (torch.Size([5, 1])). This will likely lead to incorrect results due to"
                                + " broadcasting. Please ensure they have the same size, as with"
                                + " target.viewAs(input).",
                        "note: l1_loss: Using a target size (torch.Size([])) that is different to the input size"
                                + " (torch.Size([5])). This will likely lead to incorrect results due to broadcasting."
                                + " Please ensure they have the same size."),
                out.toString(UTF_8).lines().toList());
    }
}
