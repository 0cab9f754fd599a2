package lectern.kernel.session;

import java.util.Optional;
import lectern.display.MimeBundle;

/** Passes all that a cell shows on to another output, as it is. */
abstract class ForwardedOutput implements CellOutput {
    private final CellOutput output;

    ForwardedOutput(CellOutput output) {
        this.output = output;
    }

    @Override
    public void stdout(String text) {
        output.stdout(text);
    }

    @Override
    public void stderr(String text) {
        output.stderr(text);
    }

    @Override
    public void display(MimeBundle bundle) {
        output.display(bundle);
    }

    @Override
    public void display(MimeBundle bundle, String id) {
        output.display(bundle, id);
    }

    @Override
    public void update(MimeBundle bundle, String id) {
        output.update(bundle, id);
    }

    @Override
    public void page(MimeBundle bundle) {
        output.page(bundle);
    }

    @Override
    public void clear(boolean wait) {
        output.clear(wait);
    }

    @Override
    public Optional<String> input(String prompt, boolean password) throws InterruptedException {
        return output.input(prompt, password);
    }
}
