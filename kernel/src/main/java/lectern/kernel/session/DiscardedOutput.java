package lectern.kernel.session;

import java.util.Optional;
import lectern.display.MimeBundle;

/** Where the output of startup scripts goes: no cell is there yet to show it under. */
final class DiscardedOutput implements CellOutput {
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
        throw new UnsupportedOperationException("a startup script cannot ask for input: nobody is there yet to answer");
    }
}
