package lectern.kernel.session;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can be told of Java text without parsing it. */
final class JavaText {
    private static final Pattern BLANKS = Pattern.compile("(?:\\s|//[^\\n]*|/\\*(?s:.*?)\\*/)*+");
    private static final Pattern IDENTIFIER =
            Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+");

    private JavaText() {}

    /** The first position from {@code start} on that is neither a blank nor in a comment, at most {@code end}. */
    static int skipBlanks(String text, int start, int end) {
        Matcher blanks = BLANKS.matcher(text).region(start, end);
        return blanks.lookingAt() ? blanks.end() : start;
    }

    /** Where the name starts that reaches to the cursor; the cursor itself where there is none. */
    static int startOfName(String text, int cursor) {
        int start = cursor;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        return start < cursor && Character.isJavaIdentifierStart(text.charAt(start)) ? start : cursor;
    }

    /** Where the name under the cursor ends, or that of the method in whose parentheses the cursor stands. */
    static int endOfNameAt(String text, int cursor) {
        int end = cursor;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        if (startOfName(text, end) < end) {
            return end;
        }
        int open = 0;
        for (int at = cursor - 1; at >= 0; at--) {
            char c = text.charAt(at);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open > 0) {
                return text.substring(0, at).stripTrailing().length();
            }
        }
        return cursor;
    }

    /** Everything that looks like an identifier; words in strings and comments too. */
    static Set<String> identifiers(String text) {
        return IDENTIFIER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** The documentation comment that ends before a position, or an empty string. */
    static String commentBefore(String text, int position) {
        String before = text.substring(0, position).stripTrailing();
        int start = before.endsWith("*/") ? before.lastIndexOf("/**") : -1;
        return start < 0 ? "" : before.substring(start);
    }
}
