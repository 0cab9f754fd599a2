package lectern.kernel.display;

import java.util.Optional;
import lectern.display.MimeBundle;
import lectern.kernel.session.CellOutput;
import lectern.kernel.session.Session;

/** A cell's output that lets what was printed before go first: a session delivers text a little later. */
record OrderedOutput(Session session, CellOutput output) implements CellOutput {
    @Override
    public void stdout(String text) {
        session.flush();
        output.stdout(text);
    }

    @Override
    public void stderr(String text) {
        session.flush();
        output.stderr(text);
    }

    @Override
    public void display(MimeBundle bundle) {
        session.flush();
        output.display(bundle);
    }

    @Override
    public void display(MimeBundle bundle, String id) {
        session.flush();
        output.display(bundle, id);
    }

    @Override
    public void update(MimeBundle bundle, String id) {
        session.flush();
        output.update(bundle, id);
    }

    @Override
    public void page(MimeBundle bundle) {
        session.flush();
        output.page(bundle);
    }

    @Override
    public void clear(boolean wait) {
        session.flush();
        output.clear(wait);
    }

    @Override
    public Optional<String> input(String prompt, boolean password) throws InterruptedException {
        session.flush();
        return output.input(prompt, password);
    }
}
