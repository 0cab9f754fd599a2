package lectern.kernel.server;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;
import lectern.display.MimeBundle;
import lectern.kernel.display.ErrorText;

/** Contents of the messages that tell front ends what happens; field names become snake_case on the wire. */
final class Publications {
    private Publications() {}

    record Status(String executionState) {}

    record ExecuteInput(String code, int executionCount) {}

    record Stream(String name, String text) {}

    record DisplayData(
            Map<String, Object> data,
            Map<String, Object> metadata,
            @SerializedName("transient") Map<String, Object> transientData) {
        DisplayData(MimeBundle bundle) {
            this(bundle.data(), bundle.metadata(), Map.of());
        }

        /** @param id by which it can be replaced */
        DisplayData(MimeBundle bundle, String id) {
            this(bundle.data(), bundle.metadata(), Map.of("display_id", id));
        }
    }

    record ExecuteResult(int executionCount, Map<String, Object> data, Map<String, Object> metadata) {
        ExecuteResult(int executionCount, MimeBundle bundle) {
            this(executionCount, bundle.data(), bundle.metadata());
        }
    }

    record ExecuteError(String ename, String evalue, List<String> traceback) {
        ExecuteError(ErrorText text) {
            this(text.ename(), text.evalue(), text.traceback());
        }
    }

    record ClearOutput(@SerializedName("wait") boolean untilNext) {}

    record InputRequest(String prompt, boolean password) {}

    record Welcome(String subscription) {}
}
