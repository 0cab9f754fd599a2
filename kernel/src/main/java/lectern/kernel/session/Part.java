package lectern.kernel.session;

import java.util.Optional;

/**
 * One statement, expression or declaration of a cell.
 *
 * @param kind what it is
 * @param text its text, mapped to the cell; an expression's without its semicolon
 * @param terminated whether a semicolon or brace of its own ends it
 * @param name what is declared, otherwise empty; of an import what tells it from others
 * @param parameters the types of a method's parameters as written, with commas between
 * @param declared a method's or type's text without the modifiers that mean nothing in a cell
 * @param variable what a variable's declaration says
 */
record Part(
        Kind kind,
        MappedText text,
        boolean terminated,
        String name,
        String parameters,
        MappedText declared,
        Optional<Variable> variable) {
    /**
     * A variable's declaration.
     *
     * @param type as written, or empty for "var"
     */
    record Variable(Optional<MappedText> type, Optional<MappedText> initializer) {}

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

    /** What a later declaration has to have in common with this one to replace it. */
    String key() {
        return key(kind, name, parameters);
    }

    /** The key of what is declared so. */
    static String key(Kind kind, String name, String parameters) {
        return kind + " " + name + "(" + parameters + ")";
    }

    /** Whether this is a method or a type, which may refer to each other in any order. */
    boolean isMember() {
        return kind == Kind.METHOD || kind == Kind.TYPE;
    }

    /** A method or type as a static member of a class. */
    MappedText asMember() {
        return new MappedText.Builder().add("static ").add(declared).build();
    }

    /** The same variable with its type written out. */
    Part withType(String type) {
        Variable typed = new Variable(
                Optional.of(new MappedText.Builder().add(type).build()), variable.flatMap(Variable::initializer));
        return new Part(kind, text, terminated, name, parameters, declared, Optional.of(typed));
    }

    /** The text with an end; on a line of its own, because the text may end in a comment. */
    MappedText statement() {
        return terminated && !kind.isExpression()
                ? text
                : new MappedText.Builder().add(text).add("\n;").build();
    }
}
