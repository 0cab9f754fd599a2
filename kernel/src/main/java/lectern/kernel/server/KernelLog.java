package lectern.kernel.server;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * The kernel's own log, one line per event, for whoever runs the server. It goes to the stream given here, taken before
 * any cell runs, and so never into a cell's output.
 */
public final class KernelLog {
    private static final int LONGEST_LINE = 500;

    private final PrintStream stream;

    public KernelLog(PrintStream stream) {
        this.stream = stream;
    }

    /** Writes one line, whatever line ends and control characters a client may have put into the text. */
    void warn(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        stream.println("lectern: " + (line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "..." : line));
    }

    /** Reports a defect of the kernel itself, with its stack. */
    void failure(String what, Throwable problem) {
        StringWriter stack = new StringWriter();
        problem.printStackTrace(new PrintWriter(stack));
        stream.println("lectern: " + what + ": " + stack);
    }
}
