package lectern.kernel.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lectern.kernel.session.Frame;

/** The calls that led to a failure. */
final class StackText {
    private static final int FIRST = 20;
    private static final int LAST = 5;

    private StackText() {}

    /** One line per call, the innermost first; recursion is counted and the middle of a very deep stack left out. */
    static List<String> calls(List<Frame> frames) {
        if (frames.size() == 1 && !frames.get(0).source().isEmpty()) {
            return List.of(); // ownLine says it all
        }
        List<String> lines = distinctCalls(frames);
        int left = lines.size() - FIRST - LAST;
        if (left <= 1) {
            return lines;
        }
        List<String> shortened = new ArrayList<>(lines.subList(0, FIRST));
        shortened.add(String.format(Locale.ROOT, "    ... (%,d more calls)", left));
        shortened.addAll(lines.subList(FIRST + left, lines.size()));
        return shortened;
    }

    private static List<String> distinctCalls(List<Frame> frames) {
        List<String> lines = new ArrayList<>();
        int end;
        for (int start = 0; start < frames.size(); start = end) {
            end = start + 1;
            while (end < frames.size() && frames.get(end).equals(frames.get(start))) {
                end++;
            }
            int times = end - start;
            lines.add(call(frames.get(start)) + (times > 1 ? String.format(Locale.ROOT, "  (%,d times)", times) : ""));
        }
        return lines;
    }

    /** The place in the student's own code where it happened, with the text of the line. */
    static List<String> ownLine(List<Frame> frames, Palette palette) {
        return frames.stream()
                .filter(frame -> !frame.source().isEmpty())
                .findFirst()
                .map(frame -> List.of(
                        palette.place(place(frame)), "    " + frame.source().strip()))
                .orElse(List.of());
    }

    static String call(Frame frame) {
        String call = "    at " + place(frame);
        return frame.source().isEmpty() ? call : call + ":  " + frame.source().strip();
    }

    private static String place(Frame frame) {
        String line = frame.line() > 0 ? ", line " + frame.line() : "";
        String method = frame.method().isEmpty() ? "" : ", in " + frame.method();
        return CellNames.plain(frame.where()) + line + method;
    }
}
