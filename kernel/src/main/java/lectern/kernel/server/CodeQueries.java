package lectern.kernel.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import lectern.display.MimeBundle;
import lectern.kernel.session.Completeness;
import lectern.kernel.session.Completion;
import lectern.kernel.session.Session;

/** Serves the questions about code that is being typed. */
final class CodeQueries {
    private final Future<Session> session;

    CodeQueries(Future<Session> session) {
        this.session = session;
    }

    /**
     * Code with a cursor.
     *
     * @param cursor in chars; on the wire it is counted in code points
     * @param detailed whether an inspection wants all there is to know
     */
    record Place(String code, int cursor, boolean detailed) {
        static Place read(Fields fields) throws BadMessage {
            String code = fields.string("code");
            int points = Math.max(0, Math.min(fields.integer("cursor_pos"), code.codePointCount(0, code.length())));
            return new Place(code, code.offsetByCodePoints(0, points), fields.integer("detail_level", 0) > 0);
        }
    }

    Object complete(Place place, Exchange exchange) throws InterruptedException, ExecutionException {
        exchange.flush();
        Completion completion = session.get().help().complete(place.code, place.cursor);
        int start = place.code.codePointCount(0, completion.start());
        int end = place.code.codePointCount(0, completion.end());
        List<Completion.Candidate> candidates = completion.candidates();
        return new Replies.Complete(
                candidates.stream().map(Completion.Candidate::text).toList(),
                start,
                end,
                Map.of(
                        "_jupyter_types_experimental",
                        candidates.stream()
                                .map(c -> new Match(start, end, c.text(), c.type(), c.signature()))
                                .toList()));
    }

    private record Match(int start, int end, String text, String type, String signature) {}

    Object inspect(Place place, Exchange exchange) throws InterruptedException, ExecutionException {
        exchange.flush();
        return session.get()
                .help()
                .inspect(place.code, place.cursor, place.detailed)
                .map(MimeBundle::data)
                .map(Replies.Data::found)
                .orElseGet(() -> Replies.Data.found(Map.of()));
    }

    Object isComplete(String code) throws InterruptedException, ExecutionException {
        Completeness completeness = session.get().help().isComplete(code);
        boolean open = completeness.status() == Completeness.Status.INCOMPLETE;
        String status = completeness.status().name().toLowerCase(Locale.ROOT);
        return new Replies.IsComplete(status, open ? completeness.indent() : null);
    }
}
