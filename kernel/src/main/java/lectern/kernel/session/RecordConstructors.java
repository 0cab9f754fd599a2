package lectern.kernel.session;

import java.util.List;
import java.util.TreeMap;

/**
 * Makes the canonical constructors of records public. JShell makes every type public, and javac then wants the same of
 * a record's constructor, though a student's {@code record P(int x) { P { ... } }} is right.
 */
final class RecordConstructors {
    private static final String REFUSAL = "compiler.err.invalid.canonical.constructor.in.record";

    private RecordConstructors() {}

    /** Whether any of the errors is one of access to a record's constructor. */
    static boolean mayMend(List<Javac.Note> errors) {
        return errors.stream().anyMatch(RecordConstructors::isOfAccess);
    }

    private static boolean isOfAccess(Javac.Note error) {
        return error.has(REFUSAL) && error.message().contains("access privileges");
    }

    /** The text with "public" where the errors are. */
    static MappedText open(MappedText text, List<Javac.Note> errors) {
        TreeMap<Integer, MappedText.Edit> edits = new TreeMap<>();
        errors.stream()
                .filter(RecordConstructors::isOfAccess)
                .forEach(error -> edits.put(error.start(), new MappedText.Edit(0, "public ")));
        return text.edit(edits);
    }
}
