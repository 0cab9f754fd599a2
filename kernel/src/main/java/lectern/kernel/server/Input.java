package lectern.kernel.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;

/** Asks the front end's user for text, one question at a time. */
final class Input {
    /** What Jupyter's front ends send for the end of input. */
    private static final String END = "\u0004";

    private final MessageCodec codec;
    private final KernelLog log;
    private final BlockingQueue<List<byte[]>> inbox = new LinkedBlockingQueue<>();
    private final ReentrantLock asking = new ReentrantLock();

    Input(MessageCodec codec, KernelLog log) {
        this.codec = codec;
        this.log = log;
    }

    /** Takes the frames of one answer; for any thread. */
    void receive(List<byte[]> frames) {
        inbox.add(frames);
    }

    /** Waits for the user's answer; empty when the user has ended the input. */
    Optional<String> read(Exchange exchange, String prompt, boolean password) throws InterruptedException {
        asking.lockInterruptibly();
        try {
            inbox.clear(); // A late answer to a question that was interrupted must not answer this one.
            exchange.ask(new Publications.InputRequest(prompt, password));
            String value = answer();
            return value.equals(END) ? Optional.empty() : Optional.of(value);
        } finally {
            asking.unlock();
        }
    }

    private String answer() throws InterruptedException {
        while (true) {
            try {
                Request reply = codec.decode(inbox.take());
                if (!reply.type().equals("input_reply")) {
                    throw new BadMessage("expected input_reply, got \"" + reply.type() + "\"");
                }
                return reply.fields().string("value");
            } catch (BadMessage e) {
                log.warn("dropped a message on STDIN: " + e.getMessage());
            }
        }
    }
}
