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

    /** Everything that looks like an identifier; words in strings and comments too. */
    static Set<String> identifiers(String text) {
        return IDENTIFIER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
