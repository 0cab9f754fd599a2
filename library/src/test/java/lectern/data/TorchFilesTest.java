package lectern.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lectern.Prelude.nn;
import lectern.Prelude.optim;
import lectern.Prelude.torch;
import lectern.tensor.DType;
import lectern.tensor.Option;
import lectern.tensor.Tensor;
import lectern.tensor.TensorTypeError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of real PyTorch and real safetensors (make.py wrote them), our own, and broken ones. */
class TorchFilesTest {
    private static final Path FILES = Path.of("src/test/resources/files");

    @TempDir
    Path folder;

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static void assertValues(Map<?, ?> values) {
        assertEquals("""
                {fc.weight=tensor([[0.0000, 0.2500, 0.5000],
                        [0.7500, 1.0000, 1.2500]]), fc.bias=tensor([ 0.5000, -0.2500], dtype=torch.float64), steps=tensor(7), \
                mask=tensor([ True, False,  True]), bytes=tensor([  0, 128, 255], dtype=torch.uint8), \
                half=tensor([ 1.5000, -2.0000], dtype=torch.float16), empty=tensor([], size=(0, 3), dtype=torch.int32)""", values.toString().replaceAll("(, bfloat=.*)?}$", ""));
    }

    @Test
    void aModelTakesAFileAsItIs() {
        String file = folder.resolve("model.safetensors").toString();
        nn.Linear saved = nn.Linear(3, 2);
        torch.save(saved.stateDict(), file);
        nn.Linear loaded = nn.Linear(3, 2);
        loaded.loadStateDict(torch.load(file));
        assertTrue(torch.equal(saved.weight, loaded.weight));
        torch.save(Map.of("model", saved.stateDict(), "epoch", 3), file);
        assertTrue(assertThrows(TensorTypeError.class, () -> loaded.loadStateDict(torch.load(file)))
                .getMessage()
                .contains("of a checkpoint give the part that is a state_dict"));
        loaded.loadStateDict(map(torch.load(file)).get("model"));
        Object list = List.of(saved.weight);
        assertTrue(assertThrows(TensorTypeError.class, () -> loaded.loadStateDict(list))
                .getMessage()
                .contains("Expected state_dict to be dict-like, got"));
    }

    @Test
    void readsWhatPyTorchWrote() {
        Map<?, ?> values = map(torch.load(FILES.resolve("values.pt")));
        assertValues(values);
        assertEquals(
                "tensor([ 1.5000, -2.0000], dtype=torch.bfloat16)",
                values.get("bfloat").toString());
    }

    @Test
    void readsWhatSafetensorsWrote() {
        Map<String, Object> inOrder = new LinkedHashMap<>();
        Map<?, ?> values =
                torch.loadStateDict(FILES.resolve("values.safetensors").toString());
        for (String name : List.of("fc.weight", "fc.bias", "steps", "mask", "bytes", "half", "empty")) {
            inOrder.put(name, values.get(name));
        }
        assertEquals(7, values.size());
        assertValues(inOrder);
    }

    /** The bytes of a file are those that safetensors itself would take: its own reader is tested in tests/. */
    @Test
    void writesTheFormatOfSafetensors() throws IOException {
        Path file = folder.resolve("small.safetensors");
        Map<String, Tensor> state = new LinkedHashMap<>();
        state.put("flags", torch.tensor(true));
        state.put("w", torch.tensor(1.0, 2).t());
        torch.save(state, file);
        byte[] bytes = Files.readAllBytes(file);
        String header = "{\"__metadata__\":{\"format\":\"pt\"},"
                + "\"flags\":{\"dtype\":\"BOOL\",\"shape\":[],\"data_offsets\":[8,9]},"
                + "\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}";
        int length = (int) ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        assertEquals(0, length % 8);
        assertEquals(header, new String(bytes, 8, length, StandardCharsets.UTF_8).strip());
        assertArrayEquals(
                new byte[] {0, 0, (byte) 0x80, 0x3F, 0, 0, 0, 0x40, 1},
                Arrays.copyOfRange(bytes, 8 + length, bytes.length));
    }

    @Test
    void everyTypeComesBack() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        for (DType type : DType.values()) {
            state.put(type.pythonName(), torch.tensor(new double[] {0, 1, 3}, new Option.Creation[] {type}));
        }
        state.put("turned", torch.arange(6).reshape(2, 3).t());
        state.put("learns", torch.ones(2).requiresGrad_());
        String file = folder.resolve("all").toString();
        torch.save(state, file);
        Map<String, Tensor> loaded = torch.loadStateDict(file);
        assertEquals(state.toString().replace(", requires_grad=True", ""), loaded.toString());
    }

    @Test
    void checkpointsKeepTheirStructure() {
        Tensor w = torch.ones(2).requiresGrad_();
        var adam = optim.Adam(List.of(w), lectern.Prelude.lr(.5));
        w.setGrad(torch.ones(2));
        adam.step();
        String file = folder.resolve("checkpoint").toString();
        Map<String, Object> checkpoint = new LinkedHashMap<>();
        checkpoint.put("epoch", 3);
        checkpoint.put("losses", Arrays.asList(0.5, Double.NaN, null, "text", true));
        checkpoint.put("optimizer", adam.stateDict());
        torch.save(checkpoint, file);
        Map<?, ?> loaded = map(torch.load(file));
        assertEquals(3L, loaded.get("epoch"));
        assertEquals(Arrays.asList(0.5, Double.NaN, null, "text", true), loaded.get("losses"));
        Tensor copy = w.detach().clone().requiresGrad_();
        var second = optim.Adam(List.of(copy));
        @SuppressWarnings("unchecked")
        Map<String, ?> state = (Map<String, ?>) loaded.get("optimizer");
        second.loadStateDict(state);
        assertEquals(.5, second.paramGroups().get(0).lr());
        copy.setGrad(torch.ones(2));
        adam.step();
        second.step();
        assertArrayEquals(w.toDoubles(), copy.toDoubles());
    }

    @Test
    void readsCheckpointsOfPyTorch() {
        Map<?, ?> checkpoint = map(torch.load(FILES.resolve("checkpoint.pt").toString()));
        assertEquals(3L, checkpoint.get("epoch"));
        assertEquals(0.125, checkpoint.get("loss"));
        assertEquals(Arrays.asList("a", null, true), checkpoint.get("names"));
        assertEquals(List.of(3L, 4L), checkpoint.get("size"));
        assertEquals(1L << 40, checkpoint.get("large"));
        assertEquals("tensor([4., 5., 6., 7.])", checkpoint.get("row").toString());
        assertEquals(
                "[[0.0, 4.0, 8.0], [1.0, 5.0, 9.0], [2.0, 6.0, 10.0], [3.0, 7.0, 11.0]]",
                ((Tensor) checkpoint.get("turned")).tolist().toString());
        assertTrue(((Tensor) checkpoint.get("parameter")).requiresGrad());
        assertEquals(
                "tensor(1)",
                map(checkpoint.get("model")).get("1.num_batches_tracked").toString());
        Tensor w = torch.full(lectern.Prelude.size(2, 3), 0.5).requiresGrad_();
        List<Tensor> params = List.of(
                w,
                torch.ones(2).requiresGrad_(),
                torch.ones(2).requiresGrad_(),
                torch.ones(2).requiresGrad_());
        var adam = optim.Adam(params);
        @SuppressWarnings("unchecked")
        Map<String, ?> state = (Map<String, ?>) checkpoint.get("optimizer");
        adam.loadStateDict(state);
        assertEquals(.25, adam.paramGroups().get(0).lr());
    }

    @Test
    void refusesWhatCouldRun() {
        refused(
                "hostile.pt",
                "its pickle names __builtin__.print, which tensors do not need; such a file could run"
                        + " anything. Save a state dict: torch.save(model.state_dict(), path)");
        refused(
                "module.pt",
                "its pickle names torch.nn.modules.container.Sequential, which tensors do not need; such a"
                        + " file could run anything. Save a state dict: torch.save(model.state_dict(), path)");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> torch.load(FILES.resolve("legacy.pt")))
                .getMessage()
                .contains("as PyTorch wrote before version 1.6"));
    }

    /** Lists of lists that double 60 times are read once each. */
    @Test
    void readsSharedContainersOnce() {
        assertEquals(2, ((List<?>) torch.load(FILES.resolve("laughs.pt"))).size());
    }

    private static void refused(String file, String reason) {
        Path path = FILES.resolve(file);
        assertEquals(
                path + " is not a complete file of torch.save: " + reason,
                assertThrows(IllegalArgumentException.class, () -> torch.load(path))
                        .getMessage());
    }

    /** Wherever a file is cut off, and whichever byte of its beginning is wrong, the answer is a value or this error. */
    @Test
    void brokenFilesAreRefused() throws IOException {
        for (String name : List.of("values.pt", "checkpoint.pt", "values.safetensors")) {
            byte[] whole = Files.readAllBytes(FILES.resolve(name));
            Path broken = folder.resolve(name);
            for (int length = 0; length < whole.length; length += 53) {
                Files.write(broken, Arrays.copyOf(whole, length));
                assertThrows(IllegalArgumentException.class, () -> torch.load(broken));
            }
            for (int i = 0; i < whole.length; i += 19) {
                byte[] wrong = whole.clone();
                wrong[i] ^= (byte) 0xFF;
                Files.write(broken, wrong);
                try {
                    torch.load(broken);
                } catch (IllegalArgumentException | UncheckedIOException expected) {
                    assertTrue(expected.getMessage().contains(name), expected::getMessage);
                }
            }
        }
    }

    @Test
    void headersThatClaimTooMuchAreRefused() throws IOException {
        Map<String, String> refusals = new LinkedHashMap<>();
        refusals.put(
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2000000000],\"data_offsets\":[0,8000000000]}}", "a of shape");
        refusals.put(
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                "its tensors need 4 bytes and there are 0");
        refusals.put("{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}", "a has the size -1");
        refusals.put("{\"a\":{\"dtype\":\"C64\",\"shape\":[],\"data_offsets\":[0,8]}}", "a is of the type C64");
        refusals.put(
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[4,4]}}", "a begins at byte 4, expected 0");
        refusals.put("{\"a\":{\"dtype\":\"F32\"}}", "a lacks");
        refusals.put("[]", "its header is not of the form");
        refusals.put("{\"a\":" + "[".repeat(5000), "its header is not of the form");
        refusals.put("{\"__metadata__\":{},\"__metadata__\":{}}", "comes twice");
        for (Map.Entry<String, String> refusal : refusals.entrySet()) {
            byte[] text = refusal.getKey().getBytes(StandardCharsets.UTF_8);
            ByteBuffer file = ByteBuffer.allocate(8 + text.length).order(ByteOrder.LITTLE_ENDIAN);
            file.putLong(text.length).put(text);
            Path path = folder.resolve("claims");
            Files.write(path, file.array());
            String message = assertThrows(IllegalArgumentException.class, () -> torch.load(path), refusal.getKey())
                    .getMessage();
            assertTrue(message.contains(refusal.getValue()), message);
        }
        Path path = folder.resolve("long");
        Files.write(path, ByteBuffer.allocate(16).putLong(-1).array());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> torch.load(path))
                .getMessage()
                .contains("its header claims 18446744073709551615 bytes and the file has 8"));
    }

    @Test
    void aFailedSaveLeavesTheOldFile() throws IOException {
        Path file = folder.resolve("kept");
        torch.save(torch.tensor(1.0), file);
        TensorTypeError thrown = assertThrows(
                TensorTypeError.class, () -> torch.save(Map.of("a", List.of(torch.ones(1), new Object())), file));
        assertEquals(
                "save: expected tensors, maps, lists, numbers and texts, got Object at a.1; save the state of an"
                        + " object: model.stateDict()",
                thrown.getMessage());
        assertEquals("tensor(1.)", torch.load(file).toString());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
        assertThrows(UncheckedIOException.class, () -> torch.save(torch.ones(1), folder.resolve("none/file")));
        assertThrows(UncheckedIOException.class, () -> torch.load(folder.resolve("none")));
    }
}
