package lectern.widgets;

import java.util.List;
import java.util.Map;
import lectern.comm.FrontEnd;

/** An area that takes what code prints and shows, which otherwise would go below the cell. */
public final class Output extends Widget {
    public Output() {
        super(Model.output());
        setState(Map.of("msg_id", "", "outputs", List.of()));
    }

    /** Empties the area with the next output, runs the code, and takes what it prints and shows. */
    public void capture(Runnable code) {
        FrontEnd frontEnd = FrontEnd.current();
        // The front end sends here what answers the request that this very code is run by.
        set("msg_id", frontEnd.request());
        try {
            frontEnd.publish("clear_output", Map.of("wait", true), Map.of(), List.of());
            code.run();
        } catch (RuntimeException e) {
            frontEnd.error(e);
        } finally {
            set("msg_id", "");
        }
    }

    @Override
    List<String> shown() {
        return List.of();
    }
}
