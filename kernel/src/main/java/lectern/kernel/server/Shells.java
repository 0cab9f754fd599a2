package lectern.kernel.server;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The main shell and the subshells (JEP 91), each with a loop in a thread of its own. */
final class Shells {
    private static final byte[] SUBSHELL_ID = "subshell_id".getBytes(StandardCharsets.US_ASCII);
    /** A client's header is small; what is larger is left to the main shell to refuse. */
    private static final int LARGEST_HEADER = 64 << 10;

    private final Function<String, RequestLoop> loops;
    private final Sessions sessions;
    private final RequestLoop main;
    /** Refuses what is for a subshell that is not there, however busy the others are. */
    private final RequestLoop nobody;

    private final Map<String, RequestLoop> subshells = new ConcurrentHashMap<>();

    /** @param loops makes the loop that serves the requests with a subshell's id */
    Shells(Function<String, RequestLoop> loops, Sessions sessions) {
        this.loops = loops;
        this.sessions = sessions;
        this.main = loops.apply(Request.MAIN_SHELL);
        this.nobody = loops.apply("nobody's");
    }

    void start() {
        main.start();
        nobody.start();
    }

    /** Takes the frames of one message; for any thread, and at once. */
    void receive(List<byte[]> frames) {
        String subshell = subshell(frames);
        RequestLoop loop = subshell.isEmpty() ? main : subshells.getOrDefault(subshell, nobody);
        loop.receive(frames);
    }

    /** Which shell a message is for; the loop that serves it checks the rest. */
    private static String subshell(List<byte[]> frames) {
        int header = MessageCodec.header(frames);
        if (header < 0 || frames.get(header).length > LARGEST_HEADER || !contains(frames.get(header), SUBSHELL_ID)) {
            return Request.MAIN_SHELL;
        }
        try {
            return JsonParser.parseString(new String(frames.get(header), StandardCharsets.UTF_8))
                            instanceof JsonObject json
                    ? Request.subshell(json)
                    : Request.MAIN_SHELL;
        } catch (JsonParseException | StackOverflowError notJson) {
            return Request.MAIN_SHELL;
        }
    }

    private static boolean contains(byte[] text, byte[] word) {
        for (int i = 0; i + word.length <= text.length; i++) {
            int same = 0;
            while (same < word.length && text[i + same] == word[same]) {
                same++;
            }
            if (same == word.length) {
                return true;
            }
        }
        return false;
    }

    Object create() {
        String id = UUID.randomUUID().toString();
        RequestLoop loop = loops.apply(id);
        subshells.put(id, loop);
        loop.start();
        return new Replies.Subshell(id);
    }

    Object delete(String id) {
        RequestLoop loop = subshells.remove(id);
        if (loop == null) {
            throw new IllegalArgumentException("there is no subshell \"" + id + "\", only " + subshells.keySet());
        }
        loop.close();
        sessions.close(id);
        return new Replies.Ok();
    }

    Object list() {
        return new Replies.Subshells(List.copyOf(subshells.keySet()));
    }

    void close() {
        main.close();
        nobody.close();
        List.copyOf(subshells.keySet()).forEach(this::delete);
    }
}
