package lectern.kernel.session;

import java.util.List;

/**
 * What could stand at the cursor.
 *
 * @param start where the text to be replaced starts
 * @param end where it ends
 * @param candidates best first
 */
public record Completion(int start, int end, List<Candidate> candidates) {
    /**
     * One possibility.
     *
     * @param text what is inserted
     * @param type "function", "instance", "class", "keyword", "magic", "path" or an empty string
     * @param signature parameters and result, or an empty string
     */
    public record Candidate(String text, String type, String signature) {}
}
