package lectern.kernel.session;

import java.util.Optional;
import lectern.display.MimeBundle;

/** Where a running cell's output goes and its input comes from. Called by several threads at once. */
public interface CellOutput {
    /** Text printed to standard output. */
    void stdout(String text);

    /** Text printed to standard error: only what the cell itself wrote there. */
    void stderr(String text);

    /** A value shown by the cell, in order with the text. */
    void display(MimeBundle bundle);

    /** A value shown by the cell that {@link #update} can replace. */
    default void display(MimeBundle bundle, String id) {
        display(bundle);
    }

    /** Replaces a value shown before, by this cell or an earlier one. */
    default void update(MimeBundle bundle, String id) {}

    /** A value to be read beside the output, in a pager. */
    default void page(MimeBundle bundle) {
        display(bundle);
    }

    /** Clears what the cell has shown; with {@code wait}, not before the next output. */
    void clear(boolean wait);

    /**
     * Asks the user for a line of text.
     *
     * @return the line without its end, or empty where the input has ended
     * @throws UnsupportedOperationException where the front end allows no input
     * @throws InterruptedException if the cell is interrupted meanwhile
     */
    Optional<String> input(String prompt, boolean password) throws InterruptedException;
}
