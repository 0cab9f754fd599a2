package lectern.kernel.server;

import java.util.Map;

/**
 * The content of an {@code execute_request}.
 *
 * @param silent nothing is published, nothing is counted
 * @param storeHistory the cell takes a number and is remembered; never when silent
 * @param userExpressions expressions to evaluate after the code, by the names under which the reply has their values
 */
record ExecuteRequest(
        String code,
        boolean silent,
        boolean storeHistory,
        Map<String, String> userExpressions,
        boolean allowStdin,
        boolean stopOnError) {
    static ExecuteRequest read(Fields fields) throws BadMessage {
        boolean silent = fields.bool("silent", false);
        return new ExecuteRequest(
                fields.string("code"),
                silent,
                !silent && fields.bool("store_history", true),
                fields.strings("user_expressions"),
                fields.bool("allow_stdin", true),
                fields.bool("stop_on_error", true));
    }
}
