package lectern.tensor;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.display.Displayable;
import lectern.display.MimeBundle;
import lectern.display.Repr;

/**
 * Where a tensor lives, {@code torch.device("cpu")}. Others can be named, so that a course's line which asks for a GPU
 * and takes the CPU where there is none stays as it is, but every tensor lives on the CPU.
 *
 * @param type {@code "cpu"}, {@code "cuda"}...
 * @param index which of several; null for the current one
 */
public record Device(String type, Integer index) implements Option.Creation, Displayable, Repr {
    static final Device CPU = new Device("cpu", null);

    private static final List<String> TYPES = List.of("cpu", "cuda", "ipu", "xpu", "mps", "meta");
    private static final Pattern NAME = Pattern.compile("([a-z]+)(?::(\\d{1,4}))?");

    /**
     * The device of a name such as {@code "cpu"} or {@code "cuda:0"}.
     *
     * @throws TensorError if no device has such a name
     */
    public static Device of(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches() || !TYPES.contains(parts.group(1))) {
            throw new TensorError("device: Expected one of " + String.join(", ", TYPES)
                    + " device type at start of device string, optionally with an index as in cuda:0; got '" + name
                    + "'");
        }
        return new Device(parts.group(1), parts.group(2) == null ? null : Integer.valueOf(parts.group(2)));
    }

    /**
     * Checks that tensors can live there.
     *
     * @throws TensorError unless it is the CPU
     */
    void check(String op) {
        if (type.equals("cpu")) return;
        String reason = type.equals("cuda") ? "Found no NVIDIA driver on your system" : "there is no " + type;
        throw new TensorError(op + ": " + reason + ": tensors live on the CPU here; ask first, as in"
                + " torch.device(torch.cuda.isAvailable() ? \"cuda\" : \"cpu\"), or leave the call out");
    }

    /** {@code device(type='cpu')}. */
    @Override
    public String repr() {
        return "device(type='" + type + "'" + (index == null ? "" : ", index=" + index) + ")";
    }

    @Override
    public MimeBundle toMimeBundle() {
        return MimeBundle.text(repr());
    }

    /** The name, such as {@code cpu} or {@code cuda:0}. */
    @Override
    public String toString() {
        return index == null ? type : type + ":" + index;
    }
}
