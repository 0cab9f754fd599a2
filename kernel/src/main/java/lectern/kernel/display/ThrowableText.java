package lectern.kernel.display;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lectern.kernel.session.Frame;

/** A throwable in words, even one whose own methods throw. */
final class ThrowableText {
    private static final int MAX_CAUSES = 30;

    private ThrowableText() {}

    static String name(Throwable throwable) {
        return CellNames.plain(throwable.getClass().getName());
    }

    /** The message, or an empty string where there is none. */
    static String message(Throwable throwable) {
        try {
            String message = throwable.getMessage();
            return message == null ? "" : ValueText.clip(CellNames.plain(message));
        } catch (Exception | Error hostile) {
            return "(its message is missing: getMessage() threw " + name(hostile) + ")";
        }
    }

    /** Name and message, as the first line of a stack trace has them. */
    static String headline(Throwable throwable) {
        String message = message(throwable);
        return message.isEmpty() ? name(throwable) : name(throwable) + ": " + message;
    }

    /** The headlines of all that led to a throwable, the nearest cause first, each with the line it comes from. */
    static List<String> causes(Throwable throwable, Map<Throwable, Frame> origins) {
        List<String> lines = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        addCauses(throwable, origins, seen, lines);
        return lines;
    }

    private static void addCauses(
            Throwable throwable, Map<Throwable, Frame> origins, Set<Throwable> seen, List<String> lines) {
        if (!seen.add(throwable) || seen.size() > MAX_CAUSES) {
            return;
        }
        for (Throwable suppressed : throwable.getSuppressed()) {
            lines.add("Suppressed: " + headline(suppressed));
            addCauses(suppressed, origins, seen, lines);
        }
        Throwable cause = cause(throwable);
        if (cause != null && !seen.contains(cause)) {
            lines.add("Caused by: " + headline(cause));
            Frame origin = origins.get(cause);
            if (origin != null) {
                lines.add(StackText.call(origin));
            }
            addCauses(cause, origins, seen, lines);
        }
    }

    private static Throwable cause(Throwable throwable) {
        try {
            return throwable.getCause();
        } catch (Exception | Error hostile) {
            return null;
        }
    }
}
