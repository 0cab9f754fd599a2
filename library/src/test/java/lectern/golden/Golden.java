package lectern.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lectern.Prelude.torch;
import lectern.tensor.DType;
import lectern.tensor.Option;
import lectern.tensor.Tensor;

/** The golden samples: PyTorch's and NumPy's own answers, from the folder {@code -Dlectern.golden} or the resources. */
public final class Golden {
    private Golden() {}

    /**
     * One line of a golden file.
     *
     * @param name file and line
     */
    public record Sample(String name, JsonObject json) {}

    /** The folder of samples. */
    public static Path folder() {
        String given = System.getProperty("lectern.golden");
        return Path.of(given == null || given.isBlank() ? "src/test/resources/golden" : given);
    }

    /** The samples of one file. */
    public static Stream<Sample> samples(String file) {
        try {
            List<String> lines = Files.readAllLines(folder().resolve(file));
            List<Sample> samples = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).isBlank()) continue;
                JsonObject json = JsonParser.parseString(lines.get(i)).getAsJsonObject();
                samples.add(new Sample(file + ":" + (i + 1), json));
            }
            return samples.stream();
        } catch (IOException e) {
            throw new UncheckedIOException("golden samples are read from " + folder().toAbsolutePath(), e);
        }
    }

    /** The tensor that a sample describes; it requires a gradient where the sample says so. */
    public static Tensor tensor(JsonObject json) {
        DType dtype = DType.valueOf(json.get("tensor").getAsString().toUpperCase(Locale.ROOT));
        JsonArray data = json.getAsJsonArray("data");
        int[] shape = new int[json.getAsJsonArray("shape").size()];
        for (int d = 0; d < shape.length; d++)
            shape[d] = json.getAsJsonArray("shape").get(d).getAsInt();
        List<Object> values = new ArrayList<>();
        for (JsonElement element : data) values.add(value(element, dtype));
        Tensor flat = torch.tensor((Object) values, new Option.Creation[] {dtype});
        Tensor tensor = flat.reshape(shape);
        boolean grad = json.has("grad") && json.get("grad").getAsBoolean();
        return grad ? tensor.requiresGrad_() : tensor;
    }

    private static Object value(JsonElement element, DType dtype) {
        String text = element.getAsString();
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> dtype.isFloatingPoint() ? (Object) Double.valueOf(text) : (Object) Long.valueOf(text);
        };
    }
}
