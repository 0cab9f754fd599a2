package lectern.nn;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lectern.display.Context;
import lectern.tensor.Tensor;

/**
 * Says once per session that a loss broadcasts its input and target, which is hardly ever meant. PyTorch warns on stderr;
 * here the note is printed, as nbgrader takes anything on a cell's stderr for a failure.
 */
final class SizeNotes {
    private final Set<List<Object>> said = ConcurrentHashMap.newKeySet();

    /** Prints the note if the sizes differ and were not noted for this loss before. */
    static void check(String op, Tensor input, Tensor target) {
        if (input.shape().equals(target.shape())) return;
        SizeNotes notes = Context.current().get(SizeNotes.class, SizeNotes::new);
        if (!notes.said.add(List.of(op, input.shape(), target.shape()))) return;
        System.out.println("note: " + op + ": Using a target size (" + target.shape()
                + ") that is different to the input size (" + input.shape()
                + "). This will likely lead to incorrect results due to broadcasting. Please ensure they have the same"
                + " size" + (input.numel() == target.numel() ? ", as with target.viewAs(input)." : "."));
    }
}
