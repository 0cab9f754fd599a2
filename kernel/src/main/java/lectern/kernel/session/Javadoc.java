package lectern.kernel.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A documentation comment in the forms that a front end shows. */
record Javadoc(String comment) {
    private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@(?=\\w)");
    private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)\\s*((?:[^{}]|\\{[^{}]*})*)}");
    private static final Pattern NAMED = Pattern.compile("(\\S+)\\s*(.*)", Pattern.DOTALL);

    /** As HTML. */
    String html() {
        List<String> parts = parts();
        StringBuilder html = new StringBuilder("<p>")
                .append(inline(parts.get(0), Javadoc::htmlOf))
                .append("</p>");
        List<String> tags = blocks(parts, "<code>%s</code>: %s");
        if (!tags.isEmpty()) {
            html.append("<ul>");
            tags.forEach(tag ->
                    html.append("<li>").append(inline(tag, Javadoc::htmlOf)).append("</li>"));
            html.append("</ul>");
        }
        return html.toString();
    }

    /** As plain text. */
    String text() {
        List<String> parts = parts();
        List<String> lines = new ArrayList<>();
        lines.add(plain(parts.get(0)));
        blocks(parts, "%s: %s").forEach(tag -> lines.add("  " + plain(tag)));
        return String.join("\n", lines).strip();
    }

    /** The first sentence, as plain text. */
    String summary() {
        return plain(parts().get(0)).split("(?<=[.!?])(?=\\s)", 2)[0];
    }

    /** The description and the block tags, each without its mark. */
    private List<String> parts() {
        return List.of(BLOCK.split(comment.strip()));
    }

    /** The tags that a caller wants to know, as a line each. */
    private static List<String> blocks(List<String> parts, String form) {
        List<String> lines = new ArrayList<>();
        for (String part : parts.subList(1, parts.size())) {
            Matcher tag = NAMED.matcher(part.strip());
            if (!tag.matches()) {
                continue;
            }
            Matcher named = NAMED.matcher(tag.group(2));
            switch (tag.group(1)) {
                case "return" -> lines.add(form.formatted("returns", tag.group(2)));
                case "param" -> {
                    if (named.matches()) {
                        lines.add(form.formatted(named.group(1), named.group(2)));
                    }
                }
                case "throws", "exception" -> {
                    if (named.matches()) {
                        lines.add(form.formatted("throws " + named.group(1), named.group(2)));
                    }
                }
                default -> {} // who wrote it, since when, what else there is to see
            }
        }
        return lines;
    }

    private static String inline(String text, BinaryOperator<String> form) {
        return INLINE.matcher(text)
                .replaceAll(tag -> Matcher.quoteReplacement(
                        form.apply(tag.group(1), tag.group(2).strip())));
    }

    private static String htmlOf(String tag, String content) {
        return "<code>" + textOf(tag, content).replace("&", "&amp;").replace("<", "&lt;") + "</code>";
    }

    private static String textOf(String tag, String content) {
        if (!tag.startsWith("link")) {
            return tag.equals("inheritDoc") ? "" : content;
        }
        // A link's label, or else its target without what a reader can do without.
        Matcher label =
                Pattern.compile("\\S+?(?:\\([^)]*\\))?\\s+(.+)", Pattern.DOTALL).matcher(content);
        return label.matches() && !content.matches("[^\\s(]*\\([^)]*\\)")
                ? label.group(1)
                : content.replaceFirst("^#", "").replace('#', '.');
    }

    private static String plain(String html) {
        return inline(html, Javadoc::textOf)
                .replaceAll("[ \\t]*\\n[ \\t]*", " ")
                .replaceAll(
                        "(?i)\\s*<(?:p|/?pre|/?ul|/?ol|/?dl|li|/?blockquote|/?table|tr|br|dt|h\\d)\\b[^>]*>\\s*", "\n")
                .replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&#64;", "@")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .strip();
    }
}
