package lectern.kernel.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import lectern.display.MimeBundle;
import lectern.kernel.display.ErrorText;
import lectern.kernel.display.Palette;
import lectern.kernel.session.EvalResult;

/** Contents of replies; field names become snake_case on the wire, null fields are left out. */
final class Replies {
    private static final String OK = "ok";

    private Replies() {}

    /** A reply that says nothing but that all is well. */
    record Ok(String status) {
        Ok() {
            this(OK);
        }
    }

    record Failure(String status, String ename, String evalue, List<String> traceback, Integer executionCount) {
        /** @param executionCount the cell's number in an execute_reply, else null */
        static Failure of(ErrorText error, Integer executionCount) {
            return new Failure("error", error.ename(), error.evalue(), error.traceback(), executionCount);
        }

        /** What a handler threw. */
        static Failure of(Throwable thrown) {
            boolean wrapped = thrown instanceof ExecutionException && thrown.getCause() != null;
            EvalResult result = new EvalResult.Thrown(wrapped ? thrown.getCause() : thrown, List.of());
            return of(ErrorText.of(result, 0, Palette.ANSI).orElseThrow(), null);
        }

        /** The same for all front ends. */
        Publications.ExecuteError published() {
            return new Publications.ExecuteError(ename, evalue, traceback);
        }
    }

    /** The reply to a request that was queued behind a cell that failed. */
    record Aborted(String status) {
        Aborted() {
            this("aborted");
        }
    }

    record KernelInfo(
            String status,
            String protocolVersion,
            String implementation,
            String implementationVersion,
            LanguageInfo languageInfo,
            String banner,
            List<HelpLink> helpLinks,
            boolean debugger,
            List<String> supportedFeatures) {
        KernelInfo(String version, LanguageInfo language, String banner, List<HelpLink> links) {
            this(
                    OK,
                    MessageCodec.PROTOCOL_VERSION,
                    "lectern",
                    version,
                    language,
                    banner,
                    links,
                    false,
                    List.of("kernel subshells"));
        }
    }

    record LanguageInfo(
            String name,
            String version,
            String mimetype,
            String fileExtension,
            String pygmentsLexer,
            String codemirrorMode) {}

    record HelpLink(String text, String url) {}

    record Execute(String status, int executionCount, Map<String, Object> userExpressions, List<Object> payload) {
        Execute(int executionCount, Map<String, Object> userExpressions, List<Object> payload) {
            this(OK, executionCount, userExpressions, payload);
        }
    }

    /** A payload of an execute_reply: text for the pager. */
    record Page(String source, Map<String, Object> data, int start) {
        Page(MimeBundle bundle) {
            this("page", bundle.data(), 0);
        }
    }

    /** A value of a user expression, or what an inspection found. */
    record Data(String status, Boolean found, Map<String, Object> data, Map<String, Object> metadata) {
        static Data value(MimeBundle bundle) {
            return new Data(OK, null, bundle.data(), bundle.metadata());
        }

        /** An expression without a value. */
        static Data nothing() {
            return new Data(OK, null, Map.of(), Map.of());
        }

        static Data found(Map<String, Object> data) {
            return new Data(OK, !data.isEmpty(), data, Map.of());
        }
    }

    record IsComplete(String status, String indent) {}

    record Complete(String status, List<String> matches, int cursorStart, int cursorEnd, Map<String, Object> metadata) {
        Complete(List<String> matches, int cursorStart, int cursorEnd, Map<String, Object> metadata) {
            this(OK, matches, cursorStart, cursorEnd, metadata);
        }
    }

    record CommInfo(String status, Map<String, Object> comms) {
        CommInfo(Map<String, Object> comms) {
            this(OK, comms);
        }
    }

    record HistoryEntries(String status, List<List<Object>> history) {
        HistoryEntries(List<List<Object>> history) {
            this(OK, history);
        }
    }

    record Subshell(String status, String subshellId) {
        Subshell(String subshellId) {
            this(OK, subshellId);
        }
    }

    /** @param subshellId the ids; the protocol has the name in the singular */
    record Subshells(String status, List<String> subshellId) {
        Subshells(List<String> subshellId) {
            this(OK, subshellId);
        }
    }

    record Shutdown(String status, boolean restart) {
        Shutdown(boolean restart) {
            this(OK, restart);
        }
    }
}
