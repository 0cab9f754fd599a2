package lectern.kernel.session;

import java.util.regex.Pattern;

/**
 * One statement, expression or declaration of a cell.
 *
 * @param kind what it is
 * @param text its text, mapped to the cell; an expression's without its semicolon
 * @param terminated whether a semicolon or brace of its own ends it
 * @param name the method or type declared, otherwise empty
 * @param parameters the types of a method's parameters as written, with commas between
 */
record Part(Kind kind, MappedText text, boolean terminated, String name, String parameters) {
    private static final Pattern STATIC = Pattern.compile("^[^({]*\\bstatic\\b");

    enum Kind {
        IMPORT,
        VARIABLE,
        TYPE,
        METHOD,
        /** An expression that is a statement too, such as a call. */
        EXPRESSION,
        /** An expression that Java does not allow as a statement, such as a sum. */
        VALUE,
        STATEMENT;

        /** Whether this adds names to the session. */
        boolean declares() {
            return !isExpression() && this != STATEMENT;
        }

        /** Whether this may be a cell's result. */
        boolean isExpression() {
            return this == EXPRESSION || this == VALUE;
        }
    }

    /** What a later declaration has to have in common with this method or type to replace it. */
    String key() {
        return kind + " " + name + "(" + parameters + ")";
    }

    /** Whether this is a method or a type, which may refer to each other in any order. */
    boolean isMember() {
        return kind == Kind.METHOD || kind == Kind.TYPE;
    }

    /** The text as a static member of a class. */
    MappedText asMember() {
        return STATIC.matcher(text.toString()).find()
                ? statement()
                : new MappedText.Builder().add("static ").add(statement()).build();
    }

    /** The text with an end; on a line of its own, because the text may end in a comment. */
    MappedText statement() {
        return terminated && !kind.isExpression()
                ? text
                : new MappedText.Builder().add(text).add("\n;").build();
    }
}
