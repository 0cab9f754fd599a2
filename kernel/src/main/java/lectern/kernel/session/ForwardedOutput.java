package lectern.kernel.session;

import java.util.Optional;
import lectern.display.MimeBundle;

/** Passes all that a cell shows on to another output, as it is. */
abstract class ForwardedOutput implements CellOutput {
    private final CellOutput output;

    ForwardedOutput(CellOutput output) {
        this.output = output;
    }

    /** Comes before all that is passed on. */
    void begin() {}

    @Override
    public void stdout(String text) {
        begin();
        output.stdout(text);
    }

    @Override
    public void stderr(String text) {
        begin();
        output.stderr(text);
    }

    @Override
    public void display(MimeBundle bundle) {
        begin();
        output.display(bundle);
    }

    @Override
    public void display(MimeBundle bundle, String id) {
        begin();
        output.display(bundle, id);
    }

    @Override
    public void update(MimeBundle bundle, String id) {
        begin();
        output.update(bundle, id);
    }

    @Override
    public void page(MimeBundle bundle) {
        begin();
        output.page(bundle);
    }

    @Override
    public void clear(boolean wait) {
        begin();
        output.clear(wait);
    }

    @Override
    public Optional<String> input(String prompt, boolean password) throws InterruptedException {
        begin();
        return output.input(prompt, password);
    }
}
