package lectern.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.List;
import lectern.Prelude.torch;
import lectern.tensor.Tensor;

/**
 * Decompositions whose factors are determined only up to signs and bases: brings a result to the choice that the sample
 * made, in the graph, so that values and gradients can be compared as they are.
 */
final class FreeSigns {
    private FreeSigns() {}

    /** The result with the sample's signs; that of other operators as it is. */
    static Object settled(String op, JsonElement expected, Object out) {
        return switch (op) {
            case "linalg.eigh" -> eigh(expected.getAsJsonArray(), tensors(out));
            case "linalg.svd" -> svd(expected.getAsJsonArray(), tensors(out));
            default -> out;
        };
    }

    private static List<Tensor> tensors(Object out) {
        return ((List<?>) out).stream().map(Tensor.class::cast).toList();
    }

    /** Each eigenvector may point either way. */
    private static List<Tensor> eigh(JsonArray expected, List<Tensor> out) {
        Tensor vectors = out.get(1);
        return List.of(out.get(0), vectors.mul(signs(tensor(expected, 1), vectors)));
    }

    /** Each pair of singular vectors may point either way; vectors without a singular value only complete a basis. */
    private static List<Tensor> svd(JsonArray expected, List<Tensor> out) {
        int k = out.get(1).size(-1);
        Tensor wantU = tensor(expected, 0);
        Tensor wantV = tensor(expected, 2).mT();
        Tensor u = out.get(0);
        Tensor v = out.get(2).mT();
        checkOrthonormal(u);
        checkOrthonormal(v);
        Tensor signs = signs(wantU.narrow(-1, 0, k), u.narrow(-1, 0, k));
        return List.of(
                completed(u, signs, wantU, k),
                out.get(1),
                completed(v, signs, wantV, k).mT());
    }

    private static Tensor completed(Tensor vectors, Tensor signs, Tensor wanted, int k) {
        Tensor turned = vectors.narrow(-1, 0, k).mul(signs);
        int rest = vectors.size(-1) - k;
        return rest == 0 ? turned : torch.cat(List.of(turned, wanted.narrow(-1, k, rest)), -1);
    }

    private static Tensor signs(Tensor wanted, Tensor actual) {
        Tensor products = wanted.mul(actual.detach()).sum(-2, true);
        return products.ge(0).to(actual.dtype()).mul(2).sub(1);
    }

    private static void checkOrthonormal(Tensor vectors) {
        Tensor x = vectors.detach();
        Tensor error = x.mT().matmul(x).sub(torch.eye(x.size(-1), x.dtype()));
        double largest = 0;
        for (double e : error.toDoubles()) largest = Math.max(largest, Math.abs(e));
        if (largest > 1e-5) throw new AssertionError("the vectors are not orthonormal: off by " + largest);
    }

    private static Tensor tensor(JsonArray expected, int i) {
        return Golden.tensor(expected.get(i).getAsJsonObject());
    }
}
