package lectern.kernel.display;

import java.util.regex.Pattern;

/** Names of a student's own classes without the classes that cells are wrapped in. */
final class CellNames {
    private static final Pattern WRAPPER = Pattern.compile("\\bREPL\\.\\$(?:Declared|Cell)\\$\\w+?[.$]");

    private CellNames() {}

    /** {@code REPL.$Declared$12$Cat} as {@code Cat}, wherever it stands in the text. */
    static String plain(String text) {
        return WRAPPER.matcher(text).replaceAll("");
    }
}
