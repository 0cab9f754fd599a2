package lectern.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.Prelude.nn;
import lectern.Prelude.torch;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.TensorTypeError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a module registers, computes, prints, saves and loads. */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // a module finds forward by itself
class ModuleTest {
    /** As a student writes it, without {@code public}. */
    static class Net extends nn.Module {
        nn.Linear fc1 = nn.Linear(2, 3);
        private final nn.Module act = nn.Tanh();
        Tensor scale = nn.Parameter(torch.ones(1));
        Tensor notMine = torch.ones(2);
        nn.Sequential head = nn.Sequential(nn.Linear(3, 2), nn.BatchNorm1d(2));

        Tensor forward(Tensor x) {
            return head.forward(act.call(fc1.call(x))).mul(scale);
        }
    }

    @BeforeEach
    void seed() {
        torch.manualSeed(0);
    }

    @Test
    void fieldsAreRegisteredInTheOrderOfTheirDeclaration() {
        Net net = new Net();
        assertEquals(
                List.of(
                        "scale",
                        "fc1.weight",
                        "fc1.bias",
                        "head.0.weight",
                        "head.0.bias",
                        "head.1.weight",
                        "head.1.bias"),
                List.copyOf(net.namedParameters().keySet()));
        assertEquals(
                List.of("head.1.running_mean", "head.1.running_var", "head.1.num_batches_tracked"),
                List.copyOf(net.namedBuffers().keySet()));
        assertEquals(
                List.of("", "fc1", "act", "head", "head.0", "head.1"),
                List.copyOf(net.namedModules().keySet()));
        assertEquals(List.of(net.fc1, net.act, net.head), net.children());
    }

    @Test
    void anAssignedFieldRegistersItsNewValue() {
        Net net = new Net();
        assertEquals(7, net.parameters().size());
        net.fc1 = nn.Linear(2, 3, new LayerOption.Bias(false));
        assertEquals(6, net.parameters().size());
        net.fc1.weight = nn.Parameter(torch.zeros(3, 2));
        assertSame(net.fc1.weight, net.getParameter("fc1.weight"));
        net.scale = torch.ones(1);
        assertFalse(net.namedParameters().containsKey("scale"));
    }

    @Test
    void printsAsPyTorchDoes() {
        assertEquals("""
                Net(
                  (fc1): Linear(in_features=2, out_features=3, bias=True)
                  (act): Tanh()
                  (head): Sequential(
                    (0): Linear(in_features=3, out_features=2, bias=True)
                    (1): BatchNorm1d(2, eps=1e-05, momentum=0.1, affine=True, bias=True, track_running_stats=True)
                  )
                )""", new Net().toString());
        assertEquals("""
                ModuleList(
                  (0-1): 2 x ReLU()
                  (2): Linear(in_features=1, out_features=1, bias=True)
                )""", nn.ModuleList(nn.ReLU(), nn.ReLU(), nn.Linear(1, 1)).toString());
        assertEquals(
                "Parameter containing:\ntensor([1.], requires_grad=True)",
                nn.Parameter(torch.ones(1)).toString());
        assertEquals(
                "ReLU(inplace=True)", nn.ReLU(new LayerOption.Inplace(true)).toString());
    }

    @Test
    void callFindsTheForwardThatTakesSoManyTensors() {
        class Two extends nn.Module {
            Tensor forward(Tensor a, Tensor b) {
                return a.add(b);
            }
        }
        class All extends nn.Module {
            Tensor forward(Tensor... all) {
                return torch.tensor(all.length);
            }
        }
        class Pair extends nn.Module {
            List<Tensor> forward(Tensor x) {
                return List.of(x, x);
            }
        }
        assertEquals(3, new Two().call(torch.tensor(1), torch.tensor(2)).item());
        assertEquals(
                4,
                new All()
                        .call(torch.ones(1), torch.ones(1), torch.ones(1), torch.ones(1))
                        .item());
        var tooFew = assertThrows(TensorTypeError.class, () -> new Two().call(torch.ones(1)));
        assertEquals("Two.forward() takes 2 tensors, but 1 was given", tooFew.getMessage());
        assertThrows(TensorTypeError.class, () -> new Pair().call(torch.ones(1)));
        var none = assertThrows(UnsupportedOperationException.class, () -> new nn.Module().call(torch.ones(1)));
        assertTrue(none.getMessage().contains("Module [Module] is missing the required \"forward\" function"));
    }

    @Test
    void anExceptionInForwardComesThroughAsItIs() {
        class Broken extends nn.Module {
            Tensor forward(Tensor x) {
                throw new IllegalStateException("mine");
            }
        }
        assertEquals(
                "mine",
                assertThrows(IllegalStateException.class, () -> new Broken().call(torch.ones(1)))
                        .getMessage());
    }

    @Test
    void sharedParametersCountOnce() {
        class Tied extends nn.Module {
            nn.Linear encoder = nn.Linear(3, 3);
            nn.Linear decoder = nn.Linear(3, 3);

            Tied() {
                decoder.weight = encoder.weight;
            }
        }
        Tied tied = new Tied();
        assertEquals(
                List.of("encoder.weight", "encoder.bias", "decoder.bias"),
                List.copyOf(tied.namedParameters().keySet()));
        assertEquals(4, tied.stateDict().size());
        tied.to(DType.FLOAT64);
        assertSame(tied.encoder.weight, tied.decoder.weight);
    }

    @Test
    void buffersAreSavedWithTheParameters() {
        class Shifted extends nn.Module {
            Tensor shift;

            Shifted() {
                registerBuffer("shift", torch.ones(2));
                registerBuffer("scratch", torch.ones(2), false);
                registerParameter("gain", nn.Parameter(torch.ones(2)));
            }
        }
        Shifted shifted = new Shifted();
        assertEquals(List.of("gain", "shift"), List.copyOf(shifted.stateDict().keySet()));
        assertSame(shifted.shift, shifted.getBuffer("shift"));
        shifted.shift = torch.zeros(2);
        assertSame(shifted.shift, shifted.getBuffer("shift"));
        assertThrows(IllegalArgumentException.class, () -> shifted.registerModule("a.b", nn.ReLU()));
        assertThrows(IllegalArgumentException.class, () -> shifted.registerModule("gain", nn.ReLU()));
    }

    @Test
    void aStateTravels() {
        Net from = new Net();
        Net to = new Net();
        from.call(torch.randn(4, 2));
        assertEquals(
                "<All keys matched successfully>",
                to.loadStateDict(from.stateDict()).toString());
        from.eval();
        to.eval();
        Tensor x = torch.randn(3, 2);
        assertTrue(torch.equal(from.call(x), to.call(x)));
        assertEquals(1, to.getBuffer("head.1.num_batches_tracked").item());
        assertTrue(to.fc1.weight.requiresGrad());
    }

    @Test
    void aStateThatDoesNotFitIsRefusedWhole() {
        nn.Linear layer = nn.Linear(2, 3);
        double before = layer.weight.sum().item();
        Map<String, Tensor> state = new LinkedHashMap<>();
        state.put("weight", torch.zeros(3, 2));
        state.put("bais", torch.zeros(3));
        state.put("scale", torch.zeros(3));
        var names = assertThrows(TensorError.class, () -> layer.loadStateDict(state));
        assertEquals(
                "Error(s) in loading state_dict for Linear:\n\tMissing key(s) in state_dict: \"bias\". "
                        + "\n\tUnexpected key(s) in state_dict: \"bais\", \"scale\". ",
                names.getMessage());
        var shapes = assertThrows(
                TensorError.class,
                () -> layer.loadStateDict(Map.of("weight", torch.zeros(2, 3), "bias", torch.zeros(3))));
        assertEquals(
                "Error(s) in loading state_dict for Linear:\n\tsize mismatch for weight: copying a param with shape"
                        + " torch.Size([2, 3]) from checkpoint, the shape in current model is torch.Size([3, 2]).",
                shapes.getMessage());
        assertEquals(before, layer.weight.sum().item());
        IncompatibleKeys keys = layer.loadStateDict(state, false);
        assertEquals(new IncompatibleKeys(List.of("bias"), List.of("bais", "scale")), keys);
        assertEquals("_IncompatibleKeys(missing_keys=['bias'], unexpected_keys=['bais', 'scale'])", keys.toString());
        assertEquals(0, layer.weight.sum().item());
    }

    @Test
    void modesReachAllInside() {
        Net net = new Net();
        assertTrue(net.training());
        net.eval();
        assertTrue(net.modules().stream().noneMatch(nn.Module::training));
        net.train();
        assertTrue(net.modules().stream().allMatch(nn.Module::training));
        net.requiresGrad_(false);
        assertTrue(net.parameters().stream().noneMatch(Tensor::requiresGrad));
        List<String> seen = new ArrayList<>();
        net.head.apply(m -> seen.add(m.name()));
        assertEquals(List.of("Linear", "BatchNorm1d", "Sequential"), seen);
    }

    @Test
    void zeroGradDropsGradients() {
        Net net = new Net();
        net.call(torch.randn(4, 2)).pow(2).sum().backward();
        assertTrue(net.parameters().stream().allMatch(p -> p.grad() != null));
        net.zeroGrad();
        assertTrue(net.parameters().stream().allMatch(p -> p.grad() == null));
    }

    @Test
    void anotherTypeMakesNewParameters() {
        Net net = new Net();
        Tensor before = net.fc1.weight;
        assertSame(net, net.to(DType.FLOAT64));
        assertNotSame(before, net.fc1.weight);
        assertEquals(
                DType.FLOAT64, net.call(torch.randn(4, 2).to(DType.FLOAT64)).dtype());
        assertEquals(DType.INT64, net.getBuffer("head.1.num_batches_tracked").dtype());
        assertTrue(net.fc1.weight.requiresGrad());
        assertSame(net, net.to("cpu"));
        assertThrows(TensorError.class, () -> net.to("cuda"));
        assertThrows(TensorTypeError.class, () -> net.to(DType.INT64));
    }

    @Test
    void forwardHooksSeeAndReplace() {
        nn.Linear layer = nn.Linear(2, 1);
        Tensor x = torch.ones(1, 2);
        Tensor plain = layer.call(x);
        List<Tensor> seen = new ArrayList<>();
        var before = layer.registerForwardPreHook((m, in) -> List.of(in.get(0).mul(0)));
        var after = layer.registerForwardHook((m, in, out) -> {
            seen.add(in.get(0));
            return out.add(1);
        });
        assertEquals(layer.bias.item() + 1, layer.call(x).item(), 1e-6);
        assertEquals(0, seen.get(0).sum().item());
        before.remove();
        after.remove();
        assertTrue(torch.equal(plain, layer.call(x)));
    }

    @Test
    void backwardHooksSeeAndReplace() {
        nn.Linear layer = nn.Linear(2, 1);
        Tensor x = torch.ones(1, 2).requiresGrad_();
        List<Tensor> seen = new ArrayList<>();
        var hook = layer.registerFullBackwardHook((m, gradInput, gradOutput) -> {
            seen.addAll(gradInput);
            seen.addAll(gradOutput);
            return List.of(gradInput.get(0).mul(10));
        });
        Tensor y = layer.call(x);
        assertEquals("BackwardHookFunctionBackward", y.gradFn().name());
        y.mul(3).sum().backward();
        assertTrue(torch.allclose(seen.get(0), layer.weight.mul(3)));
        assertEquals(3, seen.get(1).item());
        assertTrue(torch.allclose(x.grad(), layer.weight.mul(30)));
        hook.remove();
        layer.registerFullBackwardHook((m, gradInput, gradOutput) -> {
            assertNull(gradInput.get(0));
            seen.clear();
            return null;
        });
        layer.call(torch.ones(1, 2)).sum().backward();
        assertTrue(seen.isEmpty());
    }

    @Test
    void containersHoldTheirModules() {
        nn.Sequential named = nn.Sequential(Map.entry("fc", nn.Linear(2, 2)), Map.entry("act", nn.ReLU()));
        assertEquals(List.of("fc", "act"), List.copyOf(named.namedChildren().keySet()));
        nn.ModuleList list = nn.ModuleList(nn.Linear(1, 2)).append(nn.Linear(2, 1));
        Tensor x = torch.ones(1, 1);
        for (nn.Module layer : list) x = layer.call(x);
        assertEquals(2, list.size());
        assertSame(list.get(1), list.get(-1));
        list.set(0, nn.Identity());
        assertEquals("Identity()", list.get(0).toString());
        var outside = assertThrows(IndexOutOfBoundsException.class, () -> list.get(2));
        assertEquals("index 2 is out of range for a ModuleList of 2 modules", outside.getMessage());
        nn.ModuleDict dict = nn.ModuleDict();
        dict.put("relu", nn.ReLU());
        assertEquals(List.of("relu"), List.copyOf(dict.keys()));
        assertThrows(IllegalArgumentException.class, () -> dict.get("tanh"));
    }
}
