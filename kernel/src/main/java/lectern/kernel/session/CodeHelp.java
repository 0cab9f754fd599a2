package lectern.kernel.session;

import java.util.Optional;
import lectern.display.MimeBundle;

/** Answers questions about code that is being typed; for any thread, whatever cell runs. */
public interface CodeHelp {
    /** What could stand at {@code cursor}, counted in chars from the start of {@code code}. */
    Completion complete(String code, int cursor);

    /** What is known about the name at the cursor, or empty. */
    Optional<MimeBundle> inspect(String code, int cursor, boolean detailed);

    /** Whether {@code code} is a whole cell. */
    Completeness isComplete(String code);
}
