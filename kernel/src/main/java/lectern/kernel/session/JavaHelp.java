package lectern.kernel.session;

import java.util.Optional;
import lectern.display.MimeBundle;

/** Answers questions about Java. */
record JavaHelp(Completer completer, Inspector inspector, CompletenessCheck completeness) implements CodeHelp {
    @Override
    public Completion complete(String code, int cursor) {
        return completer.complete(code, cursor);
    }

    @Override
    public Optional<MimeBundle> inspect(String code, int cursor, boolean detailed) {
        return inspector.inspect(code, cursor, detailed);
    }

    @Override
    public Completeness isComplete(String code) {
        return completeness.of(code);
    }
}
