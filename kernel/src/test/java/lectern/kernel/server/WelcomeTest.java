package lectern.kernel.server;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WelcomeTest {
    private static final int SUBSCRIBERS = 200;

    @RegisterExtension
    static final RunningKernel KERNEL = new RunningKernel();

    @Test
    void isTheFirstThatASubscriberHearsHoweverMuchIsPublished() {
        String printing = KERNEL.client.execute("while (true) System.out.println(\"again\");");
        KERNEL.client.awaitPublished(printing, "stream");
        for (int i = 0; i < SUBSCRIBERS; i++) {
            try (Client subscriber =
                    new Client(KERNEL.server::address, RunningKernel.KEY)) { // It insists on the welcome.
                subscriber.receive(Channel.IOPUB);
            }
        }
        KERNEL.client.ask(Channel.CONTROL, "interrupt_request", Map.of());
    }
}
