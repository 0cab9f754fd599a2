package lectern.kernel.session;

import java.util.Optional;
import lectern.display.MimeBundle;

/** Where the output goes of what is no cell, such as startup scripts: there is nothing to show it under. */
public final class DiscardedOutput implements CellOutput {
    @Override
    public void stdout(String text) {}

    @Override
    public void stderr(String text) {}

    @Override
    public void display(MimeBundle bundle) {}

    @Override
    public void clear(boolean wait) {}

    @Override
    public Optional<String> input(String prompt, boolean password) {
        throw new UnsupportedOperationException(
                "what runs outside of cells, such as a startup script, cannot ask for input: nobody is there to answer");
    }
}
