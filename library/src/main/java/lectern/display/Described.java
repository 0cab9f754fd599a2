package lectern.display;

import java.util.Map;

/** A value that tells in a few words what it is, for lists of variables and help at the cursor. */
public interface Described {
    /** What a reader wants to know beside the value, by its name, in order: {@code shape}, {@code dtype}... */
    Map<String, String> facts();
}
